import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface RowWindow {
  readonly from: number;
  readonly count: number;
}
export interface RowTableProps {
  label: string;
  /** The names of the columns; the first is the row's own name. */
  head: readonly string[];
  count: number;
  /** Rows are drawn only where they are seen; told whenever that changes. */
  onWindow?: (seen: RowWindow) => void;
  row: (index: number) => readonly [name: ReactNode, ...cells: ReactNode[]];
  /** The last so many columns are figures: they end on one line. */
  figures?: number;
}

/** Rows beyond the edge that are drawn too, so that a page of scrolling shows no gap. */
const SPARE = 8;
/** A place that scrolls has to be reached without a mouse. */
const REACHED_BY_KEYS = { tabIndex: 0 };

/** A table of any length: the rows in view stand between two spacers. Scrolls by keys like any scrolling place. */
export function RowTable({ label, head, count, onWindow, row, figures = 0 }: RowTableProps) {
  const end = (at: number) => (at >= head.length - figures ? 'figures' : undefined);
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(48);
  const [seen, setSeen] = useState<RowWindow>({ from: 0, count: 24 });
  const check = () => {
    const element = box.current;
    if (!element) return;
    const real = element.querySelector<HTMLElement>('tbody tr[aria-rowindex]')?.offsetHeight || height;
    const first = Math.max(0, Math.floor(element.scrollTop / real) - SPARE);
    // In steps, so that scrolling a little asks for nothing new.
    const from = first - (first % SPARE);
    const next = { from, count: Math.ceil(element.clientHeight / real) + 3 * SPARE };
    if (real !== height) setHeight(real);
    if (next.from !== seen.from || next.count !== seen.count) setSeen(next);
  };
  useEffect(check);
  useEffect(() => onWindow?.(seen), [onWindow, seen]);
  const from = Math.min(seen.from, Math.max(0, count - 1));
  const to = Math.min(count, from + seen.count);
  return (
    <section className="tablebox rows" ref={box} aria-label={label} onScroll={check} {...REACHED_BY_KEYS}>
      <table className="table" aria-rowcount={count + 1}>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={end(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Spacer height={from * height} columns={head.length} />
        <tbody>
          {Array.from({ length: Math.max(0, to - from) }, (_, place) => {
            const index = from + place;
            const [name, ...cells] = row(index);
            return (
              <tr key={index} aria-rowindex={index + 2}>
                <th scope="row">{name}</th>
                {head.slice(1).map((column, at) => (
                  <td key={column} className={end(at + 1)}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <Spacer height={(count - to) * height} columns={head.length} />
      </table>
    </section>
  );
}

/** Room for rows that are not drawn. Its height is an attribute of a picture: our pages allow no inline styles. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tbody className="rows__spacer" aria-hidden="true">
      <tr>
        <td colSpan={columns}>
          <svg width="1" height={height} aria-hidden="true" />
        </td>
      </tr>
    </tbody>
  );
}
