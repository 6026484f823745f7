import { vault } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import { pause, sendUntilDeleted } from '#lib/background/accounts/under-way';
import { ok, type Result } from '#lib/domain/result';
import type { ShoplineSeal } from '#lib/domain/seal';
import type { ShoplineAccount, ShoplineHost } from '#lib/domain/shops/shop-account';
import type { Wiring } from '#lib/http/call';
import type { Line } from '#lib/http/line';
import { createPace } from '#lib/http/pace';
import { createStoreClient, type ShoplineClient, STORE_PACE } from '#lib/shopline/client';
import { refuseForeign } from './refuse-foreign';

type Refuses = NonNullable<Wiring<ShoplineSeal>['refuses']>;
const lines = new Map<string, Line>();

/** The client of a connected store. */
export async function shoplineClient(store: ShoplineAccount): Promise<Result<ShoplineClient>> {
  const seal = await vault.shoplineSeal(store.id, [store.host]);
  return seal.ok ? ok(await shoplineClientWith(store.host, seal.value, (row, params) => refuseForeign(store, row, params))) : seal;
}

/** The same with a token that is not in the vault yet: it is checked before it is kept. */
export async function shoplineClientWith(host: ShoplineHost, seal: ShoplineSeal, refuses?: Refuses): Promise<ShoplineClient> {
  const line = lines.get(seal.accountId) ?? createPace({ ...STORE_PACE, now: Date.now, pause });
  lines.set(seal.accountId, line);
  return createStoreClient(host, {
    seal,
    line,
    clock: await serverClock(host),
    send: sendUntilDeleted,
    ...(refuses ? { refuses } : {}),
    take: async () => ok(null),
    pause,
    random: Math.random,
  });
}
