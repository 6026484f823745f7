import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { commissionOn, type Money, timesMoney } from '#lib/domain/money';
import type { GapKind, Place, Protection } from '#lib/domain/rates/standing';

/** A product as a row of the rates board. Null says that nothing is known: never 0. Times in Unix ms. */
export interface BoardRow {
  readonly itemId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly category: string | null;
  readonly imageUrl: string | null;
  readonly place: Place;
  /** What counts today; for `upcoming` what will count. */
  readonly rate: CommissionRate | null;
  readonly startsAt: number | null;
  /** Null with a rate: without end. */
  readonly endsAt: number | null;
  /** Taken out: it counts until then. */
  readonly leavesAt: number | null;
  /** Higher rates that are still owed, the last to end first. */
  readonly protections: readonly Protection[];
  readonly min: CommissionRate | null;
  readonly max: CommissionRate | null;
  readonly gap: GapKind;
  readonly price: Money | null;
  readonly stock: number | null;
  readonly sold: number | null;
  /** Of the suggestion list; null where AMS suggests nothing for it. */
  readonly subsidy: CommissionRate | null;
  readonly affiliates: number | null;
  readonly reasons: readonly string[];
  /** AMS in the last 30 days. `none`: the list was read to its end without it. */
  readonly sales: 'unread' | 'none' | { readonly sales: Money | null; readonly commission: Money | null };
}

/** Whether it can be taken out: it is in the open campaign, or will be, and is not on its way out already. */
export const canBeTakenOut = ({ place, leavesAt }: Pick<BoardRow, 'place' | 'leavesAt'>): boolean =>
  (place === 'running' || place === 'upcoming') && leavesAt === null;

/** Basis points from the rate up to the lowest suggested one; 0 or less: not below. Not in AMS: the whole of it. Null: cannot be told. */
export function gapOf({ place, rate, min }: Pick<BoardRow, 'place' | 'rate' | 'min'>): number | null {
  if (min === null || place === 'unread') return null;
  return min - (rate ?? 0);
}

/** Basis points from the highest suggested rate up to today's; 0 or less: not above. Null: cannot be told. */
export function pointsOver({ place, rate, max }: Pick<BoardRow, 'place' | 'rate' | 'max'>): number | null {
  if (max === null || place === 'unread') return null;
  return (rate ?? 0) - max;
}

/** What a rate above the range cost in 30 days beside the highest suggested one; null: nothing, or the sales are not known. */
export function overpaid(row: Pick<BoardRow, 'place' | 'rate' | 'max' | 'sales'>): Money | null {
  const over = pointsOver(row);
  if (over === null || over <= 0 || typeof row.sales === 'string' || !row.sales.sales) return null;
  const share = rateFromBasisPoints(over);
  return share === null ? null : commissionOn(row.sales.sales, share);
}

/** What the gap comes to over all that was sold in 30 days, over all channels; null: there is none, or price or units are not known. */
export function gapSales(row: Pick<BoardRow, 'place' | 'rate' | 'min' | 'price' | 'sold'>): Money | null {
  const gap = gapOf(row);
  const share = gap === null || gap <= 0 ? null : rateFromBasisPoints(gap);
  return share === null || !row.price || row.sold === null ? null : commissionOn(timesMoney(row.price, row.sold), share);
}

/** What commission came to in per cent of sales, in basis points; null where nothing was sold or told. */
export function blendedRate({ sales }: Pick<BoardRow, 'sales'>): number | null {
  if (typeof sales === 'string' || !sales.sales || !sales.commission) return null;
  const sold = Number(sales.sales.amount);
  return sold > 0 ? Math.round((Number(sales.commission.amount) / sold) * 10_000) : null;
}
