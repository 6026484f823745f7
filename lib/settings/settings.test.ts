import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { readSettings, watchSetting } from './settings';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const listeners = new Set<Listener>();
let read: (value: unknown) => void;

beforeEach(() => {
  listeners.clear();
  Object.assign(browser, {
    storage: {
      session: {
        get: () => new Promise((resolve) => (read = (value) => resolve({ 'setting:panelItem': value }))),
      },
      onChanged: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
    },
  });
});

const change = (newValue: unknown) => {
  for (const listener of listeners) listener({ 'setting:panelItem': { newValue } }, 'session');
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('tells what stands there, and each change', async () => {
  const reported: unknown[] = [];
  const stop = watchSetting('panelItem', (value) => reported.push(value));
  await settled();
  read({ itemId: 'a', at: 1 });
  await settled();
  change({ itemId: 'b', at: 2 });
  change(undefined);
  stop();
  change({ itemId: 'c', at: 3 });
  expect(reported).toEqual([{ itemId: 'a', at: 1 }, { itemId: 'b', at: 2 }, null]);
});

it('does not tell what was read before a change after it', async () => {
  const reported: unknown[] = [];
  watchSetting('panelItem', (value) => reported.push(value));
  await settled();
  change({ itemId: 'new', at: 4 });
  read(undefined);
  await settled();
  expect(reported).toEqual([{ itemId: 'new', at: 4 }]);
});

it('reads several settings with one question to each place, and takes the default for what is missing or of another shape', async () => {
  const asked: unknown[] = [];
  const place = (stored: Record<string, unknown>) => ({
    get: async (keys: readonly string[]) => {
      asked.push(keys);
      return stored;
    },
  });
  Object.assign(browser, {
    storage: {
      sync: place({ 'setting:theme': 'dark', 'setting:presets': 'damaged' }),
      local: place({ 'setting:firstRunDone': true }),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
  });
  expect(await readSettings(['theme', 'presets', 'firstRunDone', 'counters'])).toEqual({
    theme: 'dark',
    presets: [],
    firstRunDone: true,
    counters: {},
  });
  expect(asked).toEqual([
    ['setting:theme', 'setting:presets'],
    ['setting:firstRunDone', 'setting:counters'],
  ]);
});

it('reads what is watched in one tick with one question to each place, and tells each watcher its own', async () => {
  const asked: unknown[] = [];
  const place = (stored: Record<string, unknown>) => ({
    get: async (keys: readonly string[]) => {
      asked.push(keys);
      return Object.fromEntries(keys.map((key) => [key, stored[key]]));
    },
  });
  Object.assign(browser.storage, {
    sync: place({ 'setting:theme': 'dark', 'setting:letterKeys': false }),
    local: place({ 'setting:firstRunDone': true }),
  });
  const reported: unknown[] = [];
  for (const name of ['theme', 'firstRunDone', 'letterKeys', 'theme'] as const) watchSetting(name, (value) => reported.push([name, value]));
  await settled();
  expect(asked).toEqual([['setting:theme', 'setting:letterKeys'], ['setting:firstRunDone']]);
  expect(reported).toEqual([
    ['theme', 'dark'],
    ['firstRunDone', true],
    ['letterKeys', false],
    ['theme', 'dark'],
  ]);
  // Whoever comes later asks anew.
  watchSetting('theme', (value) => reported.push(value));
  await settled();
  expect(asked).toHaveLength(3);
  expect(reported.at(-1)).toBe('dark');
});
