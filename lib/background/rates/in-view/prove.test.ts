import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { askOwn } from './prove';

const { itemInfo, known } = vi.hoisted(() => ({ itemInfo: vi.fn(), known: new Set<string>() }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: { itemInfo } }) }));
vi.mock('#lib/background/shops/own-ids', () => ({
  knownAsOwn: async (_shop: string, ids: readonly string[]) => new Set(ids.filter((id) => known.has(id))),
  refuseForeign: async () => null,
}));
vi.mock('./keep-products', () => ({
  keepProducts: async (_shop: unknown, rows: readonly { itemId: string }[]) => {
    for (const { itemId } of rows) known.add(itemId);
  },
}));

const shopOf = (id: string) => ({ id }) as ShopAccount;
const OWN = new Set(['1', '2', '3']);

beforeEach(() => {
  known.clear();
  itemInfo.mockReset();
  itemInfo.mockImplementation(async ({ itemIdList }: { itemIdList: string[] }) =>
    ok({ itemList: itemIdList.filter((id) => OWN.has(id)).map((itemId) => ({ itemId })) }),
  );
});

it('a page that asks two thousand times at once with ids of its own making causes one read', async () => {
  const all = Array.from({ length: 2_000 }, (_, index) => askOwn(shopOf('made-up'), [String(1_000 + index)], 1_000_000));
  for (const { own } of await Promise.all(all)) expect([...own]).toEqual([]);
  expect(itemInfo).toHaveBeenCalledTimes(1);
});

it('the same products asked for at once are asked for once, and everybody hears of them', async () => {
  const all = await Promise.all(Array.from({ length: 200 }, () => askOwn(shopOf('own'), ['1', '2', '3'], 1_000_000)));
  for (const { own } of all) expect([...own].toSorted()).toEqual(['1', '2', '3']);
  expect(itemInfo).toHaveBeenCalledTimes(1);
});

it('a question that fails holds up none behind it', async () => {
  itemInfo.mockRejectedValueOnce(new Error('broken'));
  const [first, second] = [askOwn(shopOf('broken'), ['1'], 1_000_000), askOwn(shopOf('broken'), ['2'], 1_000_000)];
  await expect(first).rejects.toThrow('broken');
  expect([...(await second).own]).toEqual(['2']);
});
