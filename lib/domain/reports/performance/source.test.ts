import { expect, it } from 'vitest';
import { amsEndpoints } from '#lib/shopee-ams/endpoints';
import { CALLS, sourceOf } from './source';

const day = (number: number, asOf: number, answered: { from: string; to: string } | null = null) => ({
  kind: 'Day',
  day: number,
  asOf,
  answered,
});
const ASKED = { from: '2026-11-01', to: '2026-11-30' };

it('names calls that there are', () => {
  const paths = Object.values(amsEndpoints).map(({ path }) => path);
  for (const call of Object.values(CALLS))
    expect(
      paths.some((path) => path.endsWith(`/${call}`)),
      call,
    ).toBe(true);
});

it('tells the days that came and when they were read, the oldest and the newest', () => {
  expect(sourceOf(['a', 'b', 'a'], ASKED, [day(20_770, 9), day(20_772, 5), day(20_771, 7)])).toEqual({
    calls: ['a', 'b'],
    asked: ASKED,
    got: { from: '2026-11-13', to: '2026-11-15' },
    read: { from: 5, to: 9 },
  });
});

it('believes what Shopee says of the days that it used; a longer window without a word is of the days that were asked for', () => {
  const used = { from: '2026-10-31', to: '2026-11-29' };
  expect(sourceOf([], ASKED, [{ kind: 'Month', day: 20_787, asOf: 1, answered: used }]).got).toEqual(used);
  expect(sourceOf([], ASKED, [{ kind: 'Month', day: 20_787, asOf: 1, answered: null }]).got).toEqual(ASKED);
});

it('is of no day where nothing came', () => {
  expect(sourceOf(['a'], ASKED, [])).toEqual({ calls: ['a'], asked: ASKED, got: null, read: null });
});
