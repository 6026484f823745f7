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

/** Of files that overlap each row once, as the newest has it. @param files the oldest first */
export function newestRows(files: readonly RowsOfFile[]): readonly FileRow['row'][] {
  const newest = new Map<string, FileRow['row']>();
  for (const { rows } of files) for (const { key, row } of rows) newest.set(key, row);
  return [...newest.values()];
}

/** The days that a row is of, since 1970: moments of a file stand beside their day by the market's calendar ("clickTime", "clickTimeDay"). */
export const daysOfRow = ({ row }: FileRow): readonly number[] =>
  Object.entries(row).flatMap(([name, value]) => (name.endsWith('Day') && typeof value === 'number' ? [value] : []));

/** The account of files of a market where no account is connected. */
export const accountOfFiles = (market: MarketCode): string => `files:${market}`;

/** Whose such an account is; null: it is another one. */
export const marketOfFiles = (accountId: string): MarketCode | null =>
  MARKET_CODES.find((market) => accountId === accountOfFiles(market)) ?? null;
