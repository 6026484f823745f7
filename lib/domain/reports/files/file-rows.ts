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
 * Of files that overlap each row once, as the newest has it. Rows of an order that files of several forms have are those of the newest form: a
 * row is not found again in a file that has not the same columns of its key.
 *
 * @param files the oldest first
 */
export function newestRows(files: readonly RowsOfFile[]): readonly FileRow['row'][] {
  const newest = new Map<string, FileRow>();
  const formOfOrder = new Map<string, string>();
  // Of each report its own: a bill has the orders of conversions.
  const orderOf = ({ key, row: { orderId } }: FileRow): string | null =>
    orderId === undefined ? null : `${key.slice(0, key.indexOf(','))} ${orderId}`;
  for (const { rows } of files)
    for (const one of rows) {
      newest.set(one.key, one);
      const order = orderOf(one);
      if (order !== null) formOfOrder.set(order, formOf(one.key));
    }
  const counts = (one: FileRow): boolean => {
    const order = orderOf(one);
    return order === null || formOfOrder.get(order) === formOf(one.key);
  };
  return [...newest.values()].filter(counts).map(({ row }) => row);
}

/** A row's key: what stands in the columns that make it, null for each that its file does not have. */
export const rowKey = (kind: string, parts: readonly (string | number | null)[]): string => JSON.stringify([kind, ...parts]);

/** Which columns of the key a file lacks. Nearly all keys are whole: only of the others the places are asked. */
function formOf(key: string): string {
  if (!key.includes(',null')) return '';
  const parts: unknown = JSON.parse(key.replace(/#\d+$/u, ''));
  return Array.isArray(parts) ? parts.flatMap((part, at) => (part === null ? [at] : [])).join(' ') : '';
}

/** The days that a row is of, since 1970: moments of a file stand beside their day by the market's calendar ("clickTime", "clickTimeDay"). */
export const daysOfRow = ({ row }: FileRow): readonly number[] =>
  Object.entries(row).flatMap(([name, value]) => (name.endsWith('Day') && typeof value === 'number' ? [value] : []));

/** The account of files of a market where no account is connected. */
export const accountOfFiles = (market: MarketCode): string => `files:${market}`;

/** Whose such an account is; null: it is another one. */
export const marketOfFiles = (accountId: string): MarketCode | null =>
  MARKET_CODES.find((market) => accountId === accountOfFiles(market)) ?? null;
