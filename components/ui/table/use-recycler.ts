import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createRecycler, type Recycler } from './recycler';
import type { RecyclerRows, RowSpan } from './table-column';

/** Ties the drawing of rows to a box and a body that React keeps: other rows are shown with each change, nothing happens while scrolling. */
export function useRecycler<Row>(
  box: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  id: string,
  { columns, count, rowAt, isSelected, active }: RecyclerRows<Row>,
  onRows: ((drawn: RowSpan) => void) | undefined,
): RefObject<Recycler<Row> | null> {
  const recycler = useRef<Recycler<Row> | null>(null);
  const latest = useRef(onRows);
  latest.current = onRows;
  useLayoutEffect(() => {
    if (!box.current || !body.current) return;
    const made = createRecycler<Row>(box.current, body.current, id, () => latest.current?.(made.drawn()));
    recycler.current = made;
    return made.destroy;
  }, [box, body, id]);
  useLayoutEffect(() => {
    box.current?.style.setProperty('--vt-rows', String(count));
    recycler.current?.show({ columns, count, rowAt, isSelected, active });
  }, [box, columns, count, rowAt, isSelected, active]);
  return recycler;
}
