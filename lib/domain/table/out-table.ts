import { decimalText } from '#lib/domain/numbers/decimal';
import { dayCell, moneyCell, type OutCell, type OutTable, rateCell, timeCell } from '#lib/domain/numbers/out-cell';
import { statusWords } from './cell-text';
import type { Column, FileCell, TypedValue } from './column';

export interface OutWords {
  readonly title: (key: string) => string;
  readonly status: (columnId: string, code: string) => string;
  /** By whose clock days and times are written. */
  readonly timeZone: string;
}

/** Rows as the table that a file holds: the same columns as on the screen, whole values in the place of words. What is not known is an empty cell. */
export function outTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], { title, status, timeZone }: OutWords): OutTable {
  const cells = columns.flatMap(({ id, file, ...column }) =>
    (file ?? [column as FileCell<Row>]).map((cell) => ({
      title: title(cell.title),
      write: writer(cell, timeZone, (code) => status(id, code)),
    })),
  );
  return { head: cells.map((cell) => cell.title), rows: rows.map((row) => cells.map(({ write }) => write(row))) };
}

function writer<Row>(cell: TypedValue<Row>, timeZone: string, status: (code: string) => string): (row: Row) => OutCell {
  switch (cell.kind) {
    case 'money':
      return (row) => {
        const money = cell.value(row);
        return money === 0 ? 0 : moneyCell(money);
      };
    case 'rate':
      return (row) => rateCell(cell.value(row));
    case 'points':
      return (row) => {
        const points = cell.value(row);
        return points === null ? null : { amount: decimalText({ units: BigInt(points), scale: 2 }) };
      };
    case 'date':
      return (row) => dayCell(cell.value(row), timeZone);
    case 'time':
      return (row) => timeCell(cell.value(row), timeZone);
    case 'status':
      return (row) => statusWords(cell.value(row), status, ', ');
    case 'count':
    case 'text':
      return cell.value;
  }
}
