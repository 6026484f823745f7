import type { MarketCode } from '#lib/domain/market';
import { conversionOf, perClick } from '#lib/domain/reports/clicks/click-groups';
import type { EarningsSums } from '#lib/domain/reports/earnings/question';
import type { Column } from '#lib/domain/table/column';
import { changeOf, moneyOf } from './amounts';
import type { BreakdownRow } from './breakdown-rows';
import { CLICK_COLUMNS, type ClickColumn, isClickColumn } from './clicked-groups';

type MoneySum = { [Name in keyof EarningsSums]: EarningsSums[Name] extends bigint ? Name : never }[keyof EarningsSums];
const MONEY = ['net', 'pending', 'gross', 'cap', 'fee', 'cancelled', 'value', 'refund'] as const satisfies readonly MoneySum[];
const COUNTS = ['orders', 'quantity'] as const satisfies readonly (keyof EarningsSums)[];

export const BREAKDOWN_COLUMN_IDS = [
  'name',
  'expected',
  'orders',
  ...CLICK_COLUMNS,
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
export const USUAL_BREAKDOWN_COLUMNS: readonly BreakdownColumnId[] = [
  'name',
  'expected',
  'orders',
  ...CLICK_COLUMNS,
  'change',
  'net',
  'pending',
];

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
        width: 6,
        sortable: false,
        value: ({ sums, before }) => changeOf(sums.net + sums.pending, before && before.net + before.pending),
      };
    if (id === 'expected') return { ...of, kind: 'money', width: 6.5, value: ({ sums }) => moneyOf(sums.net + sums.pending, market) };
    if (isClickColumn(id)) return { ...of, ...clickColumn(id, market) };
    const count = COUNTS.find((one) => one === id);
    if (count) return { ...of, kind: 'count', width: 4.5, value: ({ sums }) => sums[count] };
    const money = MONEY.find((one) => one === id) as (typeof MONEY)[number];
    return { ...of, kind: 'money', width: 6.5, value: ({ sums }) => moneyOf(sums[money], market) };
  });
}

/** A share may be above one: orders count on the day of the purchase, clicks on their own. */
function clickColumn(id: ClickColumn, market: MarketCode) {
  if (id === 'clicks') return { kind: 'count', width: 5, value: ({ clicks }: BreakdownRow) => clicks?.clicks ?? null } as const;
  if (id === 'perClick') {
    const value = ({ clicks }: BreakdownRow) => {
      const amount = clicks && perClick(clicks);
      return amount === null ? null : moneyOf(amount, market);
    };
    return { kind: 'money', width: 6, value } as const;
  }
  const value = ({ clicks }: BreakdownRow) => clicks && conversionOf(clicks);
  return { kind: 'points', width: 6, value, file: [{ kind: 'points', title: 'earnings.figure.conversion.file', value }] } as const;
}
