import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KEYED, type KeyedName, listKeyed, readKeyed, removeKeyed, removeKeyedOf, writeKeyed } from './keyed';

const names = Object.keys(KEYED) as KeyedName[];
beforeEach(() => fakeBrowser.reset());

it('has a prefix of its own for each name, and none that a setting or another name begins with', () => {
  const prefixes = names.map((name) => KEYED[name].prefix);
  expect(new Set([...prefixes, 'setting', 'vault']).size).toBe(prefixes.length + 2);
});

it.each(names)('%s: reads what was written for its owner, lists it, removes it, and leaves that of others', async (name) => {
  await writeKeyed(name, 1, 'one');
  await writeKeyed(name, 2, 'one-more');
  await writeKeyed(name, 3, 'one', 'part');
  expect([await readKeyed(name, 'one'), await readKeyed(name, 'one', 'part'), await readKeyed(name, 'none')]).toEqual([1, 3, undefined]);
  expect([...(await listKeyed(name))].sort()).toEqual([1, 2, 3]);
  await removeKeyed(name, 'one');
  expect([...(await listKeyed(name))].sort()).toEqual([2, 3]);
});

it('removes what an account has of its own, and nothing of another account, of a host or of a request', async () => {
  for (const name of names) for (const id of ['one', 'one-more']) await writeKeyed(name, id, id, 'part');
  await removeKeyedOf('one');
  for (const name of names) {
    const left = KEYED[name].of === 'account' ? ['one-more'] : ['one', 'one-more'];
    expect([...(await listKeyed(name))].sort(), name).toEqual(left);
  }
});
