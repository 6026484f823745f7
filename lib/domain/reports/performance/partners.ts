import { divisorOf, unitOfColumns } from '#lib/domain/reports/bills/value-unit';
import type { HotColumns } from '#lib/domain/reports/lines/columns';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { RowPlace } from './row-place';

/** Which affiliates sold a product, or which products an affiliate sold, on some days and on those before. */
export interface PartnersQuestion extends RowPlace {
  readonly accountId: string;
  readonly now: DayRange;
  readonly before: DayRange;
  /** Only lines whose order is neither cancelled nor unpaid. */
  readonly confirmed: boolean;
  /** Decimals of the currency. */
  readonly digits: number;
}

export interface PartnerSums {
  /** Whole numbers of 1/100,000 of the currency; refunds are still in it, as in Shopee's performance. */
  readonly sales: number;
  readonly commission: number;
  readonly items: number;
  /** Lines whose value nobody tells: sales are too small by them. */
  readonly untold: number;
}

/** The other side of the sales: of a product an affiliate, of an affiliate a product. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly now: PartnerSums;
  readonly before: PartnerSums;
}

/** Lines of a shop, as they are loaded. */
export interface SoldColumns {
  readonly segments: readonly HotColumns[];
  readonly live: readonly Uint32Array[];
  readonly dictionary: { readonly words: readonly string[]; readonly codes: { readonly get: (word: string) => number | undefined } };
}

/** Sums by partner, the largest change of sales first. */
export function partnersOf({ segments, live, dictionary }: SoldColumns, question: PartnersQuestion): readonly Partner[] {
  const { words, codes } = dictionary;
  const own = codes.get(question.id);
  if (own === undefined) return [];
  const [column, other, named] =
    question.level === 'product' ? (['itemId', 'affiliateId', 'affiliateName'] as const) : (['affiliateId', 'itemId', 'itemName'] as const);
  const out = new Set([codes.get('cancelled'), codes.get('unpaid')]);
  const divisor = divisorOf(unitOfColumns(segments, live, question.digits).unit, question.digits);
  const found = new Map<number, { name: number; now: Sums; before: Sums }>();
  for (const [at, { whole, exact, codes: columns }] of segments.entries()) {
    const ids = columns[column];
    for (const row of live[at] ?? []) {
      if (ids?.[row] !== own) continue;
      const day = whole.day?.[row] ?? 0;
      const side = isWithin(day, question.now) ? 'now' : isWithin(day, question.before) ? 'before' : null;
      if (side === null || (question.confirmed && out.has(columns.state?.[row]))) continue;
      const id = columns[other]?.[row] ?? 0;
      const sums = found.get(id) ?? { name: 0, now: nothing(), before: nothing() };
      found.set(id, sums);
      sums.name = columns[named]?.[row] ?? 0;
      const value = exact.value?.[row] ?? 0;
      if (value === NOT_TOLD) sums[side].untold += 1;
      else sums[side].sales += Math.round(value / divisor);
      sums[side].commission += exact.commission?.[row] ?? 0;
      sums[side].items += whole.quantity?.[row] ?? 0;
    }
  }
  const size = ({ now, before }: Partner) => Math.abs(now.sales - before.sales);
  return [...found]
    .map(([id, { name, now, before }]): Partner => ({ id: words[id] ?? '', name: words[name] ?? '', now, before }))
    .sort((one, two) => size(two) - size(one) || two.now.sales - one.now.sales || (one.id < two.id ? -1 : 1));
}

type Sums = { -readonly [Key in keyof PartnerSums]: PartnerSums[Key] };
const nothing = (): Sums => ({ sales: 0, commission: 0, items: 0, untold: 0 });
const isWithin = (day: number, { from, to }: DayRange): boolean => day >= from && day <= to;
