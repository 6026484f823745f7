import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isMarketCode, MARKET_CODES, MARKETS, type MarketCode } from '#lib/domain/market';
import { decimalText } from '#lib/domain/numbers/decimal';
import { byAge } from '#lib/domain/reports/files/by-age';
import { type FileRow, newestRows, type RowsOfFile } from '#lib/domain/reports/files/file-rows';
import type { ExportHead, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { asOfFile } from '#lib/domain/reports/files/readers/as-of';
import { knownSums, tallyOf } from '#lib/domain/reports/files/readers/file-tally';
import type { ExportRefusal } from '#lib/domain/reports/files/refusal';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { type ByteSource, PART } from '#lib/files/exports/byte-source';
import { type ExportInspection, type ExportTable, inspectFile } from '#lib/files/exports/inspect';
import { readExport } from '#lib/files/exports/read-export';
import { countFiles, type FileLines, fileColumns } from './count-files';

/**
 * `npm run -s read-exports -- FILE…`: what files of Shopee's portals are, and what stands in them: one line of JSON a file, and one for all with
 * everything counted once. `--heads`: the names of their columns alone, to be attached to a report of an unknown file. Nothing of an order
 * stands in either.
 */
const given = process.argv.slice(2);
const headsOnly = given.includes('--heads');
const [paths, wanted] = argumentsOf(given.filter((one) => one !== '--heads'));
if (paths.length === 0) stop('name one or more files: npm run -s read-exports -- AffiliateCommissionReport….csv');

// Whoever reads only the first lines goes on without the others.
process.stdout.on('error', () => process.exit(0));
const dictionary = dictionaryOf();
const imports = new Map<string, (FileLines & { readonly known: ReturnType<typeof knownSums> })[]>();
/** Of files that are no commission reports: of each row its key, and its order. */
const rowFiles: (RowsOfFile & { readonly hash: string })[] = [];
const seen = new Map<string, string>();

async function told(path: string, inspection: ExportInspection): Promise<object> {
  const file = inspection.name === basename(path) ? path : `${path}: ${inspection.name}`;
  const nothing = { layout: null, language: null, market: null, lines: 0, orders: null, gross: null, net: null, currency: null };
  const first = inspection.id === '' ? undefined : seen.get(inspection.id);
  if (first !== undefined && !headsOnly) return { file, ...nothing, unknown: [], refused: `already here: the same bytes as ${first}` };
  seen.set(inspection.id, file);
  if (!inspection.found.ok) {
    const { refusal, of } = inspection.found;
    const head = refusal.code === 'head' ? refusal.head : null;
    const names = head?.why === 'unknownHead' ? head.names : [];
    const known = { layout: head?.kind ?? of?.kind ?? null, language: languageOf(head?.language ?? of?.language ?? null) };
    if (headsOnly) return { file, ...known, names, unknown: names, refused: whyNot(refusal) };
    return { file, ...nothing, ...known, unknown: names, refused: whyNot(refusal) };
  }
  const { table } = inspection.found;
  const { head } = table;
  const { currency } = head;
  const market = ('market' in currency ? currency.market : null) ?? wanted;
  const about = {
    file,
    layout: head.kind,
    language: languageOf(head.language),
    market,
  };
  const unknown = head.quarantined.map(({ name }) => name);
  if (headsOnly) return { ...about, names: head.names, unknown, missing: head.missing, byPlace: head.byPlace, refused: null };
  return {
    ...about,
    ...(await read(inspection, table, market)),
    currency: 'code' in currency ? currency.code : market === null ? null : MARKETS[market].currency,
    unknown,
    refused: null,
    evidence: head.evidence,
    missing: head.missing,
    byPlace: head.byPlace,
  };
}

async function read(inspection: ExportInspection, table: ExportTable, market: MarketCode | null): Promise<object> {
  const { head } = table;
  const { asOf } = asOfFile(inspection.name, inspection.modified, market);
  const known = knownSums(head);
  const columns = fileColumns(dictionary);
  const rows: FileRow[] = [];
  const end = await readExport(table, { market, asOf }, (part) => {
    if (part.is === 'lines') columns.push(part.lines);
    else rows.push(...part.rows);
  });
  const left = {
    badRows: end.badRows,
    sumRows: end.sumRows,
    bad: end.bad.map(({ row, bad }) => `row ${row}: ${bad}`),
    unknownWords: end.unknownWords,
  };
  if (head.kind !== 'commission') {
    rowFiles.push({ hash: inspection.id, asOf, rows: rows.map(orderOf) });
    const counted = newestRows([{ asOf, rows }]);
    const amounts = amountsOf(head).map((column) => {
      const units = counted.reduce((sum, row) => sum + BigInt(row[column] ?? 0), 0n);
      return [column, decimalText({ units, scale: AMOUNT_SCALE })];
    });
    return {
      lines: counted.length,
      orders: head.places['orderId'] === undefined ? null : new Set(counted.flatMap(({ orderId }) => orderId ?? [])).size,
      gross: null,
      net: null,
      sums: Object.fromEntries(amounts),
      ...left,
    };
  }
  const currency = 'code' in head.currency ? head.currency.code : market === null ? '' : MARKETS[market].currency;
  const segments = columns.end(end.brokenOrders);
  imports.set(currency, [
    ...(imports.get(currency) ?? []),
    { hash: inspection.id, asOf, known, columns: Object.keys(head.places), segments },
  ]);
  return { ...asText(tallyOf(countFiles([{ hash: inspection.id, asOf, segments }], dictionary), known)), ...left };
}

/** What the count of all files needs of a row. */
const orderOf = ({ key, row: { orderId } }: FileRow): FileRow => ({ key, row: typeof orderId === 'string' ? { orderId } : {} });

/** Of a line, and not of a whole order that may stand on each of its lines. */
function amountsOf({ kind, places }: ExportHead): readonly string[] {
  const { columns } = LAYOUTS[kind] as Layout;
  return Object.keys(places).filter((column) => columns[column]?.is === 'amount' && !/^(order|price|cost)/u.test(column));
}

function totalOf(): object {
  const tallies = [...imports].map(([currency, files]) => {
    const all = tallyOf(countFiles(files, dictionary), { gross: true, net: true });
    // What one file does not have, a fuller one of the same orders may.
    const isWhole = ordersIn(files.filter(({ known }) => known.gross && known.net)) === all.orders;
    const isKnown = (sum: 'gross' | 'net'): boolean => isWhole || files.every(({ known }) => known[sum]);
    return { currency, ...all, gross: isKnown('gross') ? all.gross : null, net: isKnown('net') ? all.net : null };
  });
  const rows = newestRows([...rowFiles].sort(byAge));
  const orders = new Set(rows.flatMap(({ orderId }) => orderId ?? []));
  // Amounts of two currencies have no sum.
  const [only = { gross: null, net: null, currency: null }, other] = tallies;
  return {
    lines: tallies.reduce((sum, { lines }) => sum + lines, rows.length),
    orders: tallies.reduce((sum, tally) => sum + tally.orders, orders.size),
    ...amountsText(other ? { gross: null, net: null } : only),
    currency: other ? null : only.currency || null,
    ...(other ? { byCurrency: tallies.map((tally) => ({ currency: tally.currency, ...asText(tally) })) } : {}),
  };
}

function ordersIn(files: readonly FileLines[]): number {
  return tallyOf(countFiles(files, dictionary), { gross: true, net: true }).orders;
}

function asText({ lines, orders, ...amounts }: ReturnType<typeof tallyOf>): object {
  return { lines, orders, ...amountsText(amounts) };
}
function amountsText({ gross, net }: { readonly gross: bigint | null; readonly net: bigint | null }): object {
  const text = (units: bigint | null) => (units === null ? null : decimalText({ units, scale: AMOUNT_SCALE }));
  return { gross: text(gross), net: text(net) };
}

function languageOf(language: ExportHead['language'] | null): string | null {
  return language === 'pt' ? 'pt-BR' : language;
}

function whyNot(refusal: ExportRefusal): string {
  if (refusal.code === 'savedAnew') return SAVED_ANEW[refusal.fault];
  if (refusal.code === 'badRows') return `none of its rows can be read, for what stands in: ${refusal.names.join(', ')}`;
  if (refusal.code !== 'head') return REFUSED[refusal.code];
  const { why, names } = refusal.head;
  if (why === 'missingColumns') return `columns are missing: ${names.join(', ')}`;
  return why === 'empty' ? 'it holds no table' : 'no known report has such a head';
}

const REFUSED = {
  oldWorkbook: 'a workbook from before XLSX, or one with a password: open it and save it as XLSX or CSV',
  webPage: 'a web page that calls itself a workbook: open it in a spreadsheet and save it as XLSX or CSV',
  unreadable: 'no table: neither text with separators nor a workbook',
  tooLarge: 'too large: split it, files of one account are joined again. A large workbook is read as CSV',
  overLimits: 'it holds more than a report does: too many columns, rows or cells, or an archive that unpacks to too much',
  zipInZip: 'an archive in an archive: unpack the outer one',
  encrypted: 'an archive with a password: unpack it first',
  currency: 'amounts of several currencies, or of none of Shopee’s markets',
} as const satisfies Readonly<Record<Exclude<ExportRefusal['code'], 'head' | 'savedAnew' | 'badRows'>, string>>;
const SAVED_ANEW = {
  grouped: 'another program has saved it with other numbers: take the file as Shopee made it',
  dates: 'another program has saved it with times that can be read in two ways, or not at all: take the file as Shopee made it',
  rounded: 'a spreadsheet has cut the last digits of its ids: take the file as Shopee made it',
} as const;

async function sourceOf(path: string): Promise<ByteSource> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) stop(`${path}: there is no such file that can be read`);
  return {
    name: basename(path),
    size: found.size,
    modified: Math.floor(found.mtimeMs / 1000),
    async *parts() {
      const file = await open(path);
      try {
        for (let at = 0; at < found.size; at += PART) {
          const bytes = new Uint8Array(Math.min(PART, found.size - at));
          await file.read(bytes, 0, bytes.length, at);
          yield bytes;
        }
      } finally {
        await file.close();
      }
    },
  };
}

function argumentsOf(all: readonly string[]): [paths: readonly string[], market: MarketCode | null] {
  const at = all.indexOf('--market');
  if (at < 0) return [all, null];
  const code = all[at + 1]?.toUpperCase() ?? '';
  if (!isMarketCode(code)) stop(`--market ${all[at + 1] ?? ''}: one of ${MARKET_CODES.join(', ')}`);
  return [all.filter((_, place) => place !== at && place !== at + 1), code];
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function stop(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

for (const path of paths) for (const inspection of await inspectFile(await sourceOf(path))) print(await told(path, inspection));
if (!headsOnly) print({ total: totalOf() });
