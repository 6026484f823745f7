import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import { headKey } from '#lib/domain/reports/files/head-names';
import type { HeadAnswers } from '#lib/domain/reports/files/layout';
import { marketsOf } from '#lib/domain/reports/files/markets-of';
import { asOfFile } from '#lib/domain/reports/files/readers/as-of';
import { knownSums } from '#lib/domain/reports/files/readers/file-tally';
import type { ExportRefusal } from '#lib/domain/reports/files/refusal';
import { sourceOfFile } from '#lib/files/exports/byte-source';
import { type ExportInspection, type ExportTable, inspectFile } from '#lib/files/exports/inspect';
import { readExport } from '#lib/files/exports/read-export';
import type { FileInspection, FoundTable, HeadShown, InspectedFile, InspectFile, RefusedTable } from './import-tasks';
import type { ReadableFile } from './store-file';

/** Inspects a dropped file by the layouts of portals' exports. */
export const inspectExport: InspectFile = async (file, { heads, signal, onPart }) => {
  const answers: HeadAnswers = new Map(heads.map(({ hash, kind, columns }) => [hash, { kind, columns }]));
  return (await inspectFile(sourceOfFile(file), { answers, signal, onPart })).map(inspectedOf);
};

function inspectedOf(inspection: ExportInspection): InspectedFile {
  const { name, id: hash, found } = inspection;
  if (!found.ok) return { inspection: { name, hash, found: refusedBy(found.refusal) } satisfies FileInspection, readable: null };
  const table = tableOf(inspection, found.table);
  return { inspection: { name, hash, found: table }, readable: readableOf(inspection, found.table, table) };
}

const NOTHING_ELSE = { is: 'refused', names: [], head: null } as const;

/** A head that nobody knows, or of which something is missing, can be told. */
function refusedBy(refusal: ExportRefusal): RefusedTable {
  if (refusal.code === 'savedAnew') return { ...NOTHING_ELSE, code: `savedAnew.${refusal.fault}` };
  if (refusal.code === 'badRows') return { ...NOTHING_ELSE, code: refusal.code, names: refusal.names };
  if (refusal.code !== 'head') return { ...NOTHING_ELSE, code: refusal.code };
  const { why, kind, names, whole } = refusal.head;
  if (whole.length === 0) return { ...NOTHING_ELSE, code: why };
  return { is: 'refused', code: why, names: why === 'missingColumns' ? names : [], head: shownOf(whole, refusal.firstRows, kind) };
}

function tableOf({ name, modified }: ExportInspection, { head, firstRows, lines }: ExportTable): FoundTable {
  const { currency } = head;
  return {
    is: 'table',
    kind: head.kind,
    language: head.language,
    market: 'market' in currency ? currency.market : null,
    markets: marketsOf(head),
    currency: 'code' in currency ? currency.code : null,
    lines,
    asOf: Object.fromEntries(MARKET_CODES.map((market) => [market, madeAt(name, modified, market)])) as FoundTable['asOf'],
    unknown: head.quarantined.map((column) => column.name),
    missing: head.missing,
    head: shownOf(head.names, firstRows, head.kind, head.quarantined, Object.keys(head.places)),
  };
}

const madeAt = (name: string, modified: number | null, market: MarketCode): FoundTable['asOf'][MarketCode] => {
  const { asOf, asOfBy } = asOfFile(name, modified, market);
  return { asOf: asOf * 1000, asOfBy };
};

const shownOf = (
  names: readonly string[],
  firstRows: HeadShown['firstRows'],
  kind: HeadShown['kind'],
  quarantined: readonly { readonly place: number; readonly proposal: string | null }[] = [],
  taken: readonly string[] = [],
): HeadShown => ({
  hash: headKey(names),
  names,
  firstRows,
  kind,
  taken,
  columns: Object.fromEntries(quarantined.map(({ place, proposal }) => [place, proposal])),
});

const readableOf = (
  { name, id: hash }: ExportInspection,
  table: ExportTable,
  { kind, language, currency, unknown, missing }: FoundTable,
): ReadableFile => ({
  name,
  hash,
  kind,
  language,
  currency,
  unknown,
  missing,
  columns: Object.keys(table.head.places),
  byPlace: table.head.byPlace,
  byPerson: table.head.byPerson,
  hasNet: kind === 'commission' && knownSums(table.head).net,
  read: ({ market, asOf, signal, onRows }, take) => readExport(table, { market, asOf, signal, onRows }, take),
});
