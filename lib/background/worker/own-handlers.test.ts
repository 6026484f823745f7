import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { vault } from '#lib/background/accounts/clients';
import { ok } from '#lib/domain/result';
import { everythingStored, newWorker } from '#test/support/whole-worker';

const PASSPHRASE = 'DEMO passphrase of many words';
const HEAD = 'vault:head';
const writeHead = async (change: (head: string) => string) => {
  const head = (await browser.storage.local.get(HEAD))[HEAD] as string;
  await browser.storage.local.set({ [HEAD]: change(head) });
};
/** A head of a later format, with its checksum. */
const newer = async () => {
  const body = ((await browser.storage.local.get(HEAD))[HEAD] as string).slice(65).replace('"format":1', '"format":2');
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
  await writeHead(() => `${[...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.${body}`);
};

describe('a vault is started afresh only where it cannot be opened', () => {
  it.each([
    ['has no passphrase', async () => undefined],
    ['lies open', async () => vault.protect(null, PASSPHRASE)],
    ['was written by a newer Sidecar', newer],
    ['is empty', async () => vault.destroy()],
  ])('one that %s stays as it is, with its accounts', async (_what, make) => {
    const worker = await newWorker();
    await make();
    const before = await everythingStored();
    expect(await worker.ask('vault.startAfresh')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await everythingStored()).toEqual(before);
  });

  it.each([
    [
      'locked: its passphrase was forgotten',
      async () => {
        await vault.protect(null, PASSPHRASE);
        await vault.lock();
      },
    ],
    ['damaged', async () => writeHead((head) => head.slice(0, 100))],
  ])('one that is %s goes, with the accounts that need it; what is the person’s own stays', async (_what, make) => {
    const worker = await newWorker();
    await make();
    expect(await worker.ask('vault.startAfresh')).toEqual(ok({ state: 'empty', protection: 'device', repairable: false }));
    const { local, sync } = await everythingStored();
    expect(local).toMatchObject({ 'setting:accounts': [], 'setting:shops': [], 'setting:stores': [] });
    expect(Object.keys(local).filter((key) => key.startsWith('vault:'))).toEqual([]);
    expect(sync).toMatchObject({ 'setting:theme': 'dark' });
  });
});
