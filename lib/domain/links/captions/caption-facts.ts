import { formatMoney, formatNumber, formatRange } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { plainText } from '#lib/domain/text';
import type { CaptionValues } from './caption-fields';
import { DISCLOSURES } from './disclosure';

/** What is known of a product that is posted; null: not known, never guessed. */
export interface CaptionFacts {
  readonly market: MarketCode;
  readonly name: string | null;
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
  /** As the page's data has it, or as the person typed it; never worked out from a discount. */
  readonly oldPrice: string | null;
  /** Whole percent. */
  readonly discount: number | null;
  readonly rating: number | null;
  readonly sold: number | null;
  readonly shop: string | null;
  /** What one sale earns. */
  readonly commission: Money | null;
  /** The short link, or the long one where there is no short. */
  readonly link: string | null;
}

/** What the person adds to every caption of a market. */
export interface CaptionWords {
  readonly coupon: string;
  /** The address of the person's own group. */
  readonly group: string;
  /** Whether a caption may say what a sale earns. */
  readonly showsCommission: boolean;
}

/** The facts as texts, numbers in the market's form. */
export function captionValues(facts: CaptionFacts, words: CaptionWords): CaptionValues {
  const { market, priceMin, priceMax } = facts;
  const line = (text: string | null, most: number): string | null => (text === null ? null : plainText(text, most) || null);
  return {
    product: line(facts.name, 200),
    price: priceMin && formatRange(formatMoney(priceMin, market), formatMoney(priceMax ?? priceMin, market)),
    oldPrice: line(facts.oldPrice, 30),
    discount: facts.discount ? `${formatNumber(facts.discount, market)}%` : null,
    rating: facts.rating ? formatNumber(facts.rating, market) : null,
    sold: facts.sold ? formatNumber(facts.sold, market) : null,
    shop: line(facts.shop, 80),
    coupon: line(words.coupon, 120),
    group: line(words.group, 300),
    link: facts.link,
    disclosure: DISCLOSURES[market],
    commission: words.showsCommission && facts.commission ? formatMoney(facts.commission, market) : null,
  };
}
