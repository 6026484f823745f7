import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCode, qrSvg } from './qr-code';

const LINK = 'https://s.shopee.com.br/9zK3mQ2x7a';

/** The dark modules that a path paints, drawn here once more: rows of one unit's height. */
function painted(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at++) grid[Number(y)]?.splice(Number(x) + at, 1, true);
  return grid;
}

it('draws exactly the modules of the code, with a light border', () => {
  const { size, path } = qrCode(LINK);
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  expect(painted(path, size)).toEqual(encode(LINK, { ecc: 'M', border: 2 }).data);
  expect(painted(path, size)[1]?.some(Boolean)).toBe(false);
});

it('hands out a picture of its own, black on white', async () => {
  const text = await qrSvg(qrCode(LINK)).text();
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  expect(text).toContain('fill="#fff"');
  expect(text).not.toContain('script');
});
