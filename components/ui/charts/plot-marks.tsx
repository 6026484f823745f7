import { area, line, stack, stackOffsetDiverging } from 'd3-shape';
import type { ChartData, ChartSeries } from './chart-data';
import type { PlotScale } from './plot-scale';

export type PlotKind = 'line' | 'bars' | 'stack';

/** What a plot shows, without its axes. */
export function PlotMarks({ kind, data, scale }: { kind: PlotKind; data: ChartData; scale: PlotScale }) {
  if (kind === 'stack') return <StackMarks data={data} scale={scale} />;
  return data.series.map((series, number) =>
    kind === 'bars' && series.mark === 'box' ? (
      <Bars key={series.label} data={data} scale={scale} number={number} />
    ) : (
      <Line key={series.label} data={data} scale={scale} number={number} />
    ),
  );
}

interface SeriesMarks {
  data: ChartData;
  scale: PlotScale;
  number: number;
}

/** A line with gaps where nothing is known; what stands alone between two gaps is a dot. */
function Line({ data, scale, number }: SeriesMarks) {
  const { tone, mark } = data.series[number] as ChartSeries;
  const values = data.points.map(({ values }) => values[number] ?? null);
  const known = (value: number | null) => value !== null;
  const x = (_: number | null, at: number) => scale.middle(at);
  const y = (value: number | null) => scale.y(value ?? 0);
  const path = line<number | null>().defined(known).x(x).y(y)(values);
  const ground = mark === 'line' ? area<number | null>().defined(known).x(x).y1(y).y0(scale.y(0))(values) : null;
  const alone = values.flatMap((value, at) =>
    value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null ? [at] : [],
  );
  return (
    <>
      {ground && <path className={`chart__area tone--${tone}`} d={ground} />}
      {path && <path className={`chart__line tone--${tone}${mark === 'dashed' ? ' chart__line--dashed' : ''}`} d={path} />}
      {alone.map((at) => (
        <circle key={at} className={`chart__dot tone--${tone}`} cx={scale.middle(at)} cy={y(values[at] ?? null)} r={3} />
      ))}
    </>
  );
}

function Bars({ data, scale, number }: SeriesMarks) {
  const { tone } = data.series[number] as ChartSeries;
  return data.points.map(({ label, values }, at) => {
    const value = values[number] ?? null;
    return value === null ? null : <Bar key={label} scale={scale} at={at} from={0} to={value} tone={tone} />;
  });
}

function StackMarks({ data, scale }: { data: ChartData; scale: PlotScale }) {
  const rows = data.points.map(({ values }) => values.map((value) => value ?? 0));
  const layers = stack<unknown, readonly number[], number>()
    .keys(data.series.map((_, number) => number))
    .value((row, number) => row[number] ?? 0)
    .offset(stackOffsetDiverging)(rows);
  return layers.flatMap((layer, number) =>
    layer.map(([from, to], at) =>
      from === to ? null : (
        <Bar
          key={`${data.series[number]?.label} ${data.points[at]?.label}`}
          scale={scale}
          at={at}
          from={from}
          to={to}
          tone={(data.series[number] as ChartSeries).tone}
        />
      ),
    ),
  );
}

interface BarProps {
  scale: PlotScale;
  at: number;
  from: number;
  to: number;
  tone: ChartSeries['tone'];
}

/** Never so wide that one alone fills the plot; never so low that a small value cannot be seen. */
function Bar({ scale, at, from, to, tone }: BarProps) {
  const width = Math.min(Math.max(scale.band * 0.68, 1), 48);
  const [top, foot] = [Math.min(scale.y(from), scale.y(to)), Math.max(scale.y(from), scale.y(to))];
  const height = from === to ? 0 : Math.max(foot - top, 1.5);
  return (
    <rect
      className={`chart__bar tone--${tone}`}
      x={scale.middle(at) - width / 2}
      y={to < from ? top : foot - height}
      width={width}
      height={height}
      rx={Math.min(2, width / 4)}
    />
  );
}
