import type { Columns, HotColumns, Segment } from '#lib/domain/reports/lines/columns';
import { type Damage, distinctDays } from '#lib/domain/reports/lines/damage';
import { packColumns, packHot, unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import { isColdSound, isHotSound } from '#lib/domain/reports/lines/sound';
import { isAsWritten, withCheck } from '#lib/records/checked';
import type { Reading, Writing } from '#lib/records/transact';
import type { ReportDetailsRow, ReportLinesRow, ReportStateRow } from './report-rows';
import { rangeOf } from './report-state';

/** Both halves of a page; each tells whose days it has, for the case that the other is damaged. */
export function putPage(transaction: Writing, accountId: string, number: number, { hot, cold }: Segment): Promise<unknown> {
  const days = distinctDays(hot.whole.day ?? []);
  return Promise.all([
    transaction.objectStore('reportLines').put(withCheck({ accountId, number, days, hot: packHot(hot) })),
    transaction.objectStore('reportDetails').put(withCheck({ accountId, number, days, cold: packColumns(cold) })),
  ]);
}

export interface StoredPages {
  readonly numbers: readonly number[];
  readonly segments: readonly HotColumns[];
  /** Of pages whose columns are missing, or not as they were written: they are left out. */
  readonly damage: Damage;
}

/** The columns of every question of all pages that are sound. */
export async function readPages(transaction: Reading | Writing, { accountId, next }: ReportStateRow): Promise<StoredPages> {
  const all = await transaction.objectStore('reportLines').getAll(rangeOf(accountId));
  const rows = all.filter(isPage);
  const numbers = rows.map(({ number }) => number);
  return {
    numbers,
    segments: rows.map(({ hot }) => unpackHot(hot)),
    damage: rows.length >= next ? NO_DAMAGE : await damageOf(transaction, accountId, numbers, next - rows.length),
  };
}

/** What is known of pages that are not there: their other halves have their days. */
async function damageOf(transaction: Reading | Writing, accountId: string, sound: readonly number[], missing: number): Promise<Damage> {
  const there = new Set(sound);
  const rows = await transaction.objectStore('reportDetails').getAll(rangeOf(accountId));
  const others = rows.filter((row) => !there.has(row.number) && row.check !== undefined && isAsWritten(row));
  return { days: distinctDays(others.flatMap(({ days = [] }) => days)), anyDay: others.length < missing };
}

/** The columns beside them; null where they are missing or damaged. */
export const coldOf = (row: ReportDetailsRow | undefined, rows: number): Columns | null =>
  row && isColdSound(row.cold, rows) && isAsWritten(row) ? unpackColumns(row.cold, rows) : null;

/** In the place of columns that were lost: each reads as nothing. */
export const NO_COLUMNS: Columns = { whole: {}, exact: {}, codes: {}, texts: {} };
export const NO_DAMAGE: Damage = { days: [], anyDay: false };

export const isPage = (row: ReportLinesRow | undefined): row is ReportLinesRow =>
  row !== undefined && isHotSound(row.hot) && isAsWritten(row);
