import { MARKETS } from '#lib/domain/market';
import { byAge } from '#lib/domain/reports/files/by-age';
import { type FileStanding, standingsOf } from '#lib/domain/reports/files/standing';
import type { HotColumns, Segment } from '#lib/domain/reports/lines/columns';
import { codeOf, type Dictionary } from '#lib/domain/reports/lines/dictionary';
import type { CarriedLoss } from '#lib/domain/reports/lines/latest-rows';
import { unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import { isColdSound, isHotSound } from '#lib/domain/reports/lines/sound';
import { type CombinedSources, combineSources } from '#lib/domain/reports/sources/combine-sources';
import type { SourceLines } from '#lib/domain/reports/sources/order-slots';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { NO_COLUMNS } from '#lib/records/reports/report-pages';
import type { Reading, Writing } from '#lib/records/transact';
import type { ImportRow } from './import-rows';
import { rangeOfImport } from './import-tables';

/** What a report is of, besides the API's lines. */
export const SOURCE_TABLES = ['imports', 'importLines', 'importDetails', 'importWords', 'reportDays'] as const;

/** Where a segment of a file is stored. */
export interface FilePlace {
  readonly importId: string;
  readonly from: number;
  /** The import's code of a word → the code in the dictionary that it was loaded into. */
  readonly codeOf: Uint32Array;
}

export interface CombinedLines extends CombinedSources {
  /** Where the segments behind the API's are stored. */
  readonly places: readonly FilePlace[];
  /** Days of files of which something stored is damaged: it is left out until the file is read in again. */
  readonly filesLost: readonly number[];
}

/** Files that count for an account's earnings, the one first that gives way to all others. */
export async function countingFiles(transaction: Reading | Writing, accountId: string): Promise<readonly ImportRow[]> {
  const rows = await transaction.objectStore('imports').getAll(rangeOf(accountId));
  return rows.filter(({ state, kind }) => state === 'ready' && kind === 'commission').sort(byAge);
}

/** Changes with each file, and with each answer of the API for a day while there are files: both decide what counts. */
export async function basisOf(transaction: Reading | Writing, accountId: string, files: readonly ImportRow[]): Promise<string> {
  if (files.length === 0) return '';
  const days = await transaction.objectStore('reportDays').getAll(rangeOf(accountId));
  const hash = days.reduce(
    (sum, { day, asOf }) => Math.imul(Math.imul(sum ^ day, 0x01000193) ^ Math.floor((asOf ?? 0) / 1000), 0x85ebca6b),
    1,
  );
  return JSON.stringify([hash, files.map(({ importId }) => importId)]);
}

/**
 * Puts the lines of an account's files beside those of the API.
 *
 * @param dictionary gains the words of the files
 * @param carried gains what lines of files took over from older ones
 */
export async function withFiles(
  transaction: Reading | Writing,
  files: readonly ImportRow[],
  api: SourceLines,
  dictionary: Dictionary,
  carried: CarriedLoss[],
): Promise<CombinedLines> {
  const { accountId, market } = files[0] as ImportRow;
  const [segments, standings, places, filesLost]: [HotColumns[], FileStanding[], FilePlace[], number[]] = [[], [], [], []];
  const standingOf = standingsOf(files);
  const stored = await Promise.all(
    files.map(({ importId }) => {
      const range = rangeOfImport(accountId, importId);
      return Promise.all([transaction.objectStore('importLines').getAll(range), transaction.objectStore('importWords').getAll(range)]);
    }),
  );
  for (const [at, { importId, words: count, chunks: parts, first, last }] of files.entries()) {
    const [rows, chunks] = stored[at] as (typeof stored)[number];
    // Every word stands at its code, also where some are lost; what has none is the empty word.
    const words = Array.from({ length: count + 1 }, () => '');
    for (const { from, words: some } of chunks) for (const [each, word] of some.entries()) words[from + each] = word;
    const codes = Uint32Array.from(words, (word) => codeOf(dictionary, word));
    const sound = rows.filter(({ hot }) => isHotSound(hot));
    if (sound.length < parts || chunks.reduce((sum, { words: some }) => sum + some.length, 0) < count)
      for (let day = first ?? 0; day <= (last ?? -1); day++) filesLost.push(day);
    for (const { from, hot } of sound) {
      segments.push(unpackHot(hot, codes));
      standings.push(standingOf[at] as FileStanding);
      places.push({ importId, from, codeOf: codes });
    }
  }
  const days = await transaction.objectStore('reportDays').getAll(rangeOf(accountId));
  const asked = new Map(days.flatMap(({ day, asOf }) => (asOf === null ? [] : [[day, asOf] as const])));
  const { timeZone } = MARKETS[market];
  const combined = combineSources(
    api,
    { segments, standings },
    dictionary,
    { asked, endOf: (day) => startOfDay(day + 1, timeZone) },
    carried,
  );
  return { ...combined, places, filesLost };
}

/** A whole segment of a file; null where the file is gone, or damaged, since it was loaded. */
export async function fileSegment(
  transaction: Reading,
  accountId: string,
  { importId, from, codeOf: codes }: FilePlace,
): Promise<Segment | null> {
  const key: [string, string, number] = [accountId, importId, from];
  const [lines, details] = await Promise.all([
    transaction.objectStore('importLines').get(key),
    transaction.objectStore('importDetails').get(key),
  ]);
  if (!lines || !isHotSound(lines.hot)) return null;
  const hot = unpackHot(lines.hot, codes);
  return { hot, cold: details && isColdSound(details.cold, hot.rows) ? unpackColumns(details.cold, hot.rows, codes) : NO_COLUMNS };
}

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
