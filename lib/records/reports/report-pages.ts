import { type Bundle, bundle, unbundle } from '#lib/domain/reports/lines/bundle';
import type { Columns, Halves, HotColumns } from '#lib/domain/reports/lines/columns';
import { type Damage, distinctDays } from '#lib/domain/reports/lines/damage';
import { packColumns, packHot, unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import { isColdSound, isHotSound } from '#lib/domain/reports/lines/sound';
import { isAsWritten, withCheck } from '#lib/records/checked';
import type { Reading, Writing } from '#lib/records/transact';
import type { ReportDetailsRow, ReportLinesRow, ReportStateRow } from './report-rows';
import { rangeOf } from './report-state';

/** Both halves of a page as they are stored; each tells whose days it has, for the case that the other is damaged. */
export interface Page {
  readonly days: readonly number[];
  readonly hot: ReportLinesRow['hot'];
  readonly cold: () => ReportDetailsRow['cold'];
}

export const pageOf = ({ hot, cold }: Halves): Page => ({
  days: distinctDays(hot.whole.day ?? []),
  hot: bundle(packHot(hot)),
  cold: () => bundle(packColumns(cold())),
});

/** Gives the browser the first half, and makes the second while that is written. */
export function putPage(transaction: Writing, accountId: string, number: number, { days, hot, cold }: Page): Promise<unknown> {
  const first = transaction.objectStore('reportLines').put(withCheck({ accountId, number, days, hot }));
  return Promise.all([first, transaction.objectStore('reportDetails').put(withCheck({ accountId, number, days, cold: cold() }))]);
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
  const pages = all.flatMap((row) => {
    const hot = hotOf(row);
    return hot ? [{ number: row.number, hot }] : [];
  });
  const numbers = pages.map(({ number }) => number);
  return {
    numbers,
    segments: pages.map(({ hot }) => hot),
    damage: pages.length >= next ? NO_DAMAGE : await damageOf(transaction, accountId, numbers, next - pages.length),
  };
}

/** What is known of pages that are not there: their other halves have their days. */
async function damageOf(transaction: Reading | Writing, accountId: string, sound: readonly number[], missing: number): Promise<Damage> {
  const there = new Set(sound);
  const rows = await transaction.objectStore('reportDetails').getAll(rangeOf(accountId));
  const others = rows.filter((row) => !there.has(row.number) && row.check !== undefined && isAsWritten(row));
  return { days: distinctDays(others.flatMap(({ days = [] }) => days)), anyDay: others.length < missing };
}

/** The columns of every question of a page; null where they are missing or damaged. */
export function hotOf(row: ReportLinesRow | undefined): HotColumns | null {
  const hot = row && isAsWritten(row) ? listsOf(row.hot) : null;
  return hot && isHotSound(hot) ? unpackHot(hot) : null;
}

/** The columns beside them, likewise. */
export function coldOf(row: ReportDetailsRow | undefined, rows: number): Columns | null {
  const cold = row && isAsWritten(row) ? listsOf(row.cold) : null;
  return cold && isColdSound(cold, rows) ? unpackColumns(cold, rows) : null;
}

const listsOf = <Stored extends object>(stored: Bundle<Stored> | Stored | undefined): Stored | null =>
  typeof stored !== 'object' || stored === null ? null : 'bytes' in stored ? unbundle(stored) : stored;

/** In the place of columns that were lost: each reads as nothing. */
export const NO_COLUMNS: Columns = { whole: {}, exact: {}, codes: {}, texts: {} };
export const NO_DAMAGE: Damage = { days: [], anyDay: false };
