import { expect, it } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { type Changed, putBackAll, putBackOf } from './revert';

const rate = (points: number | null) => (points === null ? null : (rateFromBasisPoints(points) as CommissionRate));
const change = (what: string, before: number | null, after: number | null, more: Partial<Changed> = {}): Changed => ({
  at: 1,
  itemId: '1',
  what,
  before: rate(before),
  after: rate(after),
  outcome: 'done',
  ...more,
});

it.each([
  ['a rate goes back to what it was', change('edit', 500, 900), { itemId: '1', rate: 500 }],
  ['what was taken out is added again', change('remove', 500, null), { itemId: '1', rate: 500 }],
  ['what was added is taken out', change('add', null, 900), { itemId: '1', rate: null }],
  ['also where nobody knows whether it was done', change('edit', 500, 900, { outcome: 'unknown' }), { itemId: '1', rate: 500 }],
  ['what was refused stands as it stood', change('edit', 500, 900, { outcome: 'refused' }), null],
  ['an end never comes earlier', change('edit', 500, null), null],
  ['a later end at the same rate neither', change('edit', 500, 500), null],
  ['all products at once are put back one by one', change('editAll', null, 900, { itemId: null }), null],
])('%s', (_what, changed, back) => expect(putBackOf(changed)).toEqual(back));

it('a product that was changed twice goes back to before the first change', () => {
  const changes = [
    change('edit', 900, 1200, { at: 3 }),
    change('edit', 500, 900, { at: 2 }),
    change('add', null, 700, { itemId: '2', at: 2 }),
    change('edit', 700, 800, { itemId: '2', at: 4 }),
  ];
  expect(putBackAll(changes)).toEqual({ rates: [{ itemId: '1', rate: 500 }], removals: [{ itemId: '2', rate: null }] });
});
