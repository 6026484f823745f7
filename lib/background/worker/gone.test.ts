import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vault } from '#lib/background/accounts/clients';
import { runner } from '#lib/background/jobs/runner';
import { setUpJobs } from '#lib/background/jobs/set-up';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { ok } from '#lib/domain/result';
import type { ShopAccount, ShoplineAccount } from '#lib/domain/shops/shop-account';
import { contract, type MessageName } from '#lib/messages/contract';
import { close, records } from '#lib/records/database';
import { notePresetUse } from '#lib/records/links/presets-used';
import { TABLES } from '#lib/records/tables';
import { writeSetting } from '#lib/settings/settings';
import { browserPlaces } from '#lib/vault/places';
import { sampleAnswer } from '#test/support/sample-api';
import { validInputs } from '#test/support/valid-inputs';
import { webLocks } from '#test/support/web-locks';
import { duringMessage } from './during-message';
import { findKind, findMessage } from './find-part';

/**
 * Everything that a person or an alarm can set off, in random company and order, with answers that come when they please: what was deleted
 * or removed meanwhile stays so. Each run is a new worker upon a new browser.
 */
const RUNS = process.env['SIDECAR_LONG'] ? 400 : 25;

const affiliate: AffiliateKeyAccount = {
  kind: 'affiliateKey',
  id: 'id-affiliate',
  market: 'BR',
  appId: '1',
  secretTail: 'cret',
  affiliateId: '7',
  label: '',
  addedAt: 1,
  isDefault: true,
  check: null,
  limit: { calls: 1000, windowMs: 3_600_000 },
};
const shop: ShopAccount = {
  id: 'id-shop',
  market: 'BR',
  partnerId: '1',
  shopId: '2',
  api: 'openplatform.shopee.com.br',
  name: null,
  logo: null,
  addedAt: 1,
  mainAccountId: null,
  authorizedUntil: null,
  check: null,
  readOnly: false,
};
const store: ShoplineAccount = {
  id: 'id-store',
  host: 'open.shopline.io',
  merchantId: '1',
  name: 'x',
  handle: null,
  addedAt: 1,
  check: null,
  readOnly: false,
};

/** What ends something, and is judged apart. */
const ENDS = ['everything.delete', 'vault.startAfresh', 'account.remove', 'shop.remove', 'shopline.remove'] as const;
const names = (Object.keys(contract) as MessageName[]).filter((name) => !(ENDS as readonly string[]).includes(name));

const OF_SHOP = /^(shop\.|costs|suggestions|job\.(readShop|readSuggestions|applyRates|applyToAll))/;
const OF_STORE = /^(shopline|job\.(readStore|storeSteps))/;
let run = 0;
let requests = 0;
const MOST_REQUESTS = 40;

async function newWorker(scheduler: fc.Scheduler) {
  close();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: webLocks(), onLine: true, languages: ['en'] });
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => true });
  vi.stubGlobal('fetch', async (url: URL, { method, body = '', signal }: { method: string; body?: string; signal: AbortSignal }) => {
    await scheduler.schedule(Promise.resolve(), 'request');
    if (signal.aborted) throw signal.reason;
    await scheduler.schedule(Promise.resolve(), 'answer');
    if (signal.aborted) throw signal.reason;
    // The samples tell of a next page for ever: one day the network is away.
    requests += 1;
    if (requests > MOST_REQUESTS) throw new TypeError('no network');
    return sampleAnswer(url, method, body);
  });
  Object.assign(browser, {
    runtime: {
      ...browser.runtime,
      getContexts: async () => [],
      getPlatformInfo: async () => ({}),
      getURL: (path: string) => `chrome-extension://own${path}`,
      getManifest: () => ({ version: '1' }),
    },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined, setTitle: async () => undefined },
    contextMenus: { removeAll: async () => undefined, create: () => undefined },
    sidePanel: { open: async () => undefined },
    scripting: { executeScript: async () => [] },
    identity: {
      getRedirectURL: () => 'https://own.chromiumapp.org/shopee',
      launchWebAuthFlow: async ({ url }: { url: string }) => {
        await scheduler.schedule(Promise.resolve(), 'consent');
        const state = /state=([^&]+)/.exec(url)?.[1] ?? '';
        return `https://own.chromiumapp.org/shopee?code=c&shop_id=3&state=${state}`;
      },
    },
  });
  browser.tabs.query = (async () => []) as never;
  run += 1;
  requests = 0;
  const [affiliateId, shopId, storeId] = ['affiliate', 'shop', 'store'].map((kind) => `${kind}-of-${run}`) as [string, string, string];
  const idOf = (name: MessageName) => (OF_SHOP.test(name) ? shopId : OF_STORE.test(name) ? storeId : affiliateId);
  await vault.put(affiliateId, 'DEMO-secret');
  await vault.put(
    shopId,
    { partnerKey: 'DEMO-key', pair: { accessToken: 'a', refreshToken: 'r', accessUntil: 0, number: 0 }, intent: null },
    'shop',
  );
  await vault.put(storeId, 'DEMO-bearer', 'store');
  // Something in each place.
  await writeSetting('theme', 'dark');
  await writeSetting('firstRunDone', true);
  await writeSetting('panelItem', { itemId: '1', at: 1 });
  await notePresetUse('preset', 1);
  await writeSetting('accounts', [{ ...affiliate, id: affiliateId }]);
  await writeSetting('shops', [{ ...shop, id: shopId }]);
  await writeSetting('stores', [{ ...store, id: storeId }]);
  const tell = (name: MessageName, more: object = {}) => {
    const input = {
      ...validInputs[name],
      ...more,
      ...('accountId' in validInputs[name] ? { accountId: idOf(name) } : {}),
      ...('requestId' in validInputs[name] ? { requestId: `${name}-${run}` } : {}),
    };
    return duringMessage(name, async () => (await findMessage(name))?.handle(input, { documentId: null, tab: { tabId: 1, windowId: 1 } }));
  };
  return { tell, affiliateId, shopId, storeId };
}

/** All that is kept anywhere. */
async function kept() {
  const database = await records();
  const rows = await Promise.all(TABLES.map(async (table) => [table, await database.getAll(table)] as const));
  return {
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null),
    sync: await browser.storage.sync.get(null),
    rows: Object.fromEntries(rows.filter(([, all]) => all.length > 0)),
    vault: [await browserPlaces.readCopy(), await browserPlaces.readDeviceKey()],
  };
}
const NOTHING = { local: {}, session: {}, sync: {}, rows: {}, vault: [undefined, undefined] };

/** So many requests, answers and moments of anybody's pass before. */
async function atMoment(scheduler: fc.Scheduler, steps: number, work: () => Promise<unknown>): Promise<unknown> {
  for (let step = 0; step < steps; step++) await scheduler.schedule(Promise.resolve(), 'moment');
  return work();
}

const settle = async (scheduler: fc.Scheduler, work: Promise<unknown>[]) => {
  await scheduler.waitFor(Promise.allSettled(work));
  await scheduler.waitFor(runner.carryOn());
};

const acts = fc.shuffledSubarray(names, { minLength: 3, maxLength: 12 });
const moments = fc.nat({ max: 12 });

const realTimer = globalThis.setTimeout;
beforeEach(() => {
  setUpJobs({ kindOf: findKind, ended: () => undefined });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // A pause between two requests is over at once.
  globalThis.setTimeout = ((work: () => void) => realTimer(work, 0)) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.unstubAllGlobals();
});

describe('whatever is under way', () => {
  it('leaves nothing behind after everything was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, moments, async (scheduler, chosen, steps) => {
        const worker = await newWorker(scheduler);

        const begun = chosen.map((name) => worker.tell(name));
        await settle(scheduler, [...begun, atMoment(scheduler, steps, () => worker.tell('everything.delete'))]);
        expect(await kept()).toEqual(NOTHING);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it.each([
    ['account.remove', 'affiliateId'],
    ['shop.remove', 'shopId'],
    ['shopline.remove', 'storeId'],
  ] as const)(
    'writes nothing for what %s has removed',
    async (name, id) => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), acts, moments, async (scheduler, chosen, steps) => {
          const worker = await newWorker(scheduler);
          const begun = chosen.map((one) => worker.tell(one));
          let atOnce = '';
          const remove = async () => {
            expect(await worker.tell(name, { accountId: worker[id] })).toEqual(ok({}));
            atOnce = JSON.stringify(await kept());
          };
          await settle(scheduler, [...begun, atMoment(scheduler, steps, remove)]);
          const mentions = (text: string) => text.split(worker[id]).length - 1;
          const later = JSON.stringify(await kept());
          expect(mentions(later), `${worker[id]} in ${later}`).toBeLessThanOrEqual(mentions(atOnce));
          expect(later).not.toContain(`vault:record:${worker[id]}`);
          expect(await browser.storage.local.get('vault:head')).not.toMatchObject({ 'vault:head': expect.stringContaining(worker[id]) });
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    120_000,
  );
});
