import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { LANGUAGE_CODES } from '#lib/domain/language';
import type { Part } from '#lib/i18n/parts';
import { fileOf } from '#lib/i18n/text-files';
import { readText } from '#test/house/source-files';
import { builtFiles } from './built';

const KB = 1000;
const files = new Map(builtFiles('chrome').map(({ path, bytes }) => [path, bytes]));

/** Bytes of an entry with everything that it loads at once: scripts and styles of the page, and their static imports. */
function firstLoad(entry: string): number {
  const seen = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path) || !files.has(path)) return;
    seen.add(path);
    for (const next of loads(path)) walk(next);
  };
  walk(entry);
  return [...seen].reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
}

function loads(path: string): string[] {
  const text = files.get(path)?.toString('utf8') ?? '';
  if (path.endsWith('.html')) return [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, to]) => to ?? '');
  if (!path.endsWith('.js')) return [];
  const imports = [
    ...text.matchAll(/(?:^|[;}\n])import(?:[^"'();]*from)?\s*["'](\.{1,2}\/[^"']+)["']/g),
    ...text.matchAll(/(?:^|[;}\n])export[^"'();]*from\s*["'](\.{1,2}\/[^"']+)["']/g),
  ];
  return imports.map(([, to]) => join(dirname(path), to ?? ''));
}

it.each([
  // The first 120 kB budget of what is parsed for a link; whatever a link does not need is a part.
  ['background.js', 120],
  ['popup.html', 382],
  ['sidepanel.html', 475],
  ['options.html', 500],
  // What it holds for files and earnings is parsed when one of both is opened.
  ['page-worker.js', 280],
])('%s loads at most %i kB at first', (entry, most) => {
  const bytes = firstLoad(entry);
  expect(bytes).toBeGreaterThan(5 * KB);
  expect(bytes).toBeLessThanOrEqual(most * KB);
});

it('keeps the content script within 15 kB, where there is one', () => {
  const scripts = [...files].filter(([path]) => path.startsWith('content-scripts/') && path.endsWith('.js'));
  for (const [path, bytes] of scripts) expect({ path, small: bytes.length <= 15 * KB }).toEqual({ path, small: true });
});

it.each(LANGUAGE_CODES)('the popup loads at most 30 kB of texts in %s', (language) => {
  const list = /loadSettings\(\[([^\]]*)\]/.exec(readText('entrypoints/popup/main.tsx'))?.[1] ?? '';
  const parts = [...list.matchAll(/'([\w-]+)'/g)].map(([, part]) => part as Part);
  expect(parts.length).toBeGreaterThan(2);
  const sizes = [...new Set(parts.map(fileOf))].map((file) => files.get(`texts/${language}/${file}.json`)?.length ?? Number.NaN);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(30 * KB);
});

it('keeps the parts of the worker in one file within 330 kB', () => {
  const parts = [...files].filter(([path]) => path.startsWith('parts/'));
  expect(parts.map(([path]) => path)).toEqual([expect.stringMatching(/^parts\/[0-9a-f]{8}\.js$/)]);
  for (const [path, bytes] of parts) expect({ path, small: bytes.length <= 330 * KB }).toEqual({ path, small: true });
});
