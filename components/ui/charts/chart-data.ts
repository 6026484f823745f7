/** How a series is drawn and named: a line, a dashed one for what is compared with, or a box. */
export interface ChartSeries {
  readonly label: string;
  readonly mark: 'line' | 'dashed' | 'box';
  readonly tone: 1 | 2 | 3 | 4 | 5 | 'compare';
}

export interface ChartPoint {
  /** Short, for the axis: "12 Nov". */
  readonly label: string;
  /** For each series its number, only to be drawn; null: not known, which is drawn as a gap and never as 0. */
  readonly values: readonly (number | null)[];
  /** For each series what stands for it in words: exact, as the market writes it. */
  readonly texts: readonly string[];
  /** Why nothing is known of it; such a point is marked. */
  readonly missing?: string | undefined;
  /** What happened there, in a few words; such a point is marked. */
  readonly note?: string | undefined;
}

/** What a chart shows, in one shape for lines, bars and stacks. */
export interface ChartData {
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  /** What the points are called: "Day". */
  readonly pointName: string;
  /** Words at the axis for a number of the scale. */
  readonly tick: (value: number) => string;
}

/** A chart's figures as words in rows; the first cell of a row names it. */
export interface ChartTableData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The same figures in words: one row for each point. */
export const tableOfChart = ({ series, points, pointName }: ChartData): ChartTableData => ({
  head: [pointName, ...series.map(({ label }) => label)],
  rows: points.map(({ label, texts }) => [label, ...texts]),
});

/** One point in a sentence, as it is read out when the cursor comes to it. */
export const pointInWords = ({ series, points }: ChartData, at: number): string => {
  const point = points[at];
  if (!point) return '';
  const values = series.map(({ label }, number) => `${label} ${point.texts[number] ?? ''}`).join(', ');
  return `${point.label}: ${point.missing ? `${point.missing}, ` : ''}${values}${point.note ? `, ${point.note}` : ''}`;
};
