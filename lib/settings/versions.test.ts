import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearSetting, migrate, readSetting, watchSetting, writeSetting } from './settings';

// Version 1 held one market as a text, version 2 a list of them, version 3 a list of objects.
const { toList, toObjects } = vi.hoisted(() => ({
  toList: (stored: unknown): unknown => (typeof stored === 'string' ? [stored] : []),
  toObjects: (stored: unknown): unknown => (Array.isArray(stored) ? stored.map((market) => ({ market })) : []),
}));

vi.mock('./table', () => {
  const shape = { rows: false, check: Array.isArray };
  return {
    SETTINGS: {
      captions: { place: 'local', fallback: [], shape, migrations: [toList, toObjects] },
      presets: { place: 'sync', fallback: [], shape, migrations: [] },
    },
  };
});

beforeEach(() => fakeBrowser.reset());

it.each([
  ['version 1, which wrote no version', 'BR', undefined, [{ market: 'BR' }]],
  ['version 2', ['BR', 'SG'], 2, [{ market: 'BR' }, { market: 'SG' }]],
  ['version 3', [{ market: 'TW' }], 3, [{ market: 'TW' }]],
  ['a newer version', { of: 'later' }, 4, []],
  ['no sensible version', 'BR', 'two', [{ market: 'BR' }]],
  ['a damaged value', 7, 2, []],
])('reads what %s left', async (_what, stored, version, expected) => {
  await browser.storage.local.set({
    'setting:captions': stored,
    ...(version === undefined ? {} : { 'setting-version:captions': version }),
  });
  expect(await readSetting('captions')).toEqual(expected);
});

it('writes value and version at once, and clears both', async () => {
  await writeSetting('captions', [{ market: 'BR' }] as never);
  expect(await browser.storage.local.get(null)).toEqual({ 'setting:captions': [{ market: 'BR' }], 'setting-version:captions': 3 });
  expect(await readSetting('captions')).toEqual([{ market: 'BR' }]);
  await clearSetting('captions');
  expect(await browser.storage.local.get(null)).toEqual({});
});

it('a setting that never changed its shape has no version beside it', async () => {
  await writeSetting('presets', []);
  expect(await browser.storage.sync.get(null)).toEqual({ 'setting:presets': [] });
});

it('tells a change that an older Sidecar wrote in today’s shape', async () => {
  const reported: unknown[] = [];
  const stop = watchSetting('captions', (value) => reported.push(value));
  await browser.storage.local.set({ 'setting:captions': 'PH' });
  await vi.waitFor(() => expect(reported.at(-1)).toEqual([{ market: 'PH' }]));
  stop();
});

it('each version ends in the same shape, and today’s value is left as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 3 }), (markets, version) => {
      const shapes = [markets[0] ?? '', markets, markets.map((market) => ({ market }))];
      const migrated = migrate(shapes[version - 1], version, [toList, toObjects]) as unknown[];
      expect(migrated.every((one) => typeof one === 'object')).toBe(true);
      if (version === 3) expect(migrated).toBe(shapes[2]);
    }),
  );
});
