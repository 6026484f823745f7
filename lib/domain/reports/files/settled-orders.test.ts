import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_RULE } from '#lib/domain/reports/commission-rule';
import { aReportLine } from '#test/support/a-report-line';
import { newestRows } from './file-rows';
import { orderStage } from './settled-orders';

const raw = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c'),
  shopee: fc.nat(5_000_000),
  seller: fc.nat(5_000_000),
  fee: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
  net: fc.nat(10_000_000),
  state: fc.constantFrom('completed' as const, 'cancelled' as const),
});

it('gives every line, and all of the money to the last unit, however a file is cut into parts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(raw, { maxLength: 5 }), { maxLength: 6 }), (parts) => {
      const stage = orderStage(NO_RULE);
      const lines = parts.map((part) => part.map((line) => aReportLine(line)));
      const settled = [...lines.flatMap((part) => stage.push(part)), ...stage.end()];
      const whole = orderStage(NO_RULE);
      expect(settled).toEqual([...whole.push(lines.flat()), ...whole.end()]);
      const sums = (list: typeof settled) =>
        (['fee', 'net', 'shopee', 'seller'] as const).map((name) => list.reduce((sum, line) => sum + line[name], 0));
      expect([settled.length, ...sums(settled)]).toEqual([lines.flat().length, ...sums(lines.flat())]);
      expect(settled.filter(({ state, lost }) => state === 'completed' && lost !== 0)).toEqual([]);
    }),
  );
});

it('shares an order’s money, written on its first line, by what each line brought', () => {
  const stage = orderStage(NO_RULE);
  const order = [
    aReportLine({ orderId: 'o', itemId: '1', shopee: 3_000_000, fee: 400_000, net: 3_600_000 }),
    aReportLine({ orderId: 'o', itemId: '2', shopee: 1_000_000, fee: 0, net: 0 }),
  ];
  stage.push(order);
  expect(stage.end().map(({ fee, net }) => [fee, net])).toEqual([
    [300_000, 2_700_000],
    [100_000, 900_000],
  ]);
});

it('counts rows of overlapping files once, as the newest has them', () => {
  const row = (key: string, clicks: number) => ({ key, row: { clicks } });
  const files = [
    { asOf: 1, rows: [row('a', 1), row('b', 1)] },
    { asOf: 2, rows: [row('b', 2)] },
  ];
  expect(newestRows(files)).toEqual([{ clicks: 1 }, { clicks: 2 }]);
});
