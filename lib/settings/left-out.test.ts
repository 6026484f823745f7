import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE_CHECKS } from './page-checks';
import { checkCloser, leftOutOf, readSetting, removeLeftOut, watchLeftOut, watchSetting, writeSetting } from './settings';
import { SETTINGS, type SettingName, type SettingValue } from './table';

const NAMES = Object.keys(SETTINGS) as SettingName[];
const RATE = 500 as never;

/** A row of each list and of each record, as it is stored. */
const ROWS: { readonly [N in SettingName]?: SettingValue<N> extends readonly (infer Row)[] ? Row : unknown } = {
  presets: { id: 'p', name: 'Reels', slots: ['a', '', '', '', ''], market: 'BR', starred: true },
  counters: 3,
  captions: { id: 'c', name: 'Mine', market: null, text: '{name}' },
  captionChoice: 'c',
  captionWords: { coupon: 'DEMO', group: 'https://example.com' },
  groupsLeftOut: 'p',
  postedCaptions: [1, 2],
  accounts: { kind: 'affiliateKeyless', id: 'a', market: 'BR', label: '', addedAt: 1, isDefault: true, affiliateId: '1' },
  shops: {
    id: 's',
    market: 'BR',
    partnerId: '1',
    shopId: '2',
    api: 'partner.example.com',
    name: null,
    logo: null,
    addedAt: 1,
    mainAccountId: null,
    authorizedUntil: null,
    check: { at: 1, failure: null },
    readOnly: false,
  },
  stores: { id: 'l', host: 'open.shopline.io', merchantId: 'm', name: 'Demo', handle: null, addedAt: 1, check: null, readOnly: false },
  pagesInView: {
    tabId: 1,
    windowId: 1,
    at: 1,
    kind: 'seller-product-list',
    market: 'BR',
    rows: 1,
    ids: ['1'],
    matched: ['1'],
    shopAccountId: null,
    otherShopAccountId: null,
    whose: 'same',
    failure: null,
  },
  shopInPanel: 's',
  badgesOff: 'seller-product-list',
  serviceFees: 1400,
  adTaxes: 1000,
  importsUndone: 'import',
  profitTerms: { selling: 100 },
  reviews: {
    id: 'r',
    revision: 1,
    accountId: 's',
    from: 'rates',
    target: 'min',
    items: [{ itemId: '1' }],
    seen: { 1: { rate: RATE, end: null, min: RATE, max: RATE } },
    openedAt: 1,
    onlyRaise: true,
    rateForAll: null,
    rates: { 1: 500 },
    costs: { 1: null },
    unread: {},
    end: 'none',
    ticks: {},
  },
  ratesViews: { id: 'v', name: 'Mine', filter: { text: '', ams: 'any' } as never, sort: { by: 'gap', descending: true }, columns: ['gap'] },
  earningsQuestions: { id: 'q', name: 'Mine', period: { kind: 'day', back: 0 }, by: 'group', metric: 'net', order: null },
  costLimits: { day: '10', month: null },
  earningsColumns: 'net',
  performanceViews: {
    id: 'v',
    name: 'Mine',
    period: { kind: 'last30d' },
    orderType: 'PlacedOrder',
    channel: 'AllChannel',
    measure: 'sales',
    against: 'before',
    table: 'product',
  },
  performanceHidden: ['clicks'],
  starredOffers: {
    kind: 'product',
    key: 'product 1',
    market: 'BR',
    itemId: '1',
    shopId: '2',
    page: 'https://example.com',
    shopTypes: [],
    budget: null,
    coverage: null,
    categoryId: null,
    collectionId: null,
    name: null,
    shopName: null,
    imageUrl: null,
    priceMin: { amount: '1', currency: 'BRL' },
    priceMax: null,
    discount: null,
    rating: null,
    sold: null,
    totalRate: RATE,
    shopeeRate: null,
    sellerRate: null,
    commission: null,
    periodEnd: null,
  },
  dismissedJobs: 'job',
};
const ROW_NAMES = Object.keys(ROWS) as SettingName[];
/** What else each account of a key has. */
const KEYED = {
  appId: '1',
  secretTail: 'abcd',
  affiliateId: null,
  check: { at: 1, failure: null, refused: [] },
  limit: { calls: 1, windowMs: 1 },
};

/** What is none of the kinds that are stored. */
const junk = fc.oneof(fc.constant(undefined), fc.constant(null), fc.constant({}), fc.constant([]), fc.jsonValue());
const isList = (name: SettingName) => Array.isArray(SETTINGS[name].fallback);
const stocked = (name: SettingName, rows: readonly unknown[]): unknown =>
  isList(name) ? rows : Object.fromEntries(rows.map((row, place) => [`k${place}`, row]));
const rowsOf = (value: unknown): unknown[] => Object.values(value as object);
const keyOf = (name: SettingName) => `setting:${name}`;
const plant = (name: SettingName, value: unknown) => browser.storage[SETTINGS[name].place].set({ [keyOf(name)]: value });
const lies = async (name: SettingName) => (await browser.storage[SETTINGS[name].place].get(keyOf(name)))[keyOf(name)];

/** As a page checks it. */
const checkOf = (name: SettingName) => PAGE_CHECKS[name] ?? SETTINGS[name].shape.check;

beforeEach(async () => {
  checkCloser(PAGE_CHECKS);
  // What was left out is remembered for as long as a page lives.
  fakeBrowser.reset();
  for (const name of NAMES) await readSetting(name);
});

it('has a row for each setting that is read row by row', () => {
  expect(NAMES.filter((name) => SETTINGS[name].shape.rows).sort()).toEqual([...ROW_NAMES].sort());
});

it.each(ROW_NAMES)('%s: a row in its right shape is read as it is', async (name) => {
  const stored = stocked(name, [ROWS[name]]);
  await plant(name, stored);
  expect([await readSetting(name), leftOutOf([name])]).toEqual([stored, 0]);
});

it('an account with a key is read as it is', async () => {
  const keyed = { ...(ROWS.accounts as object), kind: 'affiliateKey', ...KEYED };
  await plant('accounts', [keyed, { ...keyed, limit: null }, { ...keyed, check: { at: 1, failure: 'unheardOf', refused: [] } }]);
  expect([await readSetting('accounts'), leftOutOf(['accounts'])]).toEqual([[keyed], 2]);
});

it.each([
  ['accounts', [{}], [], 1],
  ['stores', [null], [], 1],
  ['shops', 'x', [], 1],
  ['shops', [ROWS.shops, { ...(ROWS.shops as object), market: 'ZZ' }, 7], [ROWS.shops], 2],
  ['counters', { a: 1, b: 'x' }, { a: 1 }, 1],
  ['reviews', [], {}, 1],
  ['theme', 'purple', 'auto', 1],
  ['autoLockMinutes', 'soon', 15, 1],
  ['quietHours', { from: 22 }, { from: 22, to: 8 }, 1],
] as const)('of %s stored in another shape (%#) the rest is read, and what is not is counted', async (name, stored, expected, count) => {
  await plant(name, stored);
  expect([await readSetting(name), leftOutOf([name])]).toEqual([expected, count]);
});

describe('whatever is stored', () => {
  it('every setting is read in its shape, and every sound row of it', async () => {
    let damaged = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.array(junk, { maxLength: 4 }), junk, async (name, others, bare) => {
        const row = ROWS[name];
        const stored = row === undefined ? bare : stocked(name, [row, ...others, row]);
        await plant(name, stored);
        const read = await readSetting(name);
        const { shape, fallback } = SETTINGS[name];
        damaged += leftOutOf([name]);
        if (!shape.rows) expect(checkOf(name)(read)).toBe(true);
        else {
          const sound = rowsOf(read);
          expect(Array.isArray(read)).toBe(Array.isArray(fallback));
          expect(sound.every(checkOf(name))).toBe(true);
          expect(sound.filter((each) => JSON.stringify(each) === JSON.stringify(row)).length).toBeGreaterThanOrEqual(2);
          // The browser keeps JSON: an undefined in a list comes back as null, in a record not at all.
          expect(sound.length + leftOutOf([name])).toBe(rowsOf(await lies(name)).length);
        }
      }),
      { numRuns: 600 },
    );
    expect(damaged).toBeGreaterThan(100);
  });

  it('a row in which one field is of another kind, or missing, is not read', async () => {
    const wrong = [undefined, null, 7.5, Number.NaN, 'unheard of', true, [], {}, [null], { a: null }];
    const tried = new Map<SettingName, number>();
    for (const name of ROW_NAMES) {
      const row = ROWS[name];
      if (typeof row !== 'object' || row === null || Array.isArray(row)) continue;
      for (const field of Object.keys(row)) {
        const refused = wrong.filter((value) => !checkOf(name)({ ...row, [field]: value }));
        tried.set(name, (tried.get(name) ?? 0) + refused.length);
        expect(refused.length, `${name}.${field}`).toBeGreaterThanOrEqual(5);
      }
    }
    expect(tried.size).toBe(14);
  });
});

describe('a write', () => {
  it('leaves what cannot be read behind its own, however often, and asks the browser at once', async () => {
    const preset = (id: string) => ({ ...(ROWS.presets as object), id }) as SettingValue<'presets'>[number];
    await plant('presets', [{}, preset('a'), null]);
    expect(await readSetting('presets')).toEqual([preset('a')]);
    const set = vi.spyOn(browser.storage.sync, 'set');
    const written = writeSetting('presets', [preset('b')]);
    // A page that is being left has no time for a question first.
    expect(set).toHaveBeenCalledTimes(1);
    await written;
    await writeSetting('presets', [preset('c'), preset('d')]);
    expect(await lies('presets')).toEqual([preset('c'), preset('d'), {}, null]);
    expect([await readSetting('presets'), leftOutOf(['presets'])]).toEqual([[preset('c'), preset('d')], 2]);
  });

  it('keeps all of a list that was no list', async () => {
    await plant('shops', 'x');
    await readSetting('shops');
    await writeSetting('shops', [ROWS.shops as never]);
    expect(await lies('shops')).toEqual([ROWS.shops, 'x']);
  });

  it('does not bring back what another window has removed', async () => {
    await plant('counters', { a: 1, b: null });
    await readSetting('counters');
    await plant('counters', { a: 1 });
    await writeSetting('counters', { a: 2 });
    expect(await lies('counters')).toEqual({ a: 2 });
  });
});

it('what cannot be read goes at the person’s word alone, and who shows it is told', async () => {
  await plant('stores', [null, ROWS.stores]);
  await plant('theme', 'purple');
  for (const name of ['stores', 'theme'] as const) await readSetting(name);
  const onChange = vi.fn();
  const stop = watchLeftOut(onChange);
  await removeLeftOut(['stores', 'theme', 'shops']);
  stop();
  expect(onChange).toHaveBeenCalled();
  expect([await lies('stores'), await lies('theme'), await lies('shops')]).toEqual([[ROWS.stores], 'auto', undefined]);
  expect(leftOutOf(NAMES)).toBe(0);
});

it('a change that another window makes is read the same way', async () => {
  const reported: unknown[] = [];
  const stop = watchSetting('stores', (value) => reported.push(value));
  await plant('stores', [ROWS.stores, {}]);
  await vi.waitFor(() => expect(reported.at(-1)).toEqual([ROWS.stores]));
  expect(leftOutOf(['stores'])).toBe(1);
  stop();
});
