import { useMemo } from 'react';
import type { Column } from '#lib/domain/table/column';
import { type ColumnSort, columnNumbers, sortedPlaces } from '#lib/domain/table/order';

export interface OrderedRows<Row> {
  /** All rows in their order, as a file takes them. */
  readonly all: () => readonly Row[];
  readonly count: number;
  /** Another function with each change, as a `VirtualTable` wants it. */
  readonly rowAt: (index: number) => Row | undefined;
}

/** Rows in the order of a typed column; without a sort in their own. The order is a list of places: no row is copied, however many there are. */
export function useOrderedRows<Row, Id extends string>(
  rows: readonly Row[],
  columns: readonly Column<Row, Id>[],
  sort: ColumnSort<Id> | null,
): OrderedRows<Row> {
  const numbers = useMemo(() => columnNumbers(rows, columns), [rows, columns]);
  return useMemo(() => {
    const order = sort && sortedPlaces(numbers.of(sort.by), sort.descending);
    const rowAt = (index: number) => rows[order ? (order[index] ?? -1) : index];
    return { count: rows.length, rowAt, all: () => (order ? Array.from(order, (place) => rows[place] as Row) : rows) };
  }, [rows, numbers, sort]);
}
