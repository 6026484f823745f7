import { nice, ticks } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { ChartData } from './chart-data';

/** Where things stand in a plot, in pixels of its own box. */
export interface PlotScale {
  readonly width: number;
  readonly height: number;
  /** The left edge of a point's part of the axis, and how wide each part is. */
  readonly left: (at: number) => number;
  readonly band: number;
  readonly middle: (at: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** The points whose labels have room, the newest first, with the middle of the label. */
  readonly labelled: readonly { readonly at: number; readonly x: number }[];
  /** Points that follow each other and of which nothing is known: from, to (both included). */
  readonly gaps: readonly (readonly [number, number])[];
  /** Which point a place of the plot belongs to. */
  readonly at: (x: number) => number;
}

export interface PlotBox {
  readonly width: number;
  readonly height: number;
  /** The width of the longest label. */
  readonly label: number;
  /** Values of a point stand on each other. */
  readonly stacked: boolean;
}

export function plotScale({ points }: ChartData, { width, height, label, stacked }: PlotBox): PlotScale {
  const [low, high] = extent(points, stacked);
  // Sums of floats may leave a last bit where there is nothing: no scale has steps for that.
  const isFlat = high - low < 1e-9;
  // d3's scale of numbers brings colours, dates and formats along; a straight line needs none of them.
  const [foot, top] = isFlat ? [0, 1] : nice(low, high, 3);
  const x = scaleBand<number>()
    .domain(points.map((_, at) => at))
    .range([0, width]);
  const band = x.bandwidth();
  const left = (at: number) => x(at) ?? 0;
  const last = points.length - 1;
  const edge = Math.max(width - label / 2 + OVER, 0);
  const shift = Math.max(0, left(last) + band / 2 - edge);
  const every = Math.max(1, Math.ceil((label + GAP + shift) / Math.max(band, 1)));
  return {
    width,
    height,
    left,
    band,
    middle: (at) => left(at) + band / 2,
    y: (value) => height - ((value - foot) / (top - foot)) * height,
    ticks: isFlat ? [0] : ticks(foot, top, 3),
    labelled: points
      .map((_, back) => ({ at: last - back, x: Math.min(left(last - back) + band / 2, edge) }))
      .filter(({ at }) => (last - at) % every === 0),
    gaps: gapsOf(points.map(({ missing }) => missing !== undefined)),
    at: (place) => Math.min(points.length - 1, Math.max(0, Math.floor(place / Math.max(band, 1e-6)))),
  };
}

/** Between two labels of the axis, and how far the last one may pass the plot's edge. */
const [GAP, OVER] = [12, 2];

/** The least and the most that is drawn; 0 is always in it, for a bar or a line without its ground misleads. */
function extent(points: ChartData['points'], stacked: boolean): [number, number] {
  let [low, high] = [0, 0];
  for (const { values } of points) {
    const known = values.filter((value) => value !== null);
    const sums = stacked ? [sum(known.filter((value) => value < 0)), sum(known.filter((value) => value > 0))] : known;
    for (const value of sums) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return [low, high];
}

function gapsOf(missing: readonly boolean[]): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  missing.forEach((is, at) => {
    const last = gaps.at(-1);
    if (is && last?.[1] === at - 1) last[1] = at;
    else if (is) gaps.push([at, at]);
  });
  return gaps;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
