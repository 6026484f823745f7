import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { builtFiles, TARGETS } from './built';

/** What a finished script asks for before it runs. */
const IMPORT = /(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

it.each(TARGETS)('in the %s build no script waits for one that waits for it', (target) => {
  const scripts = builtFiles(target).filter(({ path }) => path.endsWith('.js'));
  const imports = new Map(
    scripts.map(({ path, bytes }) => [path, [...bytes.toString('utf8').matchAll(IMPORT)].map(([, to = '']) => join(dirname(path), to))]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const next of imports.get(path) ?? []) walk(next, [...above, path]);
      done.add(path);
    }
  };
  for (const path of imports.keys()) walk(path, []);
  expect(imports.size).toBeGreaterThan(5);
  expect(circles).toEqual([]);
});
