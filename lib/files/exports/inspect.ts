import { type CellTable, cellText, isRoundedId, type TableCell } from '#lib/domain/numbers/table-cell';
import type { ExportHead, HeadAnswers } from '#lib/domain/reports/files/layout';
import { marketsOf } from '#lib/domain/reports/files/markets-of';
import type { FileForm } from '#lib/domain/reports/files/readers/cells';
import { currencyOf, formOf } from '#lib/domain/reports/files/readers/file-form';
import { ownRows, widthOf } from '#lib/domain/reports/files/readers/own-rows';
import { ownText } from '#lib/domain/reports/files/readers/words';
import { HEAD_WITHIN, type Recognised, recognise } from '#lib/domain/reports/files/recognise';
import type { ExportRefusal } from '#lib/domain/reports/files/refusal';
import { isOverLimits, overLimits } from '#lib/files/limits';
import { sheetsOf } from '#lib/files/read-sheets';
import { SEPARATORS } from '#lib/files/table-signs';
import { entriesOf, isPileOverLimits } from './archive';
import { type ByteSource, wholeOf } from './byte-source';
import { formatOf } from './format-of';
import { partReader } from './part-reader';
import { contentId, encodingsOf, textFacts, textRows } from './text-rows';

export type Rows = readonly (readonly string[])[];

/** A table of a file that was recognised, and how it is read. */
export interface ExportTable {
  readonly head: ExportHead;
  readonly form: FileForm;
  /** The first rows below the head, to be shown. */
  readonly firstRows: Rows;
  /** How many rows are below the head, about: of text the lines are counted, before it is read. */
  readonly lines: number;
  /** All rows below the head, some at a time, once or again. */
  readonly rows: () => AsyncIterable<Rows>;
}

/** What a file is, before any of it is taken in. */
export interface ExportInspection {
  readonly name: string;
  /** Of its bytes; "" where it could not be read at all. */
  readonly id: string;
  readonly bytes: number;
  readonly modified: number | null;
  readonly found:
    | { readonly ok: true; readonly table: ExportTable }
    /** `of`: the report that it is nevertheless. */
    | { readonly ok: false; readonly refusal: ExportRefusal; readonly of?: Pick<ExportHead, 'kind' | 'language'> };
}

export interface InspectOptions {
  readonly answers?: HeadAnswers;
  readonly signal?: AbortSignal;
  /** Bytes that were read. */
  readonly onPart?: (bytes: number) => void;
  /** Bytes of all files of an archive. */
  readonly mostUnpacked?: number;
}

/** Larger files are no reports. */
const MOST_BYTES = 400_000_000;
/** A workbook is read as a whole. */
const MOST_WORKBOOK = 10_000_000;

/** Inspects a file that was dropped: one answer for a table, one for each file of an archive. */
export async function inspectFile(source: ByteSource, options: InspectOptions = {}): Promise<readonly ExportInspection[]> {
  return unlessBroken(source, options, async () => {
    if (source.size > MOST_BYTES) return [inspectionOf(source, '', { ok: false, refusal: { code: 'tooLarge' } })];
    if ((await formatOf(source)) !== 'archive') return inspectSource(source, options);
    const inspections: ExportInspection[] = [];
    // What is wrong with one of its files says nothing of the others, but that they are too much together.
    for (const entry of await entriesOf(source, options.mostUnpacked))
      inspections.push(...(await unlessBroken(entry, options, () => inspectSource(entry, options), isPileOverLimits)));
    return inspections.length > 0 ? inspections : [inspectionOf(source, '', { ok: false, refusal: { code: 'unreadable' } })];
  });
}

async function unlessBroken(
  source: ByteSource,
  { signal }: InspectOptions,
  inspections: () => Promise<readonly ExportInspection[]>,
  isOfAll: (error: unknown) => boolean = () => false,
): Promise<readonly ExportInspection[]> {
  try {
    return await inspections();
  } catch (error) {
    signal?.throwIfAborted();
    if (isOfAll(error)) throw error;
    return [inspectionOf(source, '', { ok: false, refusal: { code: isOverLimits(error) ? 'overLimits' : 'unreadable' } })];
  }
}

const inspectionOf = ({ name, modified }: ByteSource, id: string, found: ExportInspection['found'], bytes = 0): ExportInspection => ({
  name,
  id,
  bytes,
  modified,
  found,
});

async function inspectSource(source: ByteSource, options: InspectOptions): Promise<readonly ExportInspection[]> {
  const refused = (refusal: ExportRefusal) => [inspectionOf(source, '', { ok: false, refusal }, source.size)];
  const format = await formatOf(source);
  if (format === 'oldWorkbook' || format === 'webPage' || format === 'encrypted') return refused({ code: format });
  if (format === 'archive') return refused({ code: 'zipInZip' });
  if (format === 'other') return refused({ code: 'unreadable' });
  return format === 'workbook' ? inspectWorkbook(source, options) : [await inspectText(source, options)];
}

/** One answer for the sheet that is a report; for each of several that are. */
async function inspectWorkbook(source: ByteSource, { answers }: InspectOptions): Promise<readonly ExportInspection[]> {
  const bytes = await wholeOf(source, MOST_WORKBOOK);
  if (!bytes) return [inspectionOf(source, '', { ok: false, refusal: { code: 'tooLarge' } }, source.size)];
  const id = await contentId(bytes);
  const read = sheetsOf(bytes);
  if (!read.ok) {
    const code = read.failure.code === 'fileOverLimits' ? 'overLimits' : 'unreadable';
    return [inspectionOf(source, id, { ok: false, refusal: { code } }, bytes.length)];
  }
  const all = read.value.sheets.map(({ name, rows: cells }) => {
    const rows = sheetRows(cells);
    return { sheet: name, rows, recognised: recognise(rows, answers) };
  });
  const reports = all.filter(({ recognised }) => recognised.ok);
  const [only = all[0], another] = reports;
  if (!only) return [inspectionOf(source, id, { ok: false, refusal: EMPTY }, bytes.length)];
  const onlyPart = async function* (rows: Rows) {
    yield rows;
  };
  return (another ? reports : [only]).map(({ sheet, rows, recognised }, at) => ({
    ...inspectionOf(
      source,
      at === 0 ? id : `${id} ${at}`,
      foundIn(recognised, rows, rows.length, (from) => () => onlyPart(rows.slice(from))),
      bytes.length,
    ),
    name: another ? `${source.name} · ${sheet}` : source.name,
  }));
}

/** Cells of a workbook as the text that a report's reader takes: a number whose digits were cut is written as one that nobody takes for an id. */
const sheetRows = (rows: CellTable): readonly (readonly string[])[] => rows.map((cells) => cells.map(textOf));

const textOf = (cell: TableCell): string => (typeof cell === 'object' && isRoundedId(cell) ? `${cellText(cell)[0]}e+15` : cellText(cell));

const EMPTY: ExportRefusal = {
  code: 'head',
  head: { why: 'empty', kind: null, language: null, row: null, names: [], whole: [] },
  firstRows: [],
};

/** Rows that tell how a file writes numbers and dates. */
const SAMPLE = 2_000;
const SHOWN = 8;
const MOST_PARTS = 16;
/** The one that the rows tell, then each of them. */
const TRIED = [null, ...SEPARATORS];

async function inspectText(source: ByteSource, { answers, signal, onPart }: InspectOptions): Promise<ExportInspection> {
  let bytes = 0;
  const facts = await textFacts(source, (more) => {
    bytes += more;
    signal?.throwIfAborted();
    if (bytes > MOST_BYTES) throw overLimits();
    onPart?.(more);
  });
  if (!facts) return inspectionOf(source, '', { ok: false, refusal: { code: 'unreadable' } }, bytes);
  let first: { readonly recognised: Recognised; readonly rows: Rows } | null = null;
  for (const encoding of await encodingsOf(source, facts))
    for (const separator of TRIED) {
      const rows = await firstRowsOf(textRows(source, encoding, separator));
      const recognised = recognise(rows, answers);
      first ??= { recognised, rows };
      // Where there is no text, no separator divides it.
      if (rows.length === 0) break;
      if (!recognised.ok) continue;
      const open = (from: number) => () => skipped(textRows(source, encoding, separator), from);
      return inspectionOf(
        source,
        facts.id,
        foundIn(recognised, rows, facts.lines, open, widthOf(rows.slice(recognised.head.row, SAMPLE))),
        bytes,
      );
    }
  const refused = first ? foundIn(first.recognised, first.rows, 0, () => () => skipped(textRows(source, 'utf-8', null), 0)) : null;
  return inspectionOf(source, facts.id, refused ?? { ok: false, refusal: EMPTY }, bytes);
}

function foundIn(
  recognised: Recognised,
  rows: Rows,
  count: number,
  open: (from: number) => ExportTable['rows'],
  width?: FileForm['width'],
): ExportInspection['found'] {
  const shown = (from: number): Rows =>
    rows.slice(from, from + SHOWN).map((cells) => cells.map((cell) => ownText(cell.slice(0, LONGEST_SHOWN))));
  if (!recognised.ok) {
    const { refused } = recognised;
    const head = { ...refused, names: refused.names.map(ownText), whole: refused.whole.map(ownText) };
    return { ok: false, refusal: { code: 'head', head, firstRows: shown((refused.row ?? -1) + 1) } };
  }
  const { head } = recognised;
  const of = { kind: head.kind, language: head.language };
  const names = head.names.map(ownText);
  const below = rows.slice(head.row + 1, head.row + 1 + SAMPLE);
  const isOwn = ownRows(head, width);
  const own = below.filter((cells) => isOwn(cells) === true);
  const read = formOf(head, own);
  if (!read.ok) return { ok: false, refusal: { code: 'savedAnew', fault: read.fault }, of };
  const form: FileForm = width ? { ...read.form, width } : read.form;
  const unread = columnsUnread(head, form, below);
  if (unread.length > 0) return { ok: false, refusal: { code: 'badRows', names: unread.map((place) => names[place] ?? '') }, of };
  const currency = currencyOf(head, own);
  if (marketsOf({ ...head, currency }).length === 0) return { ok: false, refusal: { code: 'currency' }, of };
  return {
    ok: true,
    table: {
      head: { ...head, names, currency },
      form,
      firstRows: shown(head.row + 1),
      lines: Math.max(below.length, count - head.row - 1),
      rows: open(head.row + 1),
    },
  };
}
const LONGEST_SHOWN = 200;

/** Places of the columns for which not one of the rows can be read. */
function columnsUnread(head: ExportHead, form: FileForm, rows: Rows): readonly number[] {
  const bad = new Set<string>();
  const part = partReader({ head, form, market: null, asOf: 0 }).read(rows, (cell) => bad.add(cell.bad));
  const read = part.is === 'lines' ? part.lines : part.rows;
  return read.length === 0 ? [...bad].flatMap((column) => head.places[column] ?? []) : [];
}

async function firstRowsOf(parts: AsyncIterable<Rows>): Promise<Rows> {
  const rows: (readonly string[])[] = [];
  let seen = 0;
  for await (const part of parts) {
    rows.push(...part);
    seen += 1;
    // Of a file that is nearly empty lines no more than its beginning is read either.
    if (rows.length >= SAMPLE + HEAD_WITHIN || seen >= MOST_PARTS) break;
  }
  return rows;
}

async function* skipped(parts: AsyncIterable<Rows>, from: number): AsyncGenerator<Rows> {
  let left = from;
  for await (const part of parts) {
    yield left === 0 ? part : part.slice(left);
    left = Math.max(0, left - part.length);
  }
}
