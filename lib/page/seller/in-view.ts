/** Rows of one table, in the order of the document. */
export type Rows = ArrayLike<Element>;

/** The read rows change in steps of so many: most scrolling changes nothing. */
const STEP = 20;

/**
 * The rows to read: all where there are few, else those around the viewport. Rows stand below each other in document order,
 * so that a few measurements find the first visible one.
 */
export function inView(rows: Rows, most: number): readonly Element[] {
  if (rows.length <= most) return Array.from(rows);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  const start = low === rows.length ? 0 : Math.min(low - (low % STEP), rows.length - most);
  return Array.from({ length: most }, (_, at) => rows[start + at] as Element);
}
