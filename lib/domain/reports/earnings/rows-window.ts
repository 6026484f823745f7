import type { EarningsTable } from './earnings-table';
import type { RowOrder, RowsQuestion } from './rows';
import { selectRows } from './select-rows';

/** The lines of a question in its order; equal ones as the table has them, so that those of an order stand together. */
export function orderedRows(table: EarningsTable, question: Omit<RowsQuestion, 'from' | 'count'>): Uint32Array {
  const rows = selectRows(table, question);
  const { by, down } = question.order;
  const list = listOf(table, by);
  const sign = down ? -1 : 1;
  return rows.slice().sort((one, other) => ((list[one] as number) - (list[other] as number)) * sign || one - other);
}

const listOf = (table: EarningsTable, by: RowOrder): Int32Array | Float64Array =>
  by === 'purchaseTime' || by === 'completeTime' ? table.whole(by) : table.amounts(by).list;
