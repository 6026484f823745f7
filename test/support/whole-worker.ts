import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vault } from '#lib/background/accounts/clients';
import { duringMessage } from '#lib/background/worker/during-message';
import { findMessage } from '#lib/background/worker/find-part';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import type { ShopAccount, ShoplineAccount } from '#lib/domain/shops/shop-account';
import { contract, type MessageName } from '#lib/messages/contract';
import { close, records } from '#lib/records/database';
import { notePresetUse } from '#lib/records/links/presets-used';
import { TABLES } from '#lib/records/tables';
import { readLocal, removeLocal, writeLocal } from '#lib/settings/local';
import { writeSetting } from '#lib/settings/settings';
import { browserPlaces } from '#lib/vault/places';
import { builtTextFiles } from '#scripts/texts/text-files';
import { sampleAnswer } from './sample-api';
import { validInputs } from './valid-inputs';
import { webLocks } from './web-locks';

const places = browserPlaces({ read: readLocal, write: writeLocal, remove: removeLocal });

/** Every kind of secret, made up; none is part of another. */
export const SECRETS = {
  affiliateSecret: 'DEMO-affiliate-secret-5f1c',
  partnerKey: 'DEMO-partner-key-8a2d',
  accessToken: 'DEMO-access-token-3b9e',
  refreshToken: 'DEMO-refresh-token-c47f',
  bearer: 'DEMO-bearer-of-a-store-60ad',
} as const;

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

const OF_SHOP = /^(shop\.|costs|suggestions|job\.(readShop|readSuggestions|applyRates|applyToAll))/;
const OF_STORE = /^(shopline|job\.(readStore|storeSteps))/;
const MOST_REQUESTS = 40;
let run = 0;

const OWN_FILES = 'https://own.example';
const NEVER = new AbortController().signal;
interface Sent {
  readonly method: string;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** A text file of our own, as the build puts it there. */
function ownText(path: string): object {
  const file = builtTextFiles().find(({ relativeDest }) => `/${relativeDest}` === path);
  return JSON.parse(file?.contents ?? '{}') as object;
}

/** Waits for its turn: of a request, an answer, a person's consent. */
export type Turn = (name: string) => Promise<unknown>;

/**
 * A new worker upon a new browser: one account of each kind with its secrets, something in each place, every API in the place of the
 * network.
 */
export async function newWorker(turn: Turn = async () => undefined) {
  close();
  fakeBrowser.reset();
  await places.destroy();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: webLocks(), onLine: true, languages: ['en'] });
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => true });
  // The origin of our own files, which are read and not sent for; Node knows none for a browser's scheme.
  vi.stubGlobal('location', { origin: OWN_FILES });
  let requests = 0;
  vi.stubGlobal('fetch', async (url: URL, { method, body = '', signal }: Sent = { method: 'GET', signal: NEVER }) => {
    if (url.origin === OWN_FILES) return Response.json(ownText(url.pathname));
    await turn('request');
    if (signal.aborted) throw signal.reason;
    await turn('answer');
    if (signal.aborted) throw signal.reason;
    // The samples tell of a next page for ever: one day the network is away.
    requests += 1;
    if (requests > MOST_REQUESTS) throw new TypeError('no network');
    return sampleAnswer(url, method, body);
  });
  Object.assign(browser, {
    runtime: {
      ...browser.runtime,
      id: 'own',
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
        await turn('consent');
        const state = /state=([^&]+)/.exec(url)?.[1] ?? '';
        return `https://own.chromiumapp.org/shopee?code=c&shop_id=3&state=${state}`;
      },
    },
  });
  browser.tabs.query = (async () => []) as never;
  run += 1;
  const [affiliateId, shopId, storeId] = ['affiliate', 'shop', 'store'].map((kind) => `${kind}-of-${run}`) as [string, string, string];
  const idOf = (name: MessageName) => (OF_SHOP.test(name) ? shopId : OF_STORE.test(name) ? storeId : affiliateId);
  const { affiliateSecret, partnerKey, accessToken, refreshToken, bearer } = SECRETS;
  await vault.put(affiliateId, affiliateSecret);
  await vault.put(shopId, { partnerKey, pair: { accessToken, refreshToken, accessUntil: 0, number: 0 }, intent: null }, 'shop');
  await vault.put(storeId, bearer, 'store');
  // Something in each place.
  await writeSetting('theme', 'dark');
  await writeSetting('firstRunDone', true);
  await writeSetting('panelItem', { itemId: '1', at: 1 });
  await notePresetUse('preset', 1);
  await writeSetting('accounts', [{ ...affiliate, id: affiliateId }]);
  await writeSetting('shops', [{ ...shop, id: shopId }]);
  await writeSetting('stores', [{ ...store, id: storeId }]);
  /** The right input of a message, about the account that it is for. */
  const inputOf = (name: MessageName): object => ({
    ...validInputs[name],
    ...('accountId' in validInputs[name] ? { accountId: idOf(name) } : {}),
    ...('requestId' in validInputs[name] ? { requestId: `${name}-${run}` } : {}),
  });
  const ask = (name: MessageName, more: object = {}) => {
    const context = { documentId: null, tab: { tabId: 1, windowId: 1 }, allowed: Promise.resolve() };
    const handle = async () => (await findMessage(name))?.handle({ ...inputOf(name), ...more }, context);
    // As they are dispatched: what needs the gesture begins beside all work, and takes its place in it by itself.
    return contract[name].gesture ? handle() : duringMessage(name, handle);
  };
  return { ask, inputOf, affiliateId, shopId, storeId };
}

/** All that is stored anywhere. */
export async function everythingStored() {
  const database = await records();
  const rows = await Promise.all(TABLES.map(async (table) => [table, await database.getAll(table)] as const));
  return {
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null),
    sync: await browser.storage.sync.get(null),
    rows: Object.fromEntries(rows.filter(([, all]) => all.length > 0)),
    vault: [await places.readCopy(), await places.readDeviceKey()],
  };
}
export const NOTHING_STORED = { local: {}, session: {}, sync: {}, rows: {}, vault: [undefined, undefined] };
