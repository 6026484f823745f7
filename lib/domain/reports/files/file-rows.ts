import { MARKET_CODES, type MarketCode } from '#lib/domain/market';

/**
 * A row of a file that is no commission report: meaning → what stands there, amounts as in `ReportLine`, times Unix seconds. Rows of one key are
 * the same one, in newer files as in older ones.
 */
export interface FileRow {
  readonly key: string;
  readonly row: Readonly<Record<string, string | number>>;
}

/** Rows of one file, and when it was made. */
export interface RowsOfFile {
  readonly asOf: number;
  readonly rows: readonly FileRow[];
}

/**
 * Of files that overlap each row once, as the newest has it. A row is not found again in a file that lacks columns of its key: an order that
 * such a file has counts from the newest of its files alone, where that one lacks them, else from all that do not.
 *
 * @param files the oldest first
 */
export function newestRows(files: readonly RowsOfFile[]): readonly FileRow['row'][] {
  const newest = new Map<string, FileRow>();
  /** Of keys that are not whole. */
  const fileOf = new Map<string, number>();
  const sourceOfOrder = new Map<string, number>();
  // Of each report its own: a bill has the orders of conversions.
  const orderOf = ({ key, row: { orderId } }: FileRow): string | null =>
    orderId === undefined ? null : `${key.slice(0, key.indexOf(','))} ${orderId}`;
  const sourceOf = ({ key }: FileRow): number => fileOf.get(key) ?? -1;
  for (const [at, { rows }] of files.entries())
    for (const one of rows) {
      newest.set(one.key, one);
      if (!isKeyWhole(one.key)) fileOf.set(one.key, at);
      const order = orderOf(one);
      if (order !== null) sourceOfOrder.set(order, sourceOf(one));
    }
  const counts = (one: FileRow): boolean => {
    const order = orderOf(one);
    return order === null || sourceOfOrder.get(order) === sourceOf(one);
  };
  return [...newest.values()].filter(counts).map(({ row }) => row);
}

/** A row's key: what stands in the columns that make it, null for each that its file does not have. */
export const rowKey = (kind: string, parts: readonly (string | number | null)[]): string => JSON.stringify([kind, ...parts]);

/** Whether a file has all columns of a row's key. Nearly all do: only of the others the parts are asked. */
function isKeyWhole(key: string): boolean {
  if (!key.includes(',null')) return true;
  const parts: unknown = JSON.parse(key.replace(/#\d+$/u, ''));
  return !(Array.isArray(parts) && parts.includes(null));
}

/** The days that a row is of, since 1970: moments of a file stand beside their day by the market's calendar ("clickTime", "clickTimeDay"). */
export const daysOfRow = ({ row }: FileRow): readonly number[] =>
  Object.entries(row).flatMap(([name, value]) => (name.endsWith('Day') && typeof value === 'number' ? [value] : []));

/** The account of files of a market where no account is connected. */
export const accountOfFiles = (market: MarketCode): string => `files:${market}`;

/** Whose such an account is; null: it is another one. */
export const marketOfFiles = (accountId: string): MarketCode | null =>
  MARKET_CODES.find((market) => accountId === accountOfFiles(market)) ?? null;
