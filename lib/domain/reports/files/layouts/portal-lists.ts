import type { Layout } from '#lib/domain/reports/files/layout';

/** Clicks on an affiliate's links. Sub ids stand in one column, joined by "-"; no API has them. */
export const CLICK_LAYOUT = {
  kind: 'clicks',
  programme: 'shopee',
  evidence: { vi: 'file', en: 'program', id: 'program', pt: 'program' },
  markets: { vi: ['VN'], id: ['ID'], pt: ['BR'] },
  columns: {
    clickId: { is: 'id', en: 'Click id', vi: 'Click id', id: 'Klik ID', pt: 'ID dos Cliques' },
    clickTime: { is: 'moment', en: 'Click Time', vi: 'Thời gian Click', id: 'Waktu Klik', pt: 'Tempo dos Cliques' },
    clickRegion: { is: 'text', en: 'Click Region', vi: 'Khu vực Click', id: 'Wilayah Klik', pt: 'Região dos Cliques' },
    subIds: { is: 'text', en: 'Sub_id', vi: 'Sub_id', id: 'Tag_link', pt: 'Sub_id' },
    referrer: { is: 'text', en: 'Referrer', vi: 'Người giới thiệu', id: 'Perujuk', pt: 'Referenciador' },
  },
  needed: ['clickId', 'clickTime'],
  marks: ['clickId'],
} as const satisfies Layout;

/** Offers that were ticked in the portal's list. Prices and counts stand there as the page shows them. */
export const OFFER_LAYOUT = {
  kind: 'offers',
  programme: 'shopee',
  evidence: { id: 'file', en: 'program', vi: 'program', th: 'program', pt: 'program' },
  markets: { id: ['ID'], en: ['BR', 'PH', 'TH', 'VN'], vi: ['VN'], th: ['TH'], pt: ['BR'] },
  columns: {
    itemId: { is: 'id', id: 'ID Produk', en: ['Item Id', 'Product ID'], vi: 'Mã sản phẩm', th: 'รหัสสินค้า' },
    itemName: { is: 'text', id: 'Nama Produk', en: ['Item Name', 'Product Name'], vi: 'Tên sản phẩm', th: 'ชื่อสินค้า' },
    price: { is: 'shown', id: 'Harga', en: 'Price', vi: 'Giá', th: 'ราคา' },
    sold: { is: 'shown', id: 'Penjualan', en: 'Sales', vi: 'Doanh thu', th: 'ขาย' },
    shopName: { is: 'text', id: 'Nama Toko', en: 'Shop Name', vi: 'Tên cửa hàng', th: 'ชื่อร้านค้า', pt: 'Nome da loja' },
    commissionRate: { is: 'rate', id: 'Komisi hingga', en: 'Commission Rate', vi: 'Tỉ lệ hoa hồng', th: 'อัตราค่าคอมมิชชัน' },
    commission: { is: 'shown', id: 'Komisi', en: 'Commission', vi: 'Hoa hồng', th: 'คอมมิชชัน' },
    itemLink: { is: 'text', id: 'Link Produk', en: 'Product Link', vi: 'Link sản phẩm', th: 'ลิงก์สินค้า' },
    offerLink: { is: 'text', id: 'Link Komisi Ekstra', en: 'Offer Link', vi: 'Link ưu đãi', th: 'ลิงก์ข้อเสนอ' },
  },
  needed: ['itemId'],
  marks: ['commissionRate', 'commission', 'itemLink', 'offerLink'],
} as const satisfies Layout;

/** The sheet that the portal takes links to be made from. */
export const CUSTOM_LINK_LAYOUT = {
  kind: 'customLinks',
  programme: 'shopee',
  evidence: { vi: 'program' },
  markets: { vi: ['VN'] },
  columns: {
    originalLink: { is: 'text', vi: 'Liên kết gốc' },
    subId1: { is: 'text', vi: 'Sub_id1' },
    subId2: { is: 'text', vi: 'Sub_id2' },
    subId3: { is: 'text', vi: 'Sub_id3' },
    subId4: { is: 'text', vi: 'Sub_id4' },
    subId5: { is: 'text', vi: 'Sub_id5' },
  },
  needed: ['originalLink'],
  marks: ['originalLink'],
} as const satisfies Layout;
