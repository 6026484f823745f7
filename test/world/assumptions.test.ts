import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('lists every assumed rule in docs/assumptions.md', () => {
  const documented = readFileSync(new URL('../../docs/assumptions.md', import.meta.url), 'utf8');
  const files = import.meta.glob('./**/*.{ts,html}', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;
  const keys = Object.values(files).flatMap((source) => [...source.matchAll(/assumed: ([a-z0-9-]+)/g)].map(([, key]) => key ?? ''));
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !documented.includes(`\`${key}\``))).toEqual([]);
  const rows = [...documented.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, key]) => key);
  expect(rows.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
});
