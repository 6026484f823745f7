import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startShopSync } from '#lib/background/reports/shop/start-shop-sync';
import { syncShop } from '#lib/background/reports/shop/sync-shop';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { MARKETS } from '#lib/domain/market';
import type { SyncReason } from '#lib/domain/reports/sync/plan';
import { createClock } from '#lib/http/clock';
import { send } from '#lib/http/send';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { writeSetting } from '#lib/settings/settings';
import { createShopClient, type ShopClient } from '#lib/shopee-ams/client';
import { shopSealOf } from '#lib/vault/seal';
import { type Guard, lifeOfJobs, runnerOf } from '#test/support/job-life';
import { syncNow } from '#test/support/sync-rooms';
import { worldFetch } from '#test/support/world-affiliate';
import { type ShopAccount, startWorld, type World } from '#test/world';
import { accountFor, type ShopClient as PlainClient, createShopClient as plainClient } from '#test/world/open-platform/shop-client';
import { goTo, type Moment, momentOf } from './moment';
import { shopNow } from './shop-rooms';

export const SHOP_ID = 'shop-1';
export const DAY = 86_400_000;
/** Saturday noon in Brazil. */
const NOON = Date.UTC(2026, 10, 21, 15);

/** To be called at the head of a test file: a world by the test's own clock, and one shop of it, whose numbers are read from it. */
export function worldOfShops(kinds: readonly unknown[] = [syncShop]) {
  const clock = lifeOfJobs(NOON);
  let world: World;
  let account: ShopAccount;
  let plain: PlainClient;
  let connectedAt = 0;
  let made: ShopClient | null = null;
  let firstRead: Moment | null = null;
  beforeAll(async () => {
    world = await startWorld({ now: () => clock.now });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    fakeBrowser.reset();
    connectedAt = 0;
    vi.stubGlobal('fetch', worldFetch(world));
    account = accountFor(world, 'BR');
    plain = plainClient(world, account);
    shopNow.client = client;
    const { openPlatform: api } = MARKETS[account.market];
    const made = { name: 'Shop', logo: null, addedAt: 1, mainAccountId: null, authorizedUntil: null, check: null, readOnly: false };
    const ids = { id: SHOP_ID, market: account.market, partnerId: String(account.partnerId), shopId: String(account.shopId), api };
    await writeSetting('shops', [{ ...ids, ...made }]);
  });
  /** The extension's own client; a token lives four hours. */
  async function client(): Promise<ShopClient> {
    if (connectedAt === 0 || clock.now - connectedAt > 3 * 3_600_000) {
      const before = globalThis.fetch;
      vi.stubGlobal('fetch', worldFetch(world));
      await plain.connect();
      vi.stubGlobal('fetch', before);
      connectedAt = clock.now;
      made = null;
    }
    if (made) return made;
    const { openPlatform: api } = MARKETS[account.market];
    const { access_token: accessToken, refresh_token: refreshToken } = plain.tokens;
    const app = { partnerId: String(account.partnerId), shopId: String(account.shopId) };
    const pair = { accessToken, refreshToken, accessUntil: clock.now + DAY, number: 1 };
    made = createShopClient(api, {
      seal: shopSealOf(SHOP_ID, [api], app, { partnerKey: account.partnerKey, pair } as never),
      clock: createClock(() => clock.now),
      send,
      take: async () => ({ ok: true, value: null }),
      pause: async () => undefined,
      random: () => 0.5,
    });
    return made;
  }
  const newRunner = (guard?: Guard) => {
    const runner = runnerOf(kinds, clock, guard);
    syncNow.runner = runner;
    return runner;
  };
  async function toItsEnd(id: string): Promise<Job> {
    for (let waits = 0; waits < 50; waits++) {
      await syncNow.runner?.carryOn();
      const job = await jobById(id);
      if (job.ok && job.value && hasEnded(job.value)) return job.value;
      clock.now += 10_000;
    }
    throw new Error(`has no end: ${JSON.stringify([await jobById(id), await stepRows(id, 0, 3)])}`);
  }
  /** Reads the shop's numbers, until the job has ended. */
  async function read(reason: SyncReason, requestId: string): Promise<Job> {
    newRunner();
    expect(await startShopSync(SHOP_ID, reason, requestId)).toEqual({ ok: true, value: requestId });
    return toItsEnd(requestId);
  }
  return {
    clock,
    newRunner,
    toItsEnd,
    client,
    get world() {
      return world;
    },
    get account() {
      return account;
    },
    /** A client of nobody here, by the world's own documents. */
    get plain() {
      return plain;
    },
    syncNow: read,
    /** A shop of which the first reading has ended. It is read once in a file; whoever else begins with it begins with a copy of all that it left. */
    async beginRead(): Promise<void> {
      if (firstRead) return goTo(firstRead, clock);
      await read('view', 'first');
      firstRead = await momentOf(clock);
    },
    requests: (call: string) => world.requests().filter(({ operation }) => operation === call),
  };
}
