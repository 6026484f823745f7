import { MARKETS, type MarketCode } from '#lib/domain/market';
import { priceText } from '#test/world/goods/prices';
import { SELLER_LABELS, type SellerLanguage } from './labels';
import type { ListedProduct, ListPage } from './query';
import type { SellerProduct, SellerShop } from './seller-shop';

/** Sign before the number, without a blank, as Seller Centre writes money. */
const SIGN: Readonly<Record<MarketCode, string>> = { BR: 'R$', SG: '$', MY: 'RM', TH: '฿', TW: 'NT$', ID: 'Rp', VN: '₫', PH: '₱' };

/** A product as the pages of Seller Centre get it: all texts as they are shown. */
export function sellerRow(market: MarketCode, language: SellerLanguage, { product, own }: ListedProduct) {
  const { itemId, name, sku, stock, sales, models, listed, campaign } = product;
  return {
    id: itemId,
    own,
    name,
    picture: `https://${MARKETS[market].image[0]}/file/${product.imageCode}_tn`,
    sku,
    price: priceRangeText(market, language, product),
    oldPrice: product.priceOld === null ? '' : money(market, language, product.priceOld),
    stock: shortNumber(language, stock),
    sold: shortNumber(language, sales),
    models,
    listed,
    added: campaign !== null,
    commissionId: campaign?.commissionId ?? '',
    percent: (campaign?.rate ?? 0) / 100,
    rate: campaign ? percentText(language, campaign.rate) : '',
    status: campaign?.status ?? 'none',
    period: campaign
      ? `${day(market, language, campaign.start)} - ${campaign.end === null ? SELLER_LABELS[language].campaign.noEnd : day(market, language, campaign.end)}`
      : '-',
  };
}

/** A page of rows as it is answered. */
export const sellerRows = (shop: SellerShop, language: SellerLanguage, list: ListPage) => ({
  shop: { id: shop.shopId, name: shop.name },
  total: list.total,
  pages: list.pages,
  page: list.page,
  rows: list.rows.map((row) => sellerRow(shop.market, language, row)),
});

/** The bare facts of a page, for tests: what each row is, in order. */
export const truth = (shop: SellerShop, list: ListPage) => ({
  shop: shop.shopId,
  total: list.total,
  pages: list.pages,
  page: list.page,
  rows: list.rows.map(({ product, own }) => ({ id: product.itemId, own, percent: product.campaign ? product.campaign.rate / 100 : null })),
});

const percentText = (language: SellerLanguage, basisPoints: number): string => `${numbers(language, 0, 2).format(basisPoints / 100)}%`;

const priceRangeText = (market: MarketCode, language: SellerLanguage, { priceMin, priceMax }: SellerProduct): string =>
  priceMin === priceMax ? money(market, language, priceMin) : `${money(market, language, priceMin)} - ${money(market, language, priceMax)}`;

function money(market: MarketCode, language: SellerLanguage, minor: number): string {
  const { currencyDigits } = MARKETS[market];
  return SIGN[market] + numbers(language, currencyDigits, currencyDigits).format(Number(priceText(market, minor)));
}

/** From a thousand on shortened, as stock and sales have been seen: `1,2k`. */
const shortNumber = (language: SellerLanguage, value: number): string =>
  value < 1000 ? String(value) : `${numbers(language, 0, 1).format(value / 1000)}k`;

const day = (market: MarketCode, language: SellerLanguage, seconds: number): string =>
  days(language, MARKETS[market].timeZone).format(seconds * 1000);

const numbers = storedRows(
  (language: SellerLanguage, minimumFractionDigits: number, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits }),
);
const days = storedRows(
  (language: SellerLanguage, timeZone: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone,
      calendar: 'gregory',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }),
);

/** A format is dear to make: the same one is made once. */
function storedRows<K extends readonly unknown[], F>(make: (...given: K) => F): (...given: K) => F {
  const known = new Map<string, F>();
  return (...given) => {
    const key = given.join();
    const found = known.get(key) ?? make(...given);
    known.set(key, found);
    return found;
  };
}
