import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { goOnAt, leaveRow, leftRow } from '#components/ui/table/left-row';
import type { RowSpan, TableColumn, TableSelection, TableSort } from './table-column';
import { TableHead } from './table-head';
import { tableAct } from './table-keys';
import { useRecycler } from './use-recycler';

export interface VirtualTableProps<Row> {
  /** The table itself, to be given the focus. */
  grid?: RefObject<HTMLTableElement | null>;
  label: string;
  /** Keep their identity: other columns mean other elements. The first names the row and stays in view. */
  columns: readonly TableColumn<Row>[];
  count: number;
  /** The row at a place of the present order; undefined: not there yet. Another function means: show anew. */
  rowAt: (index: number) => Row | undefined;
  sort?: TableSort | null;
  onSort?: (column: string) => void;
  /** Another object means: show anew. */
  selection?: TableSelection;
  /** Enter, or a click on the row's name. */
  onOpen?: (row: Row) => void;
  /** By what a row is known again: who comes back from what it opened goes on at it. */
  idOf?: ((row: Row) => string) | undefined;
  /** As high as its rows, up to a part of the window: for a view that scrolls itself. Without it the view gives the height. */
  fits?: boolean;
  /** Told a moment after other rows came into view. */
  onRows?: (drawn: RowSpan) => void;
}

/** Our display of table elements takes their roles from them. */
const ROWS = { role: 'rowgroup' };

/**
 * A table of any length with rows of one height, drawn only where they are seen, with the words of a grid for assistive tools. React draws
 * the head; rows are drawn by `createRecycler` and cost no React while scrolling. The focus stays on the table, the row that the keys are
 * on is told by `aria-activedescendant`. It scrolls in itself: give it a height.
 */
export function VirtualTable<Row>({
  label,
  columns,
  count,
  rowAt,
  sort = null,
  onSort,
  selection,
  onOpen,
  idOf,
  onRows,
  fits = false,
  grid,
}: VirtualTableProps<Row>) {
  const id = `vt${useId().replace(/\W/g, '')}`;
  const own = useRef<HTMLTableElement>(null);
  const box = grid ?? own;
  const body = useRef<HTMLTableSectionElement>(null);
  const anchor = useRef(0);
  const [active, setActive] = useState(0);
  const [inside, setInside] = useState(false);
  const at = Math.min(active, count - 1);
  const shown = { columns, count, rowAt, isSelected: selection?.has ?? null, active: inside ? at : -1 };
  const recycler = useRecycler(box, body, id, shown, onRows);
  // Fewer rows: what the keys are on is one of them.
  useEffect(() => setActive((before) => Math.max(0, Math.min(before, count - 1))), [count]);

  useEffect(() => {
    const left = idOf && leftRow(label);
    if (!left || !box.current) return;
    for (let index = 0; index < count; index++) {
      const row = rowAt(index);
      if (row === undefined || idOf(row) !== left) continue;
      anchor.current = index;
      setActive(index);
      goOnAt(label, box.current);
      recycler.current?.reveal(index);
      return;
    }
  }, [label, count, rowAt, idOf, box, recycler]);

  const go = (to: number, extending: boolean) => {
    if (!extending || !selection) anchor.current = to;
    else if (Math.abs(to - anchor.current) >= Math.abs(at - anchor.current)) selection.set(anchor.current, to, true);
    else selection.set(at, to > at ? to - 1 : to + 1, false);
    setActive(to);
    recycler.current?.reveal(to);
  };
  const open = (index: number) => {
    const row = rowAt(index);
    if (row === undefined || !onOpen) return;
    if (idOf) leaveRow(label, idOf(row), () => onOpen(row));
    else onOpen(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.target === box.current ? tableAct(event, at, count, recycler.current?.page() ?? 1) : null;
    if (!act || (act.is === 'open' && !onOpen) || ((act.is === 'tick' || act.is === 'all') && !selection)) return;
    event.preventDefault();
    if (act.is === 'move') go(act.to, act.extends);
    else if (act.is === 'open') open(at);
    else if (act.is === 'all') selection?.setAll(true);
    else selection?.set(at, at, !selection.has(at));
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row === undefined || target.closest('a, button')) return;
    const index = Number(row);
    setActive(index);
    if (selection && target.closest('.vt__tick')) selection.set(event.shiftKey ? anchor.current : index, index, !selection.has(index));
    else if (target.closest('.vt__name')) open(index);
    anchor.current = index;
  };
  const roles = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': count + 1,
    'aria-colcount': columns.length,
    'aria-multiselectable': selection ? true : undefined,
    'aria-activedescendant': inside && count > 0 ? `${id}-${at}` : undefined,
  } as const;
  return (
    <table
      ref={box}
      className={fits ? 'vt vt--fits' : 'vt'}
      {...roles}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setInside(event.target === box.current)}
      onBlur={() => setInside(false)}
    >
      <TableHead columns={columns} count={count} sort={sort} onSort={onSort} selection={selection} />
      <tbody ref={body} className="vt__body" {...ROWS} />
    </table>
  );
}
