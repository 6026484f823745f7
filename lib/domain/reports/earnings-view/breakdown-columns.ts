import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { decimalText } from '#lib/domain/numbers/decimal';
import type { EarningsSums } from '#lib/domain/reports/earnings/question';
import { AMOUNT_SCALE } from '#lib/domain/reports/files/commission-line';
import type { Column } from '#lib/domain/table/column';
import type { BreakdownRow } from './breakdown-rows';

/** A sum as money of its market: exact. */
export const moneyOf = (amount: bigint, market: MarketCode): Money => ({
  amount: decimalText({ units: amount, scale: AMOUNT_SCALE }),
  currency: MARKETS[market].currency,
});

/** From what it was before to what it is, in per cent; null where there was nothing to compare with. Only to be shown. */
export function changeOf(now: bigint | number, before: bigint | number | null): number | null {
  if (before === null || Number(before) === 0) return null;
  return ((Number(now) - Number(before)) / Math.abs(Number(before))) * 100;
}

type MoneySum = { [Name in keyof EarningsSums]: EarningsSums[Name] extends bigint ? Name : never }[keyof EarningsSums];
const MONEY = ['net', 'pending', 'gross', 'cap', 'fee', 'cancelled', 'value', 'refund'] as const satisfies readonly MoneySum[];
const COUNTS = ['orders', 'quantity'] as const satisfies readonly (keyof EarningsSums)[];

export const BREAKDOWN_COLUMN_IDS = [
  'name',
  'expected',
  'orders',
  'change',
  'net',
  'pending',
  'gross',
  'cap',
  'fee',
  'cancelled',
  'value',
  'refund',
  'quantity',
] as const;
export type BreakdownColumnId = (typeof BREAKDOWN_COLUMN_IDS)[number];
export const USUAL_BREAKDOWN_COLUMNS: readonly BreakdownColumnId[] = ['name', 'expected', 'orders', 'change', 'net', 'pending'];

/** Those that are chosen, in the table's order; the name always. */
export const chosenBreakdownColumns = (ids: readonly string[]): readonly BreakdownColumnId[] => {
  const chosen = BREAKDOWN_COLUMN_IDS.filter((id) => id === 'name' || ids.includes(id));
  return chosen.length > 1 ? chosen : USUAL_BREAKDOWN_COLUMNS;
};

/** The columns of a breakdown. @param nameOf how a group reads */
export function breakdownColumns(
  ids: readonly BreakdownColumnId[],
  market: MarketCode,
  nameOf: (row: BreakdownRow) => string,
): readonly Column<BreakdownRow, BreakdownColumnId>[] {
  return ids.map((id): Column<BreakdownRow, BreakdownColumnId> => {
    const of = { id, title: `earnings.figure.${id}`, source: `earnings.formula.${id}` };
    if (id === 'name') return { ...of, kind: 'text', width: 12, value: nameOf };
    if (id === 'change')
      return {
        ...of,
        kind: 'count',
        width: 5,
        sortable: false,
        value: ({ sums, before }) => changeOf(sums.net + sums.pending, before && before.net + before.pending),
      };
    if (id === 'expected') return { ...of, kind: 'money', width: 6.5, value: ({ sums }) => moneyOf(sums.net + sums.pending, market) };
    const count = COUNTS.find((one) => one === id);
    if (count) return { ...of, kind: 'count', width: 4.5, value: ({ sums }) => sums[count] };
    const money = MONEY.find((one) => one === id) as (typeof MONEY)[number];
    return { ...of, kind: 'money', width: 6.5, value: ({ sums }) => moneyOf(sums[money], market) };
  });
}
