import { expect, it } from 'vitest';
import type { ComparedSources } from './compare-sources';
import { joined } from './differences';

const row = (orderId: string, difference: bigint) => ({
  orderId,
  day: 20_600,
  api: difference,
  file: null,
  difference,
  why: 'notInFile' as const,
});
const compared = (rows: ComparedSources['rows'], count = rows.length): ComparedSources => ({
  rows,
  count,
  equal: 1,
  causes: [],
  api: { orders: 4, net: 900n },
  file: { orders: 2, net: 200n },
});

it('several accounts are one: sums add up, the largest difference comes first, and an account without files adds nothing', () => {
  const all = joined([compared([row('a', 300n), row('b', 50n)]), null, compared([row('c', -400n), row('d', 0n)], 7)], 3);
  expect(all.rows.map(({ orderId }) => orderId)).toEqual(['c', 'a', 'b']);
  expect(all).toMatchObject({ count: 9, api: { orders: 8, net: 1_800n }, file: { orders: 4, net: 400n } });
  expect(joined([null], 3)).toEqual({ count: 0, rows: [], api: { orders: 0, net: 0n }, file: { orders: 0, net: 0n } });
});
