import { type ReactNode, useState } from 'react';
import { type ChartData, tableOfChart } from './chart-data';
import { ChartFrame, type ChartWords } from './chart-frame';
import { Plot } from './plot';
import type { PlotKind } from './plot-marks';

export interface ChartProps {
  kind: PlotKind;
  title: ReactNode;
  part: string;
  data: ChartData;
  /** The figures in a sentence. */
  summary: string;
  words: ChartWords & { readonly noData: string };
  asTable: boolean;
  onAsTable: (on: boolean) => void;
  /** Enter on a point, or a press on it. */
  onOpen?: (at: number) => void;
  actions?: ReactNode;
}

/** Lines, bars or a stack over points in a row, such as days. Its legend names the series, and tells their values where the cursor is. */
export function Chart({ kind, title, part, data, summary, words, asTable, onAsTable, onOpen, actions }: ChartProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const at = cursor === null ? null : Math.min(cursor, data.points.length - 1);
  const point = at === null ? null : (data.points[at] ?? null);
  const hasGap = data.points.some(({ missing }) => missing !== undefined);
  return (
    <ChartFrame
      title={title}
      part={part}
      table={tableOfChart(data)}
      asTable={asTable}
      onAsTable={onAsTable}
      words={words}
      actions={actions}
    >
      <p className="legend" data-cursor={at ?? undefined}>
        {point && <b>{point.label}</b>}
        {data.series.map(({ label, mark, tone }, number) => (
          <span key={label}>
            <svg viewBox="0 0 12 10" className={`legend__mark tone--${tone}`} aria-hidden="true">
              {mark === 'box' ? <rect x="1" width="10" height="10" rx="2" /> : <path className={`legend__${mark}`} d="M0 5h12" />}
            </svg>
            {label}
            {point && <b className="num">{point.texts[number]}</b>}
          </span>
        ))}
        {point?.note && <span className="medium">{point.note}</span>}
        {point?.missing ? (
          <span className="warn">{point.missing}</span>
        ) : (
          hasGap &&
          !point && (
            <span>
              <svg viewBox="0 0 12 10" className="legend__mark" aria-hidden="true">
                <path className="legend__gap" d="M1 9 9 1M5 9l6-6M1 5l4-4" />
              </svg>
              {words.noData}
            </span>
          )
        )}
      </p>
      <Plot kind={kind} data={data} summary={summary} cursor={at} onCursor={setCursor} onOpen={onOpen} />
    </ChartFrame>
  );
}
