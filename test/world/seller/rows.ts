import { MARKETS, type MarketCode } from '../../../lib/domain/market';
import { priceText } from '../prices';
import type { WorldProduct } from '../products';
import { hash } from '../random';

/** Sign before the number, without a blank, as Seller Centre writes money. */
const SIGN: Readonly<Record<MarketCode, string>> = { BR: 'R$', SG: '$', MY: 'RM', TH: '฿', TW: 'NT$', ID: 'Rp', VN: '₫', PH: '₱' };

/** A product as the pages of Seller Centre get it. */
export function sellerRow(product: WorldProduct) {
  const { market, itemId, name, sku, stock, sales, offer } = product;
  const rate = offer?.sellerRate ?? 0;
  return {
    id: itemId,
    commissionId: String(700_000 + (hash(itemId) % 200_000)),
    name,
    picture: `https://${MARKETS[market].image[0]}/file/${product.imageCode}_tn`,
    sku,
    price:
      product.priceMin === product.priceMax
        ? money(market, product.priceMin)
        : `${money(market, product.priceMin)} - ${money(market, product.priceMax)}`,
    oldPrice: product.priceOld === null ? '' : money(market, product.priceOld),
    stock,
    sold: sales,
    models: hash(itemId) % 10 === 5 ? 2 : 0,
    added: rate > 0,
    rate: `${new Intl.NumberFormat(MARKETS[market].locale, { maximumFractionDigits: 2 }).format(rate / 100)}%`,
    soon: hash(itemId) % 11 === 10,
  };
}

function money(market: MarketCode, minor: number): string {
  const { locale, currencyDigits } = MARKETS[market];
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: currencyDigits, maximumFractionDigits: currencyDigits });
  return SIGN[market] + number.format(Number(priceText(market, minor)));
}
