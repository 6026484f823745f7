import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { deleteRecords } from '#lib/records/database';
import { writeChanged } from '#lib/records/put-changed';
import { idsIn, learnOwn, refuseForeign } from './own-ids';
import { shops } from './shops';

vi.mock('./shops', () => ({ shops: { read: vi.fn() } }));

let round = 0;
/** New shops for each round: what their lists told is remembered as long as the worker lives. */
const shopsOf = (count: number): ShopAccount[] => {
  round++;
  const all = Array.from(
    { length: count },
    (_, n) => ({ id: `${round}-${n}`, market: 'BR', shopId: `${round}0${n}` }) as unknown as ShopAccount,
  );
  vi.mocked(shops.read).mockResolvedValue(all);
  return all;
};
const product = (accountId: string, itemId: string) => ({ accountId, itemId, readAt: 1, name: '', sku: null, addable: null });
const keep = (accountId: string, ...ids: string[]) =>
  writeChanged(
    'products',
    ids.map((itemId) => product(accountId, itemId) as never),
  );

beforeEach(() => deleteRecords());

describe('ids are found by the names of their fields, in parameters and in answers', () => {
  it.each<[unknown, string[], string[]]>([
    [{ itemIdList: ['1', '2'] }, ['1', '2'], []],
    [{ pageSize: 100, search: { ids: ['1'] } }, ['1'], []],
    [{ search: { name: 'cup' } }, [], []],
    [{ itemId: '1', window: {} }, ['1'], []],
    [{ campaignIds: ['8'], commissionRate: 5 as CommissionRate }, [], ['8']],
    [{ campaignId: '8', itemList: [{ itemId: '1', rate: 5 }] }, ['1'], ['8']],
    [{ itemList: [{ itemId: '1', campaignId: '8' }] }, ['1'], ['8']],
    [{ affiliateList: [{ affiliateId: '3', topSellingProducts: [{ itemId: '9' }] }] }, [], []],
    [{ ids: ['3'] }, [], []],
    [{}, [], []],
  ])('%j', (value, items, campaigns) => {
    const found = idsIn(value);
    expect([[...found.items], [...found.campaigns]]).toEqual([items, campaigns]);
  });
});

it('refuses a call that names another connected shop’s product or campaign, and no other', async () => {
  const [a, b] = shopsOf(2) as [ShopAccount, ShopAccount];
  await keep(a.id, '1', '2');
  await keep(b.id, '3');
  expect(await refuseForeign(a, { itemIdList: ['1', '2'] })).toBeNull();
  expect(await refuseForeign(a, { itemIdList: ['1', '77'] }), 'nobody’s: the shop itself says').toBeNull();
  expect(await refuseForeign(b, { search: { ids: ['3', '2'] } })).toMatchObject({ code: 'notThisShop' });
  learnOwn(a, { name: 'get_open_campaign_added_product' }, { itemList: [{ itemId: '1', campaignId: '8' }] });
  expect(await refuseForeign(a, { campaignIds: ['8'] })).toBeNull();
  expect(await refuseForeign(b, { campaignIds: ['8'] })).toMatchObject({ code: 'notThisShop' });
});

it('a suggested rate, which is told of any product, proves nothing', async () => {
  const [a, b] = shopsOf(2) as [ShopAccount, ShopAccount];
  await keep(a.id, '1');
  learnOwn(b, { name: 'batch_get_products_suggested_rate' }, { rates: [{ itemId: '1' }] });
  expect(await refuseForeign(b, { itemIdList: ['1'] })).not.toBeNull();
});

it('whatever was read of whichever shop: no id of one travels with another’s credentials', async () => {
  const owned = fc.record({ shop: fc.nat(2), id: fc.nat(19), by: fc.constantFrom('records', 'answer') });
  const asked = fc.record({ shop: fc.nat(2), ids: fc.array(fc.nat(29), { maxLength: 6 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(owned, { maxLength: 20 }), fc.array(asked, { maxLength: 6 }), async (holdings, questions) => {
      await deleteRecords();
      const all = shopsOf(3);
      const owner = new Map<number, number>();
      for (const { shop, id, by } of holdings) {
        if (owner.has(id)) continue;
        owner.set(id, shop);
        // What an answer told is kept a moment later.
        await keep(all[shop]!.id, String(id));
        if (by === 'answer') learnOwn(all[shop]!, { name: 'get_item_list' }, { item: [{ itemId: String(id) }] });
      }
      for (const { shop, ids } of questions) {
        const foreign = ids.some((id) => owner.has(id) && owner.get(id) !== shop);
        expect((await refuseForeign(all[shop]!, { itemIdList: ids.map(String) })) !== null).toBe(foreign);
      }
    }),
    { numRuns: 40 },
  );
});
