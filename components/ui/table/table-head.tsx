import { useEffect, useRef } from 'react';
import { classes } from '#components/ui/classes';
import { Icon } from '#components/ui/icon';
import type { TableColumn, TableSelection, TableSort } from './table-column';

export interface TableHeadProps<Row> {
  columns: readonly TableColumn<Row>[];
  count: number;
  sort: TableSort | null;
  onSort: ((column: string) => void) | undefined;
  selection: TableSelection | undefined;
}

/** The names of the columns; those that sort are buttons. */
export function TableHead<Row>({ columns, count, sort, onSort, selection }: TableHeadProps<Row>) {
  return (
    <thead className="vt__head" {...ROLES.head}>
      <tr className="vt__row" {...ROLES.row}>
        {columns.map((column, place) => {
          const by = sort?.by === column.id ? sort : null;
          const direction = by ? (by.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              className={classes('vt__cell', column.end && 'vt__end')}
              title={column.hint}
              aria-sort={direction}
              {...ROLES.column}
            >
              {place === 0 && selection && <AllBox selection={selection} count={count} />}
              {column.sorts && onSort ? (
                <button type="button" className="vt__sort" onClick={() => onSort(column.id)}>
                  <span className="cut">{column.label}</span>
                  {by && <Icon name={by.descending ? 'down' : 'up'} size={12} />}
                </button>
              ) : (
                <span className="cut">{column.label}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Our display of table elements takes their roles from them. */
const ROLES = { head: { role: 'rowgroup' }, row: { role: 'row', 'aria-rowindex': 1 }, column: { role: 'columnheader' } };

/** All rows, some of them or none. */
function AllBox({ selection, count }: { selection: TableSelection; count: number }) {
  const box = useRef<HTMLInputElement>(null);
  const all = count > 0 && selection.count >= count;
  useEffect(() => {
    if (box.current) box.current.indeterminate = selection.count > 0 && !all;
  }, [selection.count, all]);
  return (
    <label className="check vt__all">
      <input
        ref={box}
        type="checkbox"
        aria-label={selection.allLabel}
        checked={all}
        disabled={count === 0}
        onChange={(event) => selection.setAll(event.target.checked)}
      />
    </label>
  );
}
