import type { ChartData } from './chart-data';
import type { PlotKind } from './plot-marks';
import type { PlotScale } from './plot-scale';

/** Lines of the scale with their numbers, the points' labels where they have room, and hatched where nothing is known. */
export function PlotAxes({ data, scale, pattern }: { data: ChartData; scale: PlotScale; pattern: string }) {
  const { width, height, ticks, gaps, labelled, band } = scale;
  return (
    <>
      <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="chart__hatch" d="M0 0V6" />
      </pattern>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? 'chart__grid chart__grid--zero' : 'chart__grid'} d={`M0 ${scale.y(tick)}H${width}`} />
          <text className="chart__text" x={-8} y={scale.y(tick)} dy="0.32em" textAnchor="end">
            {data.tick(tick)}
          </text>
        </g>
      ))}
      {gaps.map(([from, to]) => (
        <rect
          key={from}
          className="chart__gap"
          data-gap={`${from}-${to}`}
          x={scale.left(from)}
          width={band * (to - from + 1)}
          height={height}
          fill={`url(#${pattern})`}
        />
      ))}
      {data.points.map(({ label, note }, at) =>
        note === undefined ? null : <path key={label} className="chart__note" d={`M${scale.middle(at)} 0V${height}`} />,
      )}
      {labelled.map(({ at, x }) => (
        <text key={at} className="chart__text" x={x} y={height} dy="1.35em" textAnchor="middle">
          {data.points[at]?.label}
        </text>
      ))}
    </>
  );
}

/** The point that the cursor is on: a line, and a dot on each of its values. */
export function PlotCursor({ kind, data, scale, at }: { kind: PlotKind; data: ChartData; scale: PlotScale; at: number }) {
  const x = scale.middle(at);
  const values = kind === 'stack' ? [] : (data.points[at]?.values ?? []);
  return (
    <g className="chart__here">
      <path d={`M${x} 0V${scale.height}`} />
      {values.map(
        (value, number) =>
          value !== null && (
            <circle key={data.series[number]?.label} className={`tone--${data.series[number]?.tone}`} cx={x} cy={scale.y(value)} r={3.5} />
          ),
      )}
    </g>
  );
}
