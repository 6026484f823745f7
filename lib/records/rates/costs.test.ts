import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
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

test('many costs are kept all or none, as if each had been kept by itself', async () => {
  const days = [undefined, '2026-11-01', '2026-11-15', '2026-10-01'];
  const many = Array.from({ length: 1_300 }, (_, at) => ({ key: `sku:${(at * 7) % 433}`, cost: brl(String(at + 1)), since: days[at % 4] }));
  for (const cost of many) await keepCosts('one', [cost], 5);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  let puts = 0;
  put.mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = Reflect.apply(original, this, given);
    puts += 1;
    // The last one of the second part.
    if (puts === 2 * 433) this.transaction.abort();
    return request;
  });
  expect(await keepCosts('all', many, 5)).toMatchObject({ ok: false, failure: { code: 'storageFailed' } });
  put.mockRestore();
  expect(await costsKnown('all'), 'nothing of half a file').toEqual({ ok: true, value: { count: 0, last: null } });
  await keepCosts('all', many, 5);
  const [one, all] = [await costBook('one'), await costBook('all')];
  const own = (book: typeof one) => (book.ok ? book.value.costs.map((row) => ({ ...row, accountId: '' })) : null);
  expect(own(all)).toEqual(own(one));
});
const original = IDBObjectStore.prototype.put;
