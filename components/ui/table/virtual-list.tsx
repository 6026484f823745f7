import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

export interface VirtualListProps {
  label: string;
  count: number;
  /** A row's content and its own name in the list of React; all rows must be of one height. */
  row: (index: number) => { key: string; content: ReactNode };
  /** Told when the last rows come near. */
  onEnd?: (() => void) | undefined;
}

/** Rows beyond the edges that are drawn too, so that a page of scrolling shows no gap. */
const SPARE = 8;

/** A list of any length that scrolls with the page: only rows near the window are drawn, between two spacers. */
export function VirtualList({ label, count, row, onEnd }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [height, setHeight] = useState(0);
  const [seen, setSeen] = useState({ from: 0, to: 3 * SPARE });
  const check = useCallback(() => {
    const element = list.current;
    const first = element?.firstElementChild as HTMLElement | null;
    if (!element || !first) return;
    const real = first.offsetHeight || 1;
    // Where row 0 stands, whatever is drawn now.
    const top = element.getBoundingClientRect().top - seen.from * real;
    const begins = Math.floor(-top / real) - SPARE;
    // In steps, so that scrolling a little draws nothing new.
    const from = Math.max(0, begins - (begins % SPARE));
    const to = from + Math.ceil(innerHeight / real) + 3 * SPARE;
    if (real !== height) setHeight(real);
    if (from !== seen.from || to !== seen.to) setSeen({ from, to });
  }, [seen, height]);
  useEffect(() => {
    check();
    addEventListener('scroll', check, { passive: true });
    addEventListener('resize', check);
    return () => {
      removeEventListener('scroll', check);
      removeEventListener('resize', check);
    };
  }, [check]);
  useEffect(() => {
    if (count > 0 && seen.to >= count) onEnd?.();
  }, [seen.to, count, onEnd]);
  const from = Math.min(seen.from, Math.max(0, count - 1));
  const to = Math.min(count, seen.to);
  return (
    <div className="grp">
      <Spacer height={from * height} />
      <ul className="list list--top vlist" aria-label={label} ref={list}>
        {Array.from({ length: Math.max(0, to - from) }, (_, place) => {
          const { key, content } = row(from + place);
          return (
            <li key={key} aria-setsize={count} aria-posinset={from + place + 1}>
              {content}
            </li>
          );
        })}
      </ul>
      <Spacer height={(count - to) * height} />
    </div>
  );
}

/** Room for rows that are not drawn. Its height is an attribute of a picture: our pages allow no inline styles. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 ? <svg className="vlist__spacer" width="1" height={height} aria-hidden="true" /> : null;
