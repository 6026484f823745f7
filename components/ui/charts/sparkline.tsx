export interface SparkPoint {
  /** Unix ms. */
  readonly at: number;
  readonly value: number;
}

const WIDTH = 120;
const HEIGHT = 28;

/** How a number went, as one line; the table beside it says the same in words. */
export function Sparkline({ points }: { points: readonly SparkPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => (last.at === first.at ? 0 : ((at - first.at) / (last.at - first.at)) * WIDTH);
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - 3 - ((value - low) / (high - low)) * (HEIGHT - 6));
  const path = points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={path} />
    </svg>
  );
}
