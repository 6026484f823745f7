import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSetting, writeSetting } from './settings';
import { SETTINGS, type SettingName } from './table';

beforeEach(() => fakeBrowser.reset());

const preset = (id: string) => ({ id, name: id, slots: ['', '', '', '', ''] as const, market: null, starred: false });
const shop = { id: 's', market: 'BR', shopId: '1' };

it.each([
  ['accounts', [{}], []],
  ['stores', [null], []],
  ['shops', [shop, { ...shop, market: 'ZZ' }, 7], [shop]],
  ['presets', [preset('a'), { ...preset('b'), slots: null }], [preset('a')]],
  ['counters', { a: 1, b: 'x' }, { a: 1 }],
] as const)('of %s with damaged rows the others are read', async (name, stored, expected) => {
  await browser.storage[SETTINGS[name].place].set({ [`setting:${name}`]: stored });
  expect(await readSetting(name)).toEqual(expected);
});

it('a write leaves damaged rows where they are, behind its own, however often', async () => {
  await browser.storage.sync.set({ 'setting:presets': [{}, preset('a'), null] });
  await writeSetting('presets', [preset('b')]);
  await writeSetting('presets', [preset('c'), preset('d')]);
  expect(await browser.storage.sync.get(null)).toEqual({ 'setting:presets': [preset('c'), preset('d'), {}, null] });
  expect(await readSetting('presets')).toEqual([preset('c'), preset('d')]);
});

it('whatever lies there, each row of a list of things has an id, or a key', async () => {
  const ofThings = [
    'presets',
    'captions',
    'accounts',
    'shops',
    'stores',
    'ratesViews',
    'earningsQuestions',
  ] as const satisfies readonly SettingName[];
  let read = 0;
  const or = (usual: unknown) => fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.jsonValue() });
  const usual = {
    id: 'a',
    name: 'n',
    slots: [],
    text: 't',
    market: 'BR',
    kind: 'affiliateKey',
    shopId: '1',
    host: 'h',
    filter: {},
    sort: {},
  };
  const more = { columns: [], period: {}, by: 'day', metric: 'net' };
  const things = fc.record(Object.fromEntries(Object.entries({ ...usual, ...more }).map(([field, value]) => [field, or(value)])));
  const row = fc.oneof(things, fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ofThings), fc.oneof(fc.jsonValue(), fc.array(row)), async (name, stored) => {
      await browser.storage[SETTINGS[name].place].set({ [`setting:${name}`]: stored });
      const rows = (await readSetting(name)) as readonly { readonly id: unknown }[];
      read += rows.length;
      expect(rows.every(({ id }) => typeof id === 'string')).toBe(true);
    }),
  );
  expect(read).toBeGreaterThan(5);
});
