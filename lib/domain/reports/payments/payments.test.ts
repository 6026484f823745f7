import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import {
  compared,
  differenceOf,
  differencesFirst,
  PAYMENT_REASONS,
  type PaymentLine,
  paymentLine,
  sumsOf,
} from '#lib/domain/reports/sync/payment';
import { tsvOf } from '#lib/domain/table/tsv';
import { aReportLine } from '#test/support/a-report-line';
import { exactDigits } from './exact-digits';
import { paymentColumns } from './payment-columns';

const amount = fc.integer({ min: -5_000_000, max: 50_000_000 });
const anyLine = fc
  .record({
    orderId: fc.string({ minLength: 1, maxLength: 4 }),
    shopee: amount,
    quantity: fc.integer({ min: -2, max: 4 }),
    completeTime: fc.integer({ min: 0, max: 1_800_000_000 }),
    fraud: fc.constantFrom('fraud' as const, 'verified' as const),
    reported: fc.option(fc.record({ net: amount, quantity: fc.integer({ min: 1, max: 4 }) }), { nil: undefined }),
  })
  .map(({ reported, ...given }): PaymentLine => compared(paymentLine(aReportLine(given)), reported));
const anyLines = fc.array(anyLine, { maxLength: 40 });

/** The units of an amount as it is read: "R$ 1.234,5" → 123450000. */
const unitsRead = (text: string, digits: number): bigint =>
  BigInt(text.replace(/[^\d−]/gu, '').replace('−', '-')) * 10n ** BigInt(5 - digits);

describe('a payment', () => {
  it('adds up as it is shown: reported and every difference, to the last unit', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { reported, net, differences } = sumsOf(lines);
        const steps = PAYMENT_REASONS.map((reason) => differences[reason].net);
        const digits = exactDigits([reported, net, ...steps], 'BR');
        const read = (units: number) => unitsRead(formatMoney(moneyOf(BigInt(units), 'BR'), 'BR', digits), digits);
        expect([reported, ...steps].reduce((sum, units) => sum + read(units), 0n)).toBe(BigInt(net));
      }),
    );
  });

  it('has the lines that differ first, each once, by their reasons and the largest difference', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const sorted = differencesFirst(lines);
        expect(sorted.length).toBe(lines.length);
        expect(lines.every((line) => sorted.includes(line))).toBe(true);
        const ranks = sorted.map(({ why }) => (why === null ? 9 : PAYMENT_REASONS.indexOf(why)));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        for (const reason of PAYMENT_REASONS) {
          const sizes = sorted.filter(({ why }) => why === reason).map((line) => Math.abs(differenceOf(line)));
          expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        }
      }),
    );
  });

  it('is of the days in which its orders were completed; what is taken back was completed before', () => {
    const line = (completeTime: number, net: number) =>
      compared(paymentLine(aReportLine({ orderId: `${completeTime}`, completeTime, shopee: net })), { net, quantity: 1 });
    expect(sumsOf([line(300, 5), line(200, 5), line(100, -5), line(0, 5)]).completed).toEqual({ from: 200, to: 300 });
    expect(sumsOf([line(100, -5)]).completed).toBeNull();
  });
});

it.each<readonly [readonly (number | bigint)[], MarketCode, number]>([
  [[0], 'BR', 2],
  [[1_234_000], 'BR', 2],
  [[1_234_500], 'BR', 3],
  [[1_234_000, -1], 'BR', 5],
  [[100_000], 'VN', 0],
  [[150_000], 'VN', 1],
  [[2n ** 53n * 1_000n], 'BR', 2],
  [[2n ** 70n + 1n], 'BR', 5],
])('%s in %s is whole with %i decimals', (amounts, market, digits) => {
  expect(exactDigits(amounts, market)).toBe(digits);
});

it('leaves as whole amounts, reasons as words and times by the market: what a spreadsheet adds up', () => {
  const completeTime = Date.UTC(2026, 9, 1, 1) / 1000;
  const line = compared(paymentLine(aReportLine({ orderId: '=1', completeTime, shopee: 123_456, itemName: '@cup' })), {
    net: 123_457,
    quantity: 1,
  });
  const text = tsvOf(paymentColumns('BR'), [line], {
    title: (key) => key,
    status: (_id, code) => `why ${code}`,
    timeZone: 'America/Sao_Paulo',
  });
  const [head = '', row = ''] = text.split('\n');
  const cell = (title: string) => row.split('\t')[head.split('\t').indexOf(title)];
  expect(cell('payments.head.item')).toBe("'@cup");
  expect(cell('payments.head.order')).toBe("'=1");
  expect(cell('payments.validated')).toBe('1.23456');
  expect(cell('payments.reported')).toBe('1.23457');
  expect(cell('payments.difference')).toBe('-0.00001');
  expect(cell('payments.head.why')).toBe('why amount');
  expect(cell('payments.head.completed')).toBe('2026-09-30T22:00');
});
