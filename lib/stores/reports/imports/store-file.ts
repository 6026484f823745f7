import { type Failure, failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { NO_RULE } from '#lib/domain/reports/commission-rule';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import type { UnknownWord } from '#lib/domain/reports/files/readers/words';
import { orderStage } from '#lib/domain/reports/files/settled-orders';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { fail, ok, type Result } from '#lib/domain/result';
import { earnedState } from '#lib/records/reports/earned';
import type { ImportKind, ImportRow } from '#lib/records/reports/imports/import-rows';
import { dropImport } from '#lib/records/reports/imports/import-tables';
import { importOfHash, setUndone, sweepImports } from '#lib/records/reports/imports/imports';
import { beginImport, type ImportWriter } from '#lib/records/reports/imports/write-import';
import { countTotals } from '#lib/records/reports/load-report';
import { storageFailure } from '#lib/records/transact';
import { WORK_LOCK } from '#lib/settings/work-lock';
import { IMPORTS_LOCK } from './sweep-left';

/** Some of a file's lines or rows, in its order. Of lines the money of an order stands on its first one. */
export type FilePart =
  | { readonly is: 'lines'; readonly lines: readonly ReportLine[] }
  | { readonly is: 'rows'; readonly rows: readonly FileRow[] };

/** A file that was recognised, and how it is read. */
export interface ReadableFile {
  readonly name: string;
  /** Of its content. */
  readonly hash: string;
  readonly kind: ImportKind;
  readonly language: string;
  readonly currency: string | null;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly columns: readonly string[];
  readonly byPlace: readonly string[];
  readonly byPerson: readonly string[];
  /** Whether it says what lines bring net. */
  readonly hasNet: boolean;
  /** @param take is waited for; rejects when the signal comes */
  readonly read: (
    options: { readonly market: MarketCode; readonly asOf: number; readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
    take: (part: FilePart) => Promise<void>,
  ) => Promise<{
    readonly badRows: number;
    readonly sumRows: number;
    readonly brokenOrders: readonly string[];
    readonly unknownWords: readonly UnknownWord[];
    readonly untold: readonly string[];
  }>;
}

/** Whose a file is, and when it was made. */
export interface FileOwner {
  readonly accountId: string;
  readonly market: MarketCode;
  /** Unix ms. */
  readonly asOf: number;
  readonly asOfBy: ImportRow['asOfBy'];
}

export interface StoreOptions {
  readonly signal: AbortSignal;
  /** Rows that were read. */
  readonly onRows: (rows: number) => void;
  /** Undone imports that can still be put back. */
  readonly undone: readonly string[];
}

/** `here`: its content was read in before; one that was undone counts again. */
export interface StoredFile {
  readonly is: 'stored' | 'here' | 'putBack';
  readonly row: ImportRow;
}

/** Lines that are written together. */
const CHUNK = 8_192;

/**
 * Reads a file in: all of it, or (`cancelled`, `storageFull`, `storageFailed`, `fileUnreadable`) nothing. What is held does not grow with the
 * file but for a chunk of lines and the words of the file.
 */
export const storeFile = (file: ReadableFile, owner: FileOwner, options: StoreOptions): Promise<Result<StoredFile>> =>
  navigator.locks.request(IMPORTS_LOCK, () =>
    navigator.locks.request(WORK_LOCK, { mode: 'shared' }, async (): Promise<Result<StoredFile>> => {
      if (options.signal.aborted) return fail(failure('cancelled'));
      const swept = await sweepImports(options.undone);
      if (!swept.ok) return swept;
      const known = await importOfHash(file.hash);
      if (!known.ok) return known;
      if (known.value && isSameReading(known.value, file)) return again(known.value);
      const stored = await storeNew(file, owner, options);
      // Read in other columns now: what was read before gives way, once this is whole.
      if (stored.ok && known.value) await dropImport(known.value.accountId, known.value.importId);
      if (stored.ok && file.kind === 'commission') await countTotals(owner.accountId);
      return stored.ok ? ok({ is: 'stored', row: stored.value }) : unlessFull(stored);
    }),
  ) as Promise<Result<StoredFile>>;

/** Whether the columns are those of which it was read before: a person may have named others since. */
const isSameReading = ({ kind, columns }: ImportRow, file: ReadableFile): boolean =>
  columns === undefined || (kind === file.kind && [...columns].sort().join() === [...file.columns].sort().join());

async function again(row: ImportRow): Promise<Result<StoredFile>> {
  if (row.state === 'ready') return ok({ is: 'here', row });
  const { accountId, importId } = row;
  const back = await setUndone(accountId, importId, false);
  if (!back.ok) return back;
  await countTotals(accountId);
  return ok({ is: 'putBack', row: { ...row, state: 'ready' } });
}

async function storeNew(file: ReadableFile, owner: FileOwner, { signal, onRows }: StoreOptions): Promise<Result<ImportRow>> {
  const { name, hash, kind, language, currency, columns, unknown, missing, byPlace, byPerson, hasNet } = file;
  const writer = await beginImport({
    ...owner,
    importId: crypto.randomUUID(),
    name,
    hash,
    kind,
    language,
    currency,
    columns,
    importedAt: Date.now(),
  });
  if (!writer.ok) return writer;
  const counted = await earnedState(owner.accountId);
  const stage = orderStage((counted.ok && counted.value?.rule) || NO_RULE);
  let held: ReportLine[] = [];
  let net = 0n;
  let stopped: Failure | null = null;
  const orStop = (result: Result<unknown>): void => {
    if (result.ok) return;
    stopped = result.failure;
    throw new TypeError('Not stored');
  };
  const flush = async () => {
    const lines = held;
    held = [];
    orStop(await writer.value.lines(lines));
  };
  try {
    const end = await file.read({ market: owner.market, asOf: Math.floor(owner.asOf / 1000), signal, onRows }, async (part) => {
      if (part.is === 'rows') return orStop(await writer.value.rows(part.rows));
      for (const line of part.lines) net += BigInt(line.net);
      for (const line of stage.push(part.lines)) held.push(line);
      if (held.length >= CHUNK) await flush();
    });
    signal.throwIfAborted();
    for (const line of stage.end()) held.push(line);
    await flush();
    orStop(await writer.value.without(end.brokenOrders));
    const ended = await writer.value.end({
      bad: end.badRows,
      sums: end.sumRows,
      unknown,
      missing,
      byPlace,
      byPerson,
      untold: end.untold,
      states: [...new Set(end.unknownWords.flatMap(({ column, word }) => (OF_STATE.has(column) ? [word] : [])))],
      net: hasNet && end.brokenOrders.length === 0 ? String(net) : null,
    });
    return ended.ok ? ended : await given(ended, writer.value);
  } catch (error) {
    const known = stopped ?? (error instanceof DOMException ? storageFailure(error) : failure('fileUnreadable'));
    return given(fail(signal.aborted ? failure('cancelled') : known), writer.value);
  }
}

/** With less room a part of a file may find no place. */
const LITTLE_ROOM = 10_000_000;
/** A browser that meets the end of the disk itself names no reason; how much room there is, it tells. */
async function unlessFull(failed: Extract<Result<ImportRow>, { ok: false }>): Promise<Result<never>> {
  if (failed.failure.code !== 'storageFailed') return failed;
  const { quota, usage = 0 } = (await navigator.storage?.estimate().catch(() => null)) ?? {};
  return quota !== undefined && quota - usage < LITTLE_ROOM ? fail(failure('storageFull')) : failed;
}

const OF_STATE = new Set(['itemStatus', 'orderStatus']);

/** Nothing stays of what could not be stored whole. */
async function given(failed: Result<never>, writer: ImportWriter): Promise<Result<never>> {
  await writer.drop();
  return failed;
}
