import type { MarketCode } from '#lib/domain/market';

/** Words of the buyer pages in the market's language. */
export interface BuyerLabels {
  readonly site: string;
  readonly home: string;
  readonly buy: string;
  readonly soldOut: string;
  readonly ratings: string;
  readonly shop: string;
  readonly login: string;
  readonly paste: string;
  readonly more: string;
}

const row = (
  site: string,
  home: string,
  buy: string,
  soldOut: string,
  ratings: string,
  shop: string,
  login: string,
  paste: string,
  more: string,
): BuyerLabels => ({
  site,
  home,
  buy,
  soldOut,
  ratings,
  shop,
  login,
  paste,
  more,
});

export const BUYER_LABELS: Readonly<Record<MarketCode, BuyerLabels>> = {
  BR: row(
    'Shopee Brasil',
    'Ofertas incríveis. Melhores preços do mercado',
    'Comprar agora',
    'Esgotado',
    'avaliações',
    'ver página da loja',
    'Faça login para continuar',
    'Cole aqui',
    'Você também pode gostar',
  ),
  SG: row(
    'Shopee Singapore',
    'Online shopping made easy',
    'Buy now',
    'Sold out',
    'ratings',
    'View shop',
    'Log in to continue',
    'Paste here',
    'You may also like',
  ),
  MY: row(
    'Shopee Malaysia',
    'Membeli-belah dalam talian',
    'Beli Sekarang',
    'Habis dijual',
    'penilaian',
    'Lihat Kedai',
    'Log masuk untuk teruskan',
    'Tampal di sini',
    'Anda mungkin juga suka',
  ),
  TH: row(
    'Shopee Thailand',
    'ช้อปออนไลน์ง่าย ๆ',
    'ซื้อสินค้า',
    'สินค้าหมด',
    'การให้คะแนน',
    'ดูร้านค้า',
    'เข้าสู่ระบบเพื่อดำเนินการต่อ',
    'วางที่นี่',
    'สินค้าที่คุณอาจชอบ',
  ),
  TW: row('蝦皮購物', '線上購物', '直接購買', '已售完', '評價', '查看賣場', '請登入以繼續', '貼在這裡', '你可能也會喜歡'),
  ID: row(
    'Shopee Indonesia',
    'Belanja online mudah',
    'Beli Sekarang',
    'Habis',
    'penilaian',
    'Kunjungi Toko',
    'Log in untuk melanjutkan',
    'Tempel di sini',
    'Kamu mungkin juga suka',
  ),
  VN: row(
    'Shopee Việt Nam',
    'Mua sắm trực tuyến',
    'Mua ngay',
    'Hết hàng',
    'đánh giá',
    'Xem Shop',
    'Đăng nhập để tiếp tục',
    'Dán vào đây',
    'Có thể bạn cũng thích',
  ),
  PH: row(
    'Shopee Philippines',
    'Online shopping made easy',
    'Buy Now',
    'Sold out',
    'ratings',
    'View Shop',
    'Log in to continue',
    'Paste here',
    'You may also like',
  ),
};
