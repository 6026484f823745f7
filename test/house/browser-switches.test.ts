import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { DISABLED_FEATURES } from '#scripts/browser/launch';

it('what Playwright switches off stays off beside our own list, of which the browser heeds only the last', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const bundle = readFileSync(join(folder, 'lib', 'coreBundle.js'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[(.*?)\n\s*\]/s.exec(bundle) ?? [];
  const names = list.split('\n').flatMap((line) => /^\s*"(\w+)",?$/.exec(line)?.slice(1) ?? []);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !DISABLED_FEATURES.includes(name))).toEqual([]);
});
