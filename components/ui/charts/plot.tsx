import { type KeyboardEvent, type PointerEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type ChartData, pointInWords } from './chart-data';
import { PlotAxes, PlotCursor } from './plot-axes';
import { type PlotKind, PlotMarks } from './plot-marks';
import { plotScale } from './plot-scale';

export interface PlotProps {
  kind: PlotKind;
  data: ChartData;
  /** The figures in a sentence: what the picture says to whom does not see it. */
  summary: string;
  cursor: number | null;
  onCursor: (at: number | null) => void;
  /** Enter, or a press on a point. */
  onOpen?: ((at: number) => void) | undefined;
}

/** The drawn part of a chart: as wide as its place, with a cursor that the pointer and the arrow keys move from point to point. */
export function Plot({ kind, data, summary, cursor, onCursor, onOpen }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, em } = useSize(box);
  const pattern = `gap${useId().replace(/\W/g, '')}`;
  const height = Math.round((width < 480 ? 104 : width < 800 ? 152 : 184) * em);
  const letters = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length), 1) * 6.3 * em;
  const label = letters(data.points.map((point) => point.label));
  const first = plotScale(data, { width: 100, height, label, stacked: kind === 'stack' });
  const left = Math.ceil(letters(first.ticks.map(data.tick))) + 8;
  const scale = plotScale(data, { width: Math.max(width - left, 40), height, label, stacked: kind === 'stack' });
  const last = data.points.length - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && cursor !== null && onOpen) onOpen(cursor);
    else if (event.key === 'Escape' && cursor !== null) onCursor(null);
    else {
      const to = cursorAfter(event.key, cursor, last);
      if (to === null) return;
      onCursor(to);
    }
    event.preventDefault();
  };
  const under = ({ clientX, currentTarget }: PointerEvent | React.MouseEvent) =>
    scale.at(clientX - currentTarget.getBoundingClientRect().left - left);
  return (
    <div ref={box} className="chart__box">
      <svg className="chart" width={width} height={height + 8 + 20 * em} role="img" aria-label={summary}>
        <g transform={`translate(${left} 8)`}>
          <PlotAxes data={data} scale={scale} pattern={pattern} />
          <PlotMarks kind={kind} data={data} scale={scale} />
          {cursor !== null && <PlotCursor kind={kind} data={data} scale={scale} at={cursor} />}
        </g>
      </svg>
      <div
        className={onOpen ? 'chart__cursor chart__cursor--opens' : 'chart__cursor'}
        role="slider"
        tabIndex={0}
        aria-label={data.pointName}
        aria-valuemin={0}
        aria-valuemax={Math.max(last, 0)}
        aria-valuenow={cursor ?? last}
        aria-valuetext={cursor === null ? summary : pointInWords(data, cursor)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => onCursor(under(event))}
        onPointerDown={(event) => onCursor(under(event))}
        onPointerLeave={(event) => {
          if (document.activeElement !== event.currentTarget) onCursor(null);
        }}
        onBlur={() => onCursor(null)}
        onClick={(event) => onOpen?.(under(event))}
      />
    </div>
  );
}

/** Where a key takes the cursor; null: the key is not the chart's. The first arrow comes to the newest point. */
function cursorAfter(key: string, cursor: number | null, last: number): number | null {
  const within = (at: number) => Math.min(Math.max(at, 0), last);
  if (last < 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = STEPS[key];
  if (step === undefined) return null;
  return cursor === null ? last : within(cursor + step);
}
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

/** As wide as its place, also when that changes; `em`: how much larger than usual the person's letters are. */
function useSize(box: React.RefObject<HTMLElement | null>): { width: number; em: number } {
  const [size, setSize] = useState({ width: 328, em: 1 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { width } = element.getBoundingClientRect();
      const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      if (width > 0) setSize((before) => (before.width === width && before.em === em ? before : { width, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
