import { expect, it } from 'vitest';
import { filesIn, shippedSource } from './source-files';

/** Tables may be longer than engines: rows and schemas, read from top to bottom. */
const TABLES = [
  /^lib\/domain\/(market|failure)\.ts$/,
  /^lib\/messages\/(contract|shapes)\.ts$/,
  /^lib\/background\/handlers\/index\.ts$/,
  /\/schemas(\/|\.ts$)/,
  /-cases\.ts$/,
];

/** The most lines that a file of a place may have; the first row that fits counts. */
const CAPS: readonly (readonly [place: RegExp, cap: number])[] = [
  [/^entrypoints\//, 40],
  [/^lib\/background\/handlers\//, 60],
  [/^lib\/stores\//, 80],
  [/^components\//, 120],
  [/^lib\//, 150],
  // A list of cases is a table.
  [/\.(test|spec)\.ts$/, 350],
  [/^(scripts|test)\//, 250],
];

const files = [...shippedSource(), ...filesIn(['scripts', 'test'], /\.(ts|mjs)$/)].filter(
  ({ path }) => !TABLES.some((table) => table.test(path)),
);

it('keeps files small: half of them at most 50 lines, nine in ten at most 140', () => {
  const lines = files.map((file) => file.lines).sort((a, b) => a - b);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(50);
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(140);
});

it.each(CAPS)('keeps every file of %s within %i lines', (place, cap) => {
  const first = (path: string) => CAPS.find(([each]) => each.test(path))?.[0];
  const long = files.filter(({ path, lines }) => first(path) === place && lines > cap);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});
