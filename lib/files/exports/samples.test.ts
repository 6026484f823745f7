import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalText } from '#lib/domain/numbers/decimal';
import { tallyOf } from '#lib/domain/reports/files/readers/file-tally';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { countFiles, type FileLines, fileColumns } from '#scripts/exports/count-files';
import { inspect, onlyInspection, readWhole, sampleBytes, type WholeExport } from '#test/support/reports/exports';

const KNOWN = { gross: true, net: true };
const dictionary = dictionaryOf();
const stored = new Map<WholeExport, FileLines>();
let files: readonly WholeExport[] = [];
beforeAll(async () => {
  files = await Promise.all((await inspect('pile.zip', sampleBytes('vn-commission.zip'))).map((one) => readWhole(one, 'VN')));
  for (const file of files) {
    const columns = fileColumns(dictionary);
    columns.push(file.lines);
    stored.set(file, { hash: file.inspection.id, asOf: file.asOf, segments: columns.end(file.end.brokenOrders) });
  }
});

const counted = (list: readonly WholeExport[]): readonly ReportLine[] => [
  ...countFiles(
    list.map((file) => stored.get(file) as FileLines),
    dictionary,
  ),
];
const told = (lines: readonly ReportLine[]) => {
  const { net, ...rest } = tallyOf(lines, KNOWN);
  return { lines: rest.lines, orders: rest.orders, net: net === null ? null : decimalText({ units: net, scale: AMOUNT_SCALE }) };
};

/** Eight reports of one account that overlap as they do in life. */
describe('eight commission reports', () => {
  const ALL = { lines: 1588, orders: 1200, net: '21577994.36552' };

  it('are each what it says', () => {
    expect(files.map(({ lines, end }) => [lines.length, end.badRows, end.unknownWords])).toEqual(
      [92, 174, 747, 904, 175, 157, 174, 335].map((lines) => [lines, 0, []]),
    );
    expect(files.map(({ lines }) => told(lines).net)).toEqual([
      '1187968.84998',
      '2433834.285',
      '9917717.55998',
      '12047873.53997',
      '2284125.545',
      '2190032.60499',
      '2623173.865',
      '4656931.41555',
    ]);
  });

  it('are counted once in a hundred orders of files, however often one comes again', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        expect(told(counted(order.flatMap((at) => files[at] ?? [])))).toEqual(ALL);
      }),
      { numRuns: 100 },
    );
  });

  it('add up to the same by whatever they are grouped', () => {
    const lines = counted(files);
    const by = ['itemId', 'shopName', 'category1', 'category2', 'subId1', 'state', 'attribution', 'channel', 'day', 'campaign'] as const;
    for (const column of by) {
      const groups = new Map<string | number, bigint>();
      for (const line of lines) groups.set(line[column], (groups.get(line[column]) ?? 0n) + BigInt(line.net));
      const sum = [...groups.values()].reduce((all, one) => all + one, 0n);
      expect([column, decimalText({ units: sum, scale: AMOUNT_SCALE })]).toEqual([column, ALL.net]);
      // A file writes an order's money on its first line: a line's own money is never more than it brought.
      expect(lines.filter(({ shopee, seller, net }) => net > shopee + seller)).toEqual([]);
    }
  });

  it('lose nothing of the others when the third of five is undone', () => {
    const five = [0, 1, 7, 3, 4].flatMap((at) => files[at] ?? []);
    const [one, two, third, ...later] = five;
    expect(told(counted([...later, ...(one ? [one] : []), ...(two ? [two] : [])]))).toEqual(
      told(counted(five.filter((file) => file !== third))),
    );
    expect(told(counted(five))).not.toEqual(told(counted(five.filter((file) => file !== third))));
  });

  it('are known again by their bytes', async () => {
    const again = await inspect('other.zip', sampleBytes('vn-commission.zip'));
    expect(again.map(({ id }) => id)).toEqual(files.map((file) => file.inspection.id));
    expect(new Set(again.map(({ id }) => id)).size).toBe(8);
  });
});

it('clicks and offers are read as they stand', async () => {
  const clicks = await readWhole(
    await onlyInspection('WebsiteClickReport202604161014.csv', sampleBytes('WebsiteClickReport202604161014.csv')),
    'VN',
  );
  expect([clicks.rows.length, clicks.end.badRows, clicks.rows[0]?.row]).toMatchObject([
    40,
    0,
    {
      clickId: '5ea7d26dc47bbcfb4768314cd2feabbd',
      clickTime: Date.UTC(2026, 3, 14, 16, 59, 49) / 1000,
      subIds: 'sub5----',
      referrer: 'Facebook',
    },
  ]);
  const offers = await onlyInspection('product-offers-id.csv', sampleBytes('product-offers-id.csv'));
  expect(offers.found).toMatchObject({ table: { head: { kind: 'offers', currency: { market: 'ID' } } } });
  expect((await readWhole(offers, 'ID')).rows[1]?.row).toMatchObject({
    itemId: '20000077777',
    price: 'Rp5.780.000',
    sold: '2,8RB',
    commissionRate: 55_000,
  });
});
