import { expect, it } from 'vitest';
import type { OfferRow } from './offer-row';
import { rankAnswer, rankOn, tailOf } from './product-rank';

const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ itemId: String(from + at) }) as OfferRow);
const ids = (list: readonly OfferRow[]) => list.map(({ itemId }) => itemId);

it('finds the place with neighbours of the page before', () => {
  const first = rows(1, 50);
  const second = rankOn({ page: 2, offset: 50, tail: tailOf(first) }, rows(51, 50), '52');
  expect(second).toMatchObject({ rank: 52, from: 49 });
  expect(ids(second.around)).toEqual(['49', '50', '51', '52', '53', '54', '55']);
});

it('finds the first and the last of a listing', () => {
  const step = { page: 1, offset: 0, tail: [] };
  expect(rankOn(step, rows(1, 5), '1')).toMatchObject({ rank: 1, from: 1, around: { length: 4 } });
  expect(rankOn(step, rows(1, 5), '5')).toMatchObject({ rank: 5, from: 2, around: { length: 4 } });
});

it('says "not among the first" only at the end, and whether that was all', () => {
  const none = { read: 50, rank: null, around: [], from: 0 };
  expect(rankAnswer([none], false)).toBeNull();
  expect(rankAnswer([none], true)).toEqual({ is: 'notAmong', read: 50, all: true });
  expect(
    rankAnswer(
      Array.from({ length: 40 }, () => none),
      true,
    ),
  ).toEqual({ is: 'notAmong', read: 2000, all: false });
});
