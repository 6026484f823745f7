import { folded } from '#lib/domain/table/order';
import type { TypedColumns } from './board-columns';
import { type BoardRow, pointsOver } from './board-row';

/** What a row has to be; null and `any` ask for nothing. */
export interface BoardFilter {
  /** In name, id or SKU. */
  readonly text: string;
  /** Basis points by which today's rate lies under the lowest suggested one, at least. */
  readonly gapFrom: number | null;
  /** Basis points by which today's rate lies over the highest suggested one, at least. */
  readonly overFrom: number | null;
  readonly ams: 'any' | 'in' | 'out';
  /** The period ends within so many days. */
  readonly endsWithin: number | null;
  /** A higher rate is still owed. */
  readonly owed: boolean;
  /** Amounts in the shop's currency. */
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  readonly stockFrom: number | null;
  /** Units sold in 30 days over all channels. */
  readonly soldFrom: number | null;
  /** Sales through AMS in 30 days. */
  readonly salesFrom: number | null;
  /** The name of a category. */
  readonly category: string | null;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  gapFrom: null,
  overFrom: null,
  ams: 'any',
  endsWithin: null,
  owed: false,
  priceFrom: null,
  priceTo: null,
  stockFrom: null,
  soldFrom: null,
  salesFrom: null,
  category: null,
};

export const isSameFilter = (one: BoardFilter, other: BoardFilter): boolean =>
  (Object.keys(NO_FILTER) as (keyof BoardFilter)[]).every((part) => (one[part] ?? null) === (other[part] ?? null));

export const isNoFilter = (filter: BoardFilter): boolean => isSameFilter(filter, NO_FILTER);

/** Yes, no, or that the column has not been read for this row yet. */
export type Verdict = 0 | 1 | 2;
export const [NO, YES, UNKNOWN] = [0, 1, 2] as const;

const DAY = 86_400_000;

/**
 * What a filter says of each row. A row that some part denies is out whatever the rest; one that no part denies and some part cannot judge
 * is unknown.
 *
 * @param now Unix ms
 */
export function judge(columns: TypedColumns, filter: BoardFilter, now: number): Uint8Array {
  const verdicts = new Uint8Array(columns.rows.length).fill(YES);
  for (const part of partsOf(columns, filter, now)) {
    for (let row = 0; row < verdicts.length; row++) {
      if (verdicts[row] === NO) continue;
      const words = part(row);
      if (words !== YES) verdicts[row] = words;
    }
  }
  return verdicts;
}

type Part = (row: number) => Verdict;

function partsOf(columns: TypedColumns, filter: BoardFilter, now: number): Part[] {
  const parts: Part[] = [];
  const { rows } = columns;
  const within = (values: Float64Array, from: number, to: number): Part => {
    return (row) => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? UNKNOWN : value >= from && value <= to ? YES : NO;
    };
  };
  const standing = (test: (row: BoardRow) => boolean): Part => {
    return (row) => {
      const one = rows[row];
      return !one || one.place === 'unread' ? UNKNOWN : test(one) ? YES : NO;
    };
  };
  const wanted = folded(filter.text.trim());
  if (wanted !== '') {
    const words = columns.words();
    parts.push((row) => (words[row]?.includes(wanted) ? YES : NO));
  }
  if (filter.ams !== 'any') parts.push(standing((row) => (row.place === 'out') === (filter.ams === 'out')));
  if (filter.owed) parts.push(standing((row) => row.protections.length > 0));
  if (filter.endsWithin !== null) {
    const last = now + filter.endsWithin * DAY;
    parts.push(standing(({ endsAt }) => endsAt !== null && endsAt >= now && endsAt <= last));
  }
  if (filter.gapFrom !== null) parts.push(within(columns.of('gap'), filter.gapFrom, Infinity));
  // A view that was saved before there was a part asks for nothing of it.
  const over = filter.overFrom ?? null;
  if (over !== null) {
    parts.push((row) => {
      const points = rows[row] ? pointsOver(rows[row]) : null;
      return points === null ? UNKNOWN : points >= over ? YES : NO;
    });
  }
  if (filter.priceFrom !== null || filter.priceTo !== null)
    parts.push(within(columns.of('price'), filter.priceFrom ?? -Infinity, filter.priceTo ?? Infinity));
  for (const [id, least] of [
    ['stock', filter.stockFrom],
    ['sold', filter.soldFrom ?? null],
    ['sales', filter.salesFrom ?? null],
  ] as const)
    if (least !== null) parts.push(within(columns.of(id), least, Infinity));
  const category = filter.category ?? null;
  if (category !== null) parts.push((row) => (rows[row]?.category === null ? UNKNOWN : rows[row]?.category === category ? YES : NO));
  return parts;
}
