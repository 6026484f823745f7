import { expect, it } from 'vitest';
import { filesIn, shippedSource } from './source-files';

/** Tables may be longer than engines: rows and schemas, read from top to bottom. */
const TABLES = [/^lib\/domain\/(market|failure)\.ts$/, /^lib\/messages\/(contract|shapes)\.ts$/, /\/schemas(\/|\.ts$)/, /-cases\.ts$/];

/** The most lines that a file of a place may have; the first row that fits counts. */
const CAPS: readonly (readonly [place: RegExp, cap: number])[] = [
  [/^entrypoints\//, 40],
  [/^components\//, 150],
  [/^lib\//, 250],
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

/** Built by hand, and read by people: a folder that holds more has rooms in it that want a name. */
const MOST_LOOSE_FILES = 25;
const PLACES = ['lib', 'components', 'entrypoints', 'scripts', 'test'];

it(`keeps at most ${MOST_LOOSE_FILES} loose files in a folder`, () => {
  const counts = new Map<string, number>();
  for (const { path } of filesIn(PLACES, /\.(tsx?|mjs|css)$/)) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, files]) => files > MOST_LOOSE_FILES).map(([folder, files]) => `${folder}: ${files}`);
  expect(full).toEqual([]);
});

/** What a router or a part of the worker finds by its name, however short it is. */
const FOUND_BY_NAME = /\/(handlers|part|[a-z]+-part|page-specs|left-behind|gate-store|after-link)\.tsx?$/;

it('keeps no piece of 20 lines or less that only its neighbour uses: it is a part of that neighbour', () => {
  const all = filesIn(['lib', 'components', 'entrypoints', 'test', 'scripts'], /\.(tsx?|mjs)$/);
  const users = new Map<string, Set<string>>();
  for (const { path, text } of all) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const target = from.startsWith('#') ? from.slice(1) : from.startsWith('./') ? `${folder}/${from.slice(2)}` : null;
      if (target) users.set(target, (users.get(target) ?? new Set()).add(path));
    }
  }
  const small = shippedSource().filter(({ path, lines }) => lines <= 20 && /^(lib|components)\//.test(path) && !FOUND_BY_NAME.test(path));
  const lonely = small.filter(({ path }) => {
    const only = [...(users.get(path.replace(/\.tsx?$/, '')) ?? [])];
    return only.length === 1 && only[0]?.slice(0, only[0].lastIndexOf('/')) === path.slice(0, path.lastIndexOf('/'));
  });
  expect(lonely.map(({ path }) => path)).toEqual([]);
});
