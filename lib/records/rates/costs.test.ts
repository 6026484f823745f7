import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { deleteRecords } from '#lib/records/database';
import { costBook, costsKnown, costsOfKeys, keepCosts } from './costs';

const brl = (amount: string) => ({ amount, currency: 'BRL' });

beforeEach(() => deleteRecords());

test('costs are kept for a shop by item id and by SKU, replaced, and forgotten', async () => {
  await keepCosts(
    's',
    [
      { key: '11', cost: brl('20') },
      { key: 'sku:mug', cost: brl('7.5') },
    ],
    1,
  );
  await keepCosts('other', [{ key: '11', cost: brl('99') }], 2);
  await keepCosts('s', [{ key: '11', cost: brl('21') }], 3);
  expect(await costsOfKeys('s', ['11', 'sku:mug', '12'])).toEqual({
    ok: true,
    value: [
      { accountId: 's', key: '11', cost: brl('21'), at: 3 },
      { accountId: 's', key: 'sku:mug', cost: brl('7.5'), at: 1 },
    ],
  });
  expect(await costsKnown('s')).toEqual({ ok: true, value: { count: 2, last: 3 } });
  await keepCosts(
    's',
    [
      { key: '11', cost: null },
      { key: 'sku:mug', cost: null },
    ],
    4,
  );
  expect(await costsKnown('s')).toEqual({ ok: true, value: { count: 0, last: null } });
});

test('a cost of a later day stands beside the one before, and what is said without a day takes the place of the newest', async () => {
  await keepCosts('s', [{ key: '11', cost: brl('20') }], 1);
  await keepCosts('s', [{ key: '11', cost: brl('22'), since: '2026-11-01' }], 2);
  await keepCosts('s', [{ key: '11', cost: brl('23') }], 3);
  expect(await costBook('s')).toEqual({
    ok: true,
    value: {
      costs: [{ accountId: 's', key: '11', at: 3, cost: brl('23'), since: '2026-11-01', earlier: [{ since: null, cost: brl('20') }] }],
      products: [],
    },
  });
});
