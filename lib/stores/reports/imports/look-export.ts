import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import { headKey } from '#lib/domain/reports/files/head-names';
import type { HeadAnswers } from '#lib/domain/reports/files/layout';
import { asOfFile } from '#lib/domain/reports/files/readers/as-of';
import { sourceOfFile } from '#lib/files/exports/byte-source';
import { type ExportLook, type ExportTable, lookInto } from '#lib/files/exports/look';
import { readExport } from '#lib/files/exports/read-export';
import type { FileLook, FoundTable, HeadShown, LookedFile, LookInto } from './import-tasks';
import type { ReadableFile } from './store-file';

/** Looks into a dropped file by the layouts of portals' exports. */
export const lookIntoExport: LookInto = async (file, { heads, signal, onPart }) => {
  const answers: HeadAnswers = new Map(heads.map(({ hash, kind, columns }) => [hash, { kind, columns }]));
  return (await lookInto(sourceOfFile(file), { answers, signal, onPart })).map(lookedOf);
};

function lookedOf(look: ExportLook): LookedFile {
  const { name, id: hash, found } = look;
  if (!found.ok) {
    const { refusal } = found;
    const head =
      refusal.code === 'head' && refusal.head.names.length > 0 ? shownOf(refusal.head.names, refusal.firstRows, refusal.head.kind) : null;
    const code = refusal.code === 'savedAnew' ? `savedAnew.${refusal.fault}` : refusal.code;
    return { look: { name, hash, found: { is: 'refused', code, head } } satisfies FileLook, readable: null };
  }
  const table = tableOf(look, found.table);
  return { look: { name, hash, found: table }, readable: readableOf(look, found.table, table) };
}

function tableOf({ name, modified }: ExportLook, { head, firstRows }: ExportTable): FoundTable {
  const { currency } = head;
  return {
    is: 'table',
    kind: head.kind,
    language: head.language,
    market: 'market' in currency ? currency.market : null,
    currency: 'code' in currency ? currency.code : null,
    asOf: Object.fromEntries(MARKET_CODES.map((market) => [market, madeAt(name, modified, market)])) as FoundTable['asOf'],
    unknown: head.quarantined.map((column) => column.name),
    missing: head.missing,
    head: shownOf(head.names, firstRows, head.kind, head.quarantined),
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
): HeadShown => ({
  hash: headKey(names),
  names,
  firstRows,
  kind,
  columns: Object.fromEntries(quarantined.map(({ place, proposal }) => [place, proposal])),
});

const readableOf = (
  { name, id: hash }: ExportLook,
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
  read: ({ market, asOf, signal, onPart }, take) => readExport(table, { market, asOf, signal, onPart }, take),
});
