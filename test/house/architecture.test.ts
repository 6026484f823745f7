import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HOUSE_PICTURE, renderHousePicture } from '#scripts/house-picture';
import { roomImports } from '#scripts/picture/rooms';
import { ROOT } from '#scripts/setup/root';
import { readText } from './source-files';

it('docs/pictures/house.svg is current (npx tsx scripts/house-picture.ts writes it)', () => {
  expect(readFileSync(HOUSE_PICTURE, 'utf8')).toBe(renderHousePicture());
});

it('finds what rooms import, and nothing that runs back up', () => {
  const pairs = roomImports().map((pair) => pair.join(' → '));
  expect(pairs).toContain('lib/background → lib/vault');
  expect(pairs).not.toContain('lib/stores → lib/background');
});

it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names only places that there are', (page) => {
  const named = [...readText(page).matchAll(/`([a-z.-]+\/[a-z0-9./-]*)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((path) => !/^(\.output|jobs)\//.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});
