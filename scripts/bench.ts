import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measure } from '#test/bench/measure';
import type { BenchResult } from '#test/bench/row';
import { BENCH_ROWS } from '#test/bench/rows';
import { openStage } from '#test/bench/stage';
import { ROOT } from './setup/root';
import { say } from './setup/say';

/** `npm run bench [-- part of a name]`: each row against a floor of the same run; a table on standard output, its figures in test/bench/results.json. */
const ROUNDS = 7;
const wanted = process.argv[2] ?? '';
const rows = BENCH_ROWS.filter(({ name }) => name.includes(wanted));

const file = join(ROOT, 'test', 'bench', 'results.json');
const results: BenchResult[] = [];
const failed: string[] = [];
const stage = await openStage();
const browser = stage.context.browser()?.version() ?? 'unknown';
try {
  for (const row of rows) {
    say(`measuring: ${row.name}`);
    stage.world.reset();
    try {
      results.push(await measure(row, stage, ROUNDS));
      store();
    } catch (error) {
      failed.push(row.name);
      say(`not measured: ${row.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await stage.close();
}

console.table(
  results.map((each) => ({
    what: each.name,
    against: each.floor,
    ours: `${each.ours.toFixed(1)} ${each.unit}`,
    floor: `${each.floorValue.toFixed(1)} ${each.unit}`,
    median: show(each, each.median),
    'min … max': `${show(each, each.min)} … ${show(each, each.max)}`,
    limit: show(each, each.most),
    verdict: each.ok ? (each.wide ? 'ok, but rounds differ widely' : 'ok') : 'TOO SLOW',
  })),
);
if (failed.length > 0) say(`${failed.length} not measured: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 && results.every(({ ok }) => ok) ? 0 : 1;

/** Writes what was measured so far. Rows that were not measured now keep their last figures; rows that are no more go. */
function store(): void {
  const about = { rounds: ROUNDS, browser, processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}` };
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { results: BenchResult[] }).results : [];
  const stored = BENCH_ROWS.flatMap(
    ({ name }) => results.find((each) => each.name === name) ?? last.find((each) => each.name === name) ?? [],
  );
  writeFileSync(file, `${JSON.stringify({ about, results: stored }, round, 2)}\n`);
}

function show({ kind, unit }: BenchResult, value: number): string {
  return kind === 'ratio' ? `${value.toFixed(2)} ×` : `${value.toFixed(1)} ${unit}`;
}

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
