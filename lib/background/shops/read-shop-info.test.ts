import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { readShopInfo } from './read-shop-info';
import { shopClient } from './shop-client';
import { shops } from './shops';

vi.mock('./shop-client');
vi.mock('./shops', () => ({ shops: { change: vi.fn() } }));
const shop = { id: 's', market: 'BR', name: 'A', logo: null, authorizedUntil: null, check: null } as never;

beforeEach(() => {
  vi.mocked(shops.change).mockImplementation((async (_: string, change: (one: object) => object) => ok(change(shop))) as never);
});

it.each([
  ['NORMAL', null],
  [null, null],
  ['FROZEN', 'shopFrozen'],
  ['BANNED', 'shopBanned'],
])('a shop that is %s: what single calls still answer does not say that all is well', async (status, failure) => {
  const client = {
    shopInfo: async () => ok({ shopName: 'A', region: 'BR', status, expireTime: null }),
    profile: async () => ok({ shopLogo: null }),
    autoAdd: async () => ok({}),
  };
  vi.mocked(shopClient).mockResolvedValue(ok(client) as never);
  expect(await readShopInfo(shop)).toMatchObject({ check: { failure } });
});
