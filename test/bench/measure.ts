import type { BenchResult, BenchRow } from './row';
import type { Stage } from './stage';

/** Measures a row over some rounds; who goes first changes with each round. */
export async function measure(row: BenchRow, stage: Stage, most: number): Promise<BenchResult> {
  const rounds = row.once ? 1 : (row.rounds ?? most);
  const sides = await row.prepare(stage);
  // Once each for nothing: files, caches and code that both need are warm then.
  if (!row.once) {
    await sides.ours();
    await sides.floor();
  }
  const seen: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = { ours: 0, floor: 0 };
    for (const side of round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      const samples: number[] = [];
      for (let sample = 0; sample < row.samples; sample++) samples.push(await sides[side]());
      times[side] = median(samples);
    }
    seen.push(times);
  }
  const { kind, most: limit } = row.limit;
  const values = seen.map(({ ours, floor }) => (kind === 'ratio' ? ours / floor : ours - floor)).sort((a, b) => a - b);
  const middle = median(values);
  const [min = 0, max = 0] = [values[0], values.at(-1)];
  return {
    name: row.name,
    floor: row.floor,
    unit: row.unit ?? 'ms',
    ours: median(seen.map(({ ours }) => ours)),
    floorValue: median(seen.map(({ floor }) => floor)),
    kind,
    median: middle,
    min,
    max,
    most: limit,
    ok: middle <= limit,
    wide: max > 3 * Math.max(min, 0.001),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
