import { failure } from '#lib/domain/failure';
import { daysOfRow, type FileRow } from '#lib/domain/reports/files/file-rows';
import { withoutOrders } from '#lib/domain/reports/files/settled-orders';
import { toSegment } from '#lib/domain/reports/lines/columns';
import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { latestRows } from '#lib/domain/reports/lines/latest-rows';
import { packColumns, packHot, unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { fail, ok, type Result } from '#lib/domain/result';
import { read, type Writing, write } from '#lib/records/transact';
import type { ImportRow } from './import-rows';
import { dropImport, IMPORT_TABLES, rangeOfImport } from './import-tables';

/** What is known of a file before its rows are read. */
export type ImportHead = Omit<ImportRow, 'state' | 'lines' | 'orders' | 'first' | 'last' | 'chunks' | 'words' | keyof ImportEnd>;
/** What its reader knows at the end. */
export type ImportEnd = Pick<ImportRow, 'bad' | 'sums' | 'unknown' | 'missing' | 'untold' | 'byPlace' | 'byPerson' | 'states' | 'net'>;

/** Takes in one file, part by part. A death in between leaves nothing that counts: see `sweepImports`. */
export interface ImportWriter {
  /** All lines of an order in one call, or in several. Each call is a transaction. */
  readonly lines: (lines: readonly ReportLine[]) => Promise<Result<null>>;
  readonly rows: (rows: readonly FileRow[]) => Promise<Result<null>>;
  /** Takes out the lines of orders of which something could not be read. */
  readonly without: (orderIds: readonly string[]) => Promise<Result<null>>;
  /** The file is there whole: from now on it counts. */
  readonly end: (end: ImportEnd) => Promise<Result<ImportRow>>;
  /** Leaves nothing of it. */
  readonly drop: () => Promise<Result<null>>;
}

/**
 * Begins an import. Its rows are of its own: words, lines and all go with it when it is undone.
 *
 * @returns `cancelled` by the writer where the import was removed meanwhile, with its account or by hand
 */
export async function beginImport(head: ImportHead): Promise<Result<ImportWriter>> {
  const { accountId, importId } = head;
  const key: [string, string] = [accountId, importId];
  const dictionary = dictionaryOf();
  const asOf = Math.floor(head.asOf / 1000);
  const orders = new Set<string>();
  /** Whether lines of an order stand apart: then one may stand in the file twice. */
  let [lastOrder, apart] = ['', false];
  let row: ImportRow = {
    ...head,
    state: 'writing',
    lines: 0,
    orders: 0,
    first: null,
    last: null,
    bad: 0,
    unknown: [],
    missing: [],
    byPlace: [],
    byPerson: [],
    net: null,
    chunks: 0,
    words: 0,
  };

  /** Writes a part and what is known with it; nothing where the import is gone. */
  const put = async (
    next: ImportRow,
    part: (transaction: Writing) => readonly Promise<unknown>[],
    announced: readonly 'imports'[] = [],
  ) => {
    const written = await write(
      IMPORT_TABLES,
      async (transaction) => {
        const known = await transaction.objectStore('imports').get(key);
        if (known?.state !== 'writing') return false;
        await Promise.all([...part(transaction), transaction.objectStore('imports').put(next)]);
        return true;
      },
      { announced, of: accountId },
    );
    if (!written.ok) return written;
    if (!written.value) return fail(failure('cancelled'));
    row = next;
    return { ok: true, value: null } as const;
  };
  const within = (days: readonly number[]): Pick<ImportRow, 'first' | 'last'> => ({
    first: days.reduce<number | null>((least, day) => (least === null || day < least ? day : least), row.first),
    last: days.reduce<number | null>((most, day) => (most === null || day > most ? day : most), row.last),
  });

  const begun = await write(['imports'], (transaction) => transaction.objectStore('imports').put(row), { announced: [], of: accountId });
  if (!begun.ok) return begun;
  const writer: ImportWriter = {
    lines: async (lines) => {
      if (lines.length === 0) return { ok: true, value: null };
      const { hot, cold } = toSegment(
        lines.map((line) => (line.source === 'file' && line.asOf === asOf ? line : { ...line, source: 'file', asOf })),
        dictionary,
      );
      for (const { orderId } of lines) {
        if (orderId === lastOrder) continue;
        apart ||= orders.has(orderId);
        orders.add(orderId);
        lastOrder = orderId;
      }
      const fresh = dictionary.words.slice(row.words);
      const next = {
        ...row,
        ...within(lines.map(({ day }) => day)),
        lines: row.lines + lines.length,
        orders: orders.size,
        chunks: row.chunks + 1,
        words: dictionary.words.length,
      };
      const { chunks, words } = row;
      return put(next, (transaction) => [
        transaction.objectStore('importLines').put({ accountId, importId, from: chunks, hot: packHot(hot) }),
        transaction.objectStore('importDetails').put({ accountId, importId, from: chunks, cold: packColumns(cold) }),
        ...(fresh.length > 0 ? [transaction.objectStore('importWords').put({ accountId, importId, from: words, words: fresh })] : []),
      ]);
    },
    rows: async (rows) => {
      if (rows.length === 0) return { ok: true, value: null };
      const { chunks: from } = row;
      const next = { ...row, ...within(rows.flatMap(daysOfRow)), lines: row.lines + rows.length, chunks: row.chunks + 1 };
      return put(next, (transaction) => [transaction.objectStore('importRows').put({ accountId, importId, from, rows })]);
    },
    without: async (orderIds) => {
      const out = new Set(orderIds.filter((id) => orders.has(id)));
      for (let from = 0; out.size > 0 && from < row.chunks; from++) {
        const left = await dropOrders([accountId, importId, from], out, dictionary);
        if (!left.ok) return left;
        row = { ...row, lines: row.lines - left.value };
      }
      for (const id of out) orders.delete(id);
      row = { ...row, orders: orders.size };
      return { ok: true, value: null };
    },
    end: async (end) => {
      const once = apart ? await linesOnce(accountId, importId, dictionary) : ok(null);
      if (!once.ok) return once;
      const { lines, net } = once.value ?? { lines: row.lines, net: end.net };
      const ended = await put({ ...row, ...end, lines, net: end.net === null ? null : net, state: 'ready' }, () => [], ['imports']);
      return ended.ok ? { ok: true, value: row } : ended;
    },
    drop: () => dropImport(accountId, importId),
  };
  return { ok: true, value: writer };
}

/** How many lines an import has and what they bring, each counted once: of several with one key the last, as when they are loaded. */
const linesOnce = (
  accountId: string,
  importId: string,
  dictionary: Dictionary,
): Promise<Result<{ readonly lines: number; readonly net: string }>> =>
  read(['importLines'], async (transaction) => {
    const chunks = await transaction.objectStore('importLines').getAll(rangeOfImport(accountId, importId));
    const segments = chunks.map(({ hot }) => unpackHot(hot));
    const live = latestRows(segments, dictionary);
    let net = 0n;
    for (const [at, rows] of live.entries()) for (const row of rows) net += BigInt(segments[at]?.exact.net?.[row] ?? 0);
    return { lines: live.reduce((sum, rows) => sum + rows.length, 0), net: String(net) };
  });

/** @returns how many lines were taken out of a chunk */
const dropOrders = ([accountId, importId, from]: [string, string, number], out: ReadonlySet<string>, dictionary: Dictionary) =>
  write(
    ['importLines', 'importDetails'],
    async (transaction) => {
      const key: [string, string, number] = [accountId, importId, from];
      const [lines, details] = await Promise.all([
        transaction.objectStore('importLines').get(key),
        transaction.objectStore('importDetails').get(key),
      ]);
      if (!lines || !details) return 0;
      const hot = unpackHot(lines.hot);
      const segment = { hot, cold: unpackColumns(details.cold, hot.rows) };
      const kept = withoutOrders(segment, out, dictionary);
      if (kept === segment) return 0;
      await Promise.all([
        transaction.objectStore('importLines').put({ ...lines, hot: packHot(kept.hot) }),
        transaction.objectStore('importDetails').put({ ...details, cold: packColumns(kept.cold) }),
      ]);
      return hot.rows - kept.hot.rows;
    },
    { announced: [], of: accountId },
  );
