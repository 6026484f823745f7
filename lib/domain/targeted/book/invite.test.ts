import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { BookRow } from './book';
import { bestAffiliates, invited, inviteId, promisedRate } from './invite';

const row = (id: string, over: Partial<BookRow> = {}): BookRow =>
  ({ id, name: '', username: '', merged: [], erased: false, afterRefunds: 0n, promisedRate: null, ...over }) as unknown as BookRow;

it.each([
  ['an id of AMS', row('123'), '123'],
  ['a name out of files', row('bia.vende'), null],
  ['a name that an id was merged into', row('bia.vende', { merged: ['bia', '456'] }), '456'],
  ['somebody erased', row('123', { erased: true }), null],
  ['no id at all', row(''), null],
  ['more digits than an id has', row('12345678901234567890'), null],
])('invites by the id that AMS knows: %s', (_, affiliate, id) => expect(inviteId(affiliate)).toBe(id));

it('the best are those who sold most of those who can be invited, in the order of their sales', () => {
  const rows = [
    row('1', { afterRefunds: 5n }),
    row('name', { afterRefunds: 90n }),
    row('2', { afterRefunds: 70n }),
    row('3', { afterRefunds: 0n }),
    row('4', { afterRefunds: -3n }),
    row('5', { afterRefunds: 80n, erased: true }),
    row('6', { afterRefunds: 9_007_199_254_740_993n }),
    row('7', { afterRefunds: 9_007_199_254_740_992n }),
  ];
  expect(bestAffiliates(rows, 10).map(({ id }) => id)).toEqual(['6', '7', '2', '1']);
  expect(bestAffiliates(rows, 2).map(({ id }) => id)).toEqual(['6', '7']);
  expect(bestAffiliates([], 10)).toEqual([]);
});

it('a draft takes names as they are known, and nobody who cannot be invited', () => {
  const rows = [row('1', { name: 'Bia', username: 'bia' }), row('x'), row('2', { username: 'caio' }), row('3')];
  expect(invited(rows)).toEqual([
    { affiliateId: '1', name: 'Bia', by: 'book' },
    { affiliateId: '2', name: 'caio', by: 'book' },
    { affiliateId: '3', name: null, by: 'book' },
  ]);
});

it('what was promised is the highest of all', () => {
  const rates = (list: readonly (number | null)[]) => promisedRate(list.map((rate) => ({ promisedRate: rate as CommissionRate | null })));
  expect([rates([]), rates([null]), rates([null, 800, 1_200, 1_000])]).toEqual([null, null, 1_200]);
});
