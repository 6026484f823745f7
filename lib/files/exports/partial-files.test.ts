import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalText } from '#lib/domain/numbers/decimal';
import { byAge } from '#lib/domain/reports/files/by-age';
import { newestRows, type RowsOfFile } from '#lib/domain/reports/files/file-rows';
import { COMMISSION_LAYOUT, type CommissionColumn } from '#lib/domain/reports/files/layouts/commission';
import { tallyOf } from '#lib/domain/reports/files/readers/file-tally';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { sourceOfFile } from '#lib/files/exports/byte-source';
import { textRows } from '#lib/files/exports/text-rows';
import { countFiles, type FileLines, fileColumns } from '#scripts/exports/count-files';
import { fileOf, inspect, onlyInspection, readWhole, sampleBytes, tableText, type WholeExport } from '#test/support/reports/exports';

const PLAIN = { separator: ',', lineBreak: '\n', quotes: 'needed' } as const;
const KEY: readonly CommissionColumn[] = ['itemId', 'modelId', 'promotionId'];
const KNOWN = { gross: true, net: true };
const ALL = { lines: 1588, orders: 1200, net: '21577994.36552' };
const columns = Object.keys(COMMISSION_LAYOUT.columns);

type Table = readonly (readonly string[])[];
/** A table as a person saves it after having deleted columns. */
const without = (table: Table, gone: readonly string[]): Table =>
  table.map((cells) => cells.filter((_, place) => !gone.includes(columns[place] ?? '')));
const bytesOf = (table: Table): Uint8Array<ArrayBuffer> => new TextEncoder().encode(tableText(table, PLAIN));

const dictionary = dictionaryOf();
const stored = new Map<WholeExport, FileLines>();
async function taken(name: string, table: Table): Promise<WholeExport> {
  const file = await readWhole(await onlyInspection(name, bytesOf(table)), 'VN');
  const taking = fileColumns(dictionary);
  taking.push(file.lines);
  if (!file.inspection.found.ok) throw new Error('Not read');
  const { places } = file.inspection.found.table.head;
  stored.set(file, {
    hash: file.inspection.id,
    asOf: file.asOf,
    columns: Object.keys(places),
    segments: taking.end(file.end.brokenOrders),
  });
  return file;
}
const counted = (files: readonly WholeExport[]): readonly ReportLine[] => [
  ...countFiles(
    files.map((file) => stored.get(file) as FileLines),
    dictionary,
  ),
];
const told = (lines: readonly ReportLine[]) => {
  const { net, ...rest } = tallyOf(lines, KNOWN);
  return { lines: rest.lines, orders: rest.orders, net: net === null ? null : decimalText({ units: net, scale: AMOUNT_SCALE }) };
};

const tables = new Map<string, Table>();
const whole: WholeExport[] = [];
beforeAll(async () => {
  const pile = await inspect('pile.zip', sampleBytes('vn-commission.zip'));
  for (const { name } of pile) {
    const bytes = unzipSync(sampleBytes('vn-commission.zip'))[name] as Uint8Array<ArrayBuffer>;
    const table: string[][] = [];
    for await (const rows of textRows(sourceOfFile(fileOf(name, bytes)), 'utf-8', ',')) table.push(...rows);
    tables.set(name, table);
    whole.push(await taken(name, table));
  }
});

describe('a report of which columns of the key were deleted', () => {
  it('counts no line twice beside the eight, whichever it is and in whatever order they come', async () => {
    const forms = [['itemId'], ['modelId'], KEY];
    for (const gone of forms)
      for (const [at, [name, table]] of [...tables].entries()) {
        const partial = await taken(name, without(table, gone));
        expect(told(counted(whole.with(at, partial))), `${name} without ${gone.join()}`).toEqual(ALL);
        expect(told(counted([partial, ...whole.toReversed()])), `a copy of ${name} without ${gone.join()}`).toEqual(ALL);
      }
  }, 120_000);

  it('counts what the newest file says of an order', async () => {
    const rows = [...tables.values()][3] as Table;
    const own = rows.slice(0, 3);
    const net = columns.indexOf('netCommission');
    const dearer = own.map((cells, row) => (row === 0 ? cells : cells.with(net, '7')));
    const older = await taken('AffiliateCommissionReport202604170000.csv', own);
    const newer = await taken('AffiliateCommissionReport202604180000.csv', without(dearer, KEY));
    const after = await taken('AffiliateCommissionReport202604190000.csv', own);
    expect(told(counted([older, newer]))).toEqual(told(newer.lines));
    expect(told(counted([after, newer, older]))).toEqual(told(after.lines));
    expect(told(older.lines)).not.toEqual(told(newer.lines));
  });

  it('has no word on what it does not have: a newer file without amounts or states leaves them as they were', async () => {
    const [name, table] = [...tables].at(-1) as [string, Table];
    const later = name.replace('202604191544', '202605010000');
    for (const gone of [
      ['netCommission'],
      ['itemTotalCommission', 'itemShopeeCommission', 'orderTotalCommission'],
      ['itemStatus', 'orderStatus'],
    ]) {
      const partial = await taken(later, without(table, gone));
      const both = counted([partial, ...whole]);
      expect(told(both), gone.join()).toEqual(ALL);
      const completed = (lines: readonly ReportLine[]) => told(lines.filter(({ state }) => state === 'completed'));
      expect(completed(both)).toEqual(completed(counted(whole)));
      expect(tallyOf(both, KNOWN)).toEqual(tallyOf(counted(whole), KNOWN));
    }
  });

  it('adds what no other file has', async () => {
    const [last, ...others] = whole.toReversed() as [WholeExport, ...WholeExport[]];
    const partial = await taken(
      last.inspection.name,
      without(tables.get(last.inspection.name) as Table, ['promotionId', 'orderShopeeCommission', 'itemStatus', 'orderStatus']),
    );
    expect(told(counted([partial, ...others]))).toEqual(ALL);
    expect(told(counted(others)).orders).toBeLessThan(ALL.orders);
  });
});

/** Files of a few orders, each with some rows of each; the newest comes last. */
const anyShares = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })), {
  selector: (row) => row.join(),
  minLength: 1,
  maxLength: 12,
});
const anyOverlap = anyShares.chain((rows) =>
  fc.array(fc.subarray(rows, { minLength: 1 }), { minLength: 2, maxLength: 4 }).map((files) => files.map((own) => own.toSorted())),
);
/** Of each order what the newest file says that has it. */
const newestOf = <Row extends readonly number[]>(files: readonly (readonly Row[])[]): readonly Row[] => {
  const orders = new Map<number, readonly Row[]>();
  for (const rows of files)
    for (const order of new Set(rows.map(([first]) => first as number)))
      orders.set(
        order,
        rows.filter(([first]) => first === order),
      );
  return [...orders.values()].flat();
};
const nameAt = (at: number): string => `AffiliateCommissionReport2026040${at + 1}0000.csv`;

describe('reports that all lack columns of the key', () => {
  const HEAD = ['Order id', 'Order Time', 'Item id', 'Item Total Commission(₫)', 'Affiliate Net Commission(₫)', 'Order Status'];

  it('count of each order what one file says, whatever rows of it others have', async () => {
    const runs = process.env['SIDECAR_LONG'] ? 200 : 60;
    await fc.assert(
      fc.asyncProperty(anyOverlap, async (files) => {
        const all: WholeExport[] = [];
        for (const [at, rows] of files.entries()) {
          const table = rows.map(([order, item, net]) => [`O${order}`, '2026-04-01 10:00:00', `${item}`, `${net}`, `${net}`, 'Completed']);
          all.push(await taken(nameAt(at), [HEAD, ...table]));
        }
        const expected = newestOf(files);
        for (const some of [all, all.toReversed()])
          expect(told(counted(some))).toEqual({
            lines: expected.length,
            orders: new Set(expected.map(([order]) => order)).size,
            net: String(expected.reduce((sum, [, , net = 0]) => sum + net, 0)),
          });
      }),
      { numRuns: runs },
    );
  });
});

describe('rows of a seller of which columns of the key were deleted', () => {
  const HEAD = ['Kode Pesanan', 'Kode Produk', 'ID Model', 'Kode Promo', 'Nama Affiliate', 'Nilai Pembelian(Rp)'];
  const anyOrders = fc.uniqueArray(
    fc.record({ order: fc.integer({ min: 1, max: 4 }), item: fc.integer({ min: 1, max: 3 }), promo: fc.constantFrom('', '9') }),
    { selector: ({ order, item, promo }) => `${order} ${item} ${promo}`, minLength: 1, maxLength: 9 },
  );

  it('are counted once beside whole ones, in whatever order files come', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrders, fc.subarray([1, 2, 3], { minLength: 1 }), fc.boolean(), async (orders, gone, isNewer) => {
        const sorted = [...orders].sort((one, other) => one.order - other.order);
        const rows = sorted.map(({ order, item, promo }) => [`O${order}`, `${item}`, '5', promo, 'Ana', '100.5']);
        const reads = async (name: string, table: Table): Promise<RowsOfFile & { hash: string }> => {
          const { asOf, rows: own, inspection: of } = await readWhole(await onlyInspection(name, bytesOf(table)), 'ID');
          return { asOf, rows: own, hash: of.id };
        };
        const full = await reads('SellerConversionReport_202604010000.csv', [HEAD, ...rows]);
        const part = await reads(
          `SellerConversionReport_2026040${isNewer ? 2 : 1}0000.csv`,
          [HEAD, ...rows].map((cells) => cells.filter((_, place) => !gone.includes(place))),
        );
        for (const files of [
          [full, part],
          [part, full],
        ])
          expect(newestRows([...files].sort(byAge))).toHaveLength(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  it('count of each order what one file says, where all files lack them', async () => {
    const PART = ['Kode Pesanan', 'Kode Produk', 'Nama Affiliate', 'Nilai Pembelian(Rp)'];
    await fc.assert(
      fc.asyncProperty(anyOverlap, async (files) => {
        const all: RowsOfFile[] = [];
        for (const [at, own] of files.entries()) {
          const table = own.map(([order, item, value]) => [`O${order}`, `${item}`, 'Ana', `${value}`]);
          const { rows } = await readWhole(await onlyInspection('a.csv', bytesOf([PART, ...table])), 'ID');
          all.push({ asOf: at, rows });
        }
        const values = (rows: readonly number[]) => rows.toSorted();
        expect(values(newestRows(all).map(({ purchaseValue }) => Number(purchaseValue)))).toEqual(
          values(newestOf(files).map(([, , value = 0]) => value * 100_000)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
