import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import type { MatchedBy } from './match-spend';
import type { MatchedAd, SpendResult } from './spend-results';

/** A result as a row, and below it, where it has several ads and is open, each of them. */
export interface SpendRow {
  readonly path: string;
  readonly result: SpendResult;
  /** The one ad of a result, or one of several; null: all of them. */
  readonly ad: MatchedAd | null;
  /** Whether it stands below its result: what was earned is told there. */
  readonly below: boolean;
  /** Null: it has no rows below. */
  readonly open: boolean | null;
}

export function spendRows(results: readonly SpendResult[], open: ReadonlySet<string>): readonly SpendRow[] {
  return results.flatMap((result): readonly SpendRow[] => {
    const { key, ads } = result;
    const [only, another] = ads;
    if (only && !another) return [{ path: key, result, ad: only, below: false, open: null }];
    const isOpen = open.has(key);
    const whole = { path: key, result, ad: null, below: false, open: isOpen };
    const parts = ads.map((ad, at) => ({ path: `${key}\n${at}`, result, ad, below: true, open: null }));
    return isOpen ? [whole, ...parts] : [whole];
  });
}

/** How a row was matched: `none`: not yet; `noSubId`: by hand, it belongs to none. */
export type HowMatched = MatchedBy | 'none' | 'noSubId';
export function howMatched({ result: { ads, subIds }, ad }: SpendRow): readonly HowMatched[] {
  const ways = ad ? [ad.matchedBy] : ads.map(({ matchedBy }) => matchedBy);
  return [...new Set(ways.map((by): HowMatched => (by === null ? 'none' : subIds.length === 0 ? 'noSubId' : by)))];
}

/** Sub ids as they read: of all five those that a link has. */
export const subIdsText = (subIds: readonly string[]): string => subIds.map((subId) => subId.replace(/-+$/, '')).join(', ');

export const nameOfRow = ({ ad, result }: SpendRow): string => ad?.name ?? result.ads.map(({ name }) => name).join(' + ');

const MONEY = ['result', 'cost', 'earned', 'amount', 'tax', 'net', 'pending'] as const;
export const SPEND_COLUMN_IDS = [
  'name',
  'result',
  'verdict',
  'roi',
  'cost',
  'earned',
  'subIds',
  'matchedBy',
  'amount',
  'tax',
  'orders',
  'clicks',
  'net',
  'pending',
] as const;
export type SpendColumnId = (typeof SPEND_COLUMN_IDS)[number];
export type SpendMoney = (typeof MONEY)[number];
export const isSpendMoney = (id: SpendColumnId): id is SpendMoney => (MONEY as readonly string[]).includes(id);

/** Amounts of a row, units of `AMOUNT_SCALE`; null: told by the row above, or not known. */
export function moneyInRow({ result, ad, below }: SpendRow, id: SpendMoney): bigint | null {
  const { amount, tax } = below && ad ? ad : result;
  if (id === 'amount') return amount;
  if (id === 'tax') return tax;
  if (id === 'cost') return amount + tax;
  // Without a sub id nothing is known of what came of it.
  if (below || result.result === null) return null;
  return id === 'earned' ? result.net + result.pending : result[id];
}

export const spendColumns = (market: MarketCode): readonly Column<SpendRow, SpendColumnId>[] =>
  SPEND_COLUMN_IDS.map((id) => columnOf(id, market));

function columnOf(id: SpendColumnId, market: MarketCode): Column<SpendRow, SpendColumnId> {
  const of = { id, title: `ads.column.${id}`, source: `ads.formula.${id}` };
  if (isSpendMoney(id))
    return {
      ...of,
      kind: 'money',
      width: 6.5,
      value: (row) => {
        const amount = moneyInRow(row, id);
        return amount === null ? null : moneyOf(amount, market);
      },
    };
  const own = ({ below, result }: SpendRow) => (below || result.result === null ? null : result);
  const roi = (row: SpendRow) => own(row)?.roi ?? null;
  switch (id) {
    case 'name':
      return { ...of, kind: 'text', width: 12, value: nameOfRow };
    case 'verdict':
      return { ...of, kind: 'status', width: 5.5, value: (row) => own(row)?.verdict ?? null };
    case 'roi':
      return { ...of, kind: 'points', width: 5, value: roi, file: [{ kind: 'points', title: 'ads.column.roi.file', value: roi }] };
    case 'subIds':
      return { ...of, kind: 'text', width: 9, value: ({ result, below }) => (below ? null : subIdsText(result.subIds)) };
    case 'matchedBy':
      return { ...of, kind: 'status', width: 8, value: howMatched };
    case 'orders':
      return { ...of, kind: 'count', width: 4.5, value: (row) => own(row)?.orders ?? null };
    case 'clicks':
      return { ...of, kind: 'count', width: 5.5, value: ({ ad, below, result }) => (below && ad ? ad.clicks : result.clicks) };
  }
}
