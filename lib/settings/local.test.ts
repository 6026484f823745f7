import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearLocal, readAhead, readLocal, rememberOwn, removeLocal, writeLocal } from './local';

const KEYS = ['setting:accounts', 'gate:a', 'vault:head', 'vault:record:a', 'setting:theme'];

beforeEach(() => {
  fakeBrowser.reset();
  rememberOwn();
});

it('asks the browser once for what it alone writes, each time for everything else', async () => {
  await writeLocal({ 'gate:a': { slices: { 1: 1 } }, 'setting:theme': 'dark' });
  const get = vi.spyOn(browser.storage.local, 'get');
  await readLocal(['gate:a']);
  expect(get).not.toHaveBeenCalled();
  for (const times of [1, 1]) {
    await readLocal(['vault:head']);
    expect(get).toHaveBeenCalledTimes(times);
  }
  for (const times of [2, 3]) {
    await readLocal(['setting:theme']);
    expect(get).toHaveBeenCalledTimes(times);
  }
});

it('asks once for what was asked ahead, whenever it is wanted, and whatever else is written meanwhile', async () => {
  await browser.storage.local.set({ 'setting:accounts': ['a'] });
  const get = vi.spyOn(browser.storage.local, 'get');
  readAhead();
  const early = readLocal(['setting:accounts']);
  await writeLocal({ 'begun:r': 1 });
  expect(await early).toEqual({ 'setting:accounts': ['a'] });
  expect(await readLocal(['setting:accounts'])).toEqual({ 'setting:accounts': ['a'] });
  readAhead();
  expect(get).toHaveBeenCalledOnce();
});

it('what was asked ahead and could not be read is asked again', async () => {
  await browser.storage.local.set({ 'setting:accounts': ['a'] });
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('busy'));
  readAhead();
  expect(await readLocal(['setting:accounts'])).toEqual({ 'setting:accounts': ['a'] });
});

it('never remembers what opens the vault', async () => {
  await writeLocal({ 'vault:key': 'k' });
  const get = vi.spyOn(browser.storage.local, 'get');
  await readLocal(['vault:key']);
  expect(get).toHaveBeenCalledOnce();
});

it('reads a copy: whoever changes it changes nothing for the next', async () => {
  await writeLocal({ 'gate:a': { slices: {} } });
  const first = (await readLocal(['gate:a']))['gate:a'] as { slices: Record<string, number> };
  first.slices['1'] = 9;
  expect(await readLocal(['gate:a'])).toEqual({ 'gate:a': { slices: {} } });
});

it('a write that the browser refuses is not remembered', async () => {
  await writeLocal({ 'gate:a': 1 });
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
  await expect(writeLocal({ 'gate:a': 2 })).rejects.toThrow();
  set.mockRestore();
  expect(await readLocal(['gate:a'])).toEqual({ 'gate:a': 1 });
});

const act = fc.oneof(
  fc.record({ what: fc.constant('write' as const), key: fc.constantFrom(...KEYS), value: fc.nat(3) }),
  fc.record({ what: fc.constant('elsewhere' as const), key: fc.constantFrom(...KEYS), value: fc.nat(3) }),
  fc.record({ what: fc.constantFrom('remove' as const, 'removeElsewhere' as const, 'read' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ what: fc.constantFrom('clear' as const, 'ahead' as const) }),
);

it('reads what is stored, whoever wrote it and whatever was under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), fc.boolean(), async (acts, atOnce) => {
      fakeBrowser.reset();
      rememberOwn();
      const { local } = browser.storage;
      const underWay: Promise<unknown>[] = [];
      for (const one of acts) {
        if (one.what === 'write') underWay.push(writeLocal({ [one.key]: one.value }));
        if (one.what === 'elsewhere') underWay.push(local.set({ [one.key]: one.value }));
        if (one.what === 'remove') underWay.push(removeLocal([one.key]));
        if (one.what === 'removeElsewhere') underWay.push(local.remove(one.key));
        if (one.what === 'read') underWay.push(readLocal([one.key]));
        if (one.what === 'clear') underWay.push(clearLocal());
        if (one.what === 'ahead') readAhead();
        if (!atOnce) await underWay.at(-1);
      }
      await Promise.all(underWay);
      for (const key of KEYS) expect(await readLocal([key])).toEqual(await local.get(key));
    }),
    { numRuns: 300 },
  );
});
