import type { CommissionRate } from '#lib/domain/commission-rate';
import type { EntryRow, ProductRow, SuggestedRateRow } from '#lib/records/rates/rows';

const DAY = 86_400_000;

/** How today's rate stands to what AMS suggests. */
export type GapKind = 'below' | 'inside' | 'above' | 'unknown';

/** A product as a person looks at it. */
export interface ShopItem {
  readonly itemId: string;
  /** Empty: not read yet. */
  readonly name: string;
  readonly imageUrl: string | null;
  /** The rate that counts today; null: in no campaign, or not begun. */
  readonly rate: CommissionRate | null;
  readonly suggested: { readonly min: CommissionRate; readonly max: CommissionRate } | null;
  readonly gap: GapKind;
  /** Basis points by which today's rate lies under the lowest (or over the highest) suggested one. */
  readonly points: number;
  /** Unix ms; null with a rate: without end. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Whole days left of the period, where they are few enough to be told. */
  readonly daysLeft: number | null;
  /** It begins later, at this rate. */
  readonly next: { readonly rate: CommissionRate; readonly at: number } | null;
  /** Taken out: the rate still counts until then. */
  readonly leavesAt: number | null;
  /** Higher rates that are still owed, the last to end first. */
  readonly protections: readonly { readonly rate: CommissionRate; readonly until: number }[];
  /** Whether it was looked up in the campaign; without that, no rate means nothing. */
  readonly lookedUp: boolean;
  /** When its rates were read; null: never, or there are none. */
  readonly readAt: number | null;
}

export interface ItemRows {
  readonly product: ProductRow | undefined;
  readonly entries: readonly EntryRow[];
  readonly suggested: SuggestedRateRow | undefined;
}

/** Joins what the records know of a product. `looked`: the campaign was asked for it. `now`: Unix ms. */
export function shopItem(itemId: string, { product, entries, suggested }: ItemRows, looked: boolean, now: number): ShopItem {
  const upcoming = entries.find(({ status, period }) => status === 'Upcoming' && period.start > now);
  const leaving = entries.find(({ status }) => status === 'Terminating');
  const running = entries.find((entry) => entry !== upcoming && entry !== leaving) ?? null;
  const counted = running ?? leaving ?? null;
  const rate = counted?.rate ?? null;
  const leavesAt = running ? null : (leaving?.endingAt ?? null);
  const endsAt = running?.period.end ?? null;
  const days = endsAt === null ? null : Math.ceil((endsAt - now) / DAY);
  return {
    itemId,
    name: product?.name ?? '',
    imageUrl: product?.imageUrl ?? null,
    rate,
    suggested: suggested ?? null,
    ...gapOf(rate, suggested),
    startsAt: counted?.period.start ?? null,
    endsAt,
    daysLeft: days !== null && days >= 0 ? days : null,
    next: upcoming ? { rate: upcoming.rate, at: upcoming.period.start } : null,
    leavesAt,
    protections: entries
      .flatMap(({ protections }) => protections)
      .filter(({ until }) => until > now)
      .toSorted((a, b) => b.until - a.until),
    lookedUp: looked || entries.length > 0 || product?.addable === true,
    readAt: entries[0]?.readAt ?? suggested?.readAt ?? null,
  };
}

function gapOf(rate: CommissionRate | null, suggested: SuggestedRateRow | undefined): Pick<ShopItem, 'gap' | 'points'> {
  if (rate === null || !suggested) return { gap: 'unknown', points: 0 };
  if (rate < suggested.min) return { gap: 'below', points: suggested.min - rate };
  return rate > suggested.max ? { gap: 'above', points: rate - suggested.max } : { gap: 'inside', points: 0 };
}
