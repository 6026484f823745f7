import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { memoryLock, memoryPlaces } from '#test/support/vault-places';
import { HEAD_KEY, recordKey } from './places';
import { createVault, type Vault } from './vault';

const PASSPHRASE = 'correct horse battery';
const SECRET = 'DEMO-made-up-secret-7d1f';

async function filled(passphrase?: string) {
  const places = memoryPlaces();
  const vault = createVault(places, memoryLock());
  if (passphrase) await vault.protect(null, passphrase);
  await vault.put('a', SECRET);
  await vault.put('b', 'DEMO-made-up-other');
  return { places, vault };
}

async function signature(vault: Vault, account = 'a'): Promise<string> {
  const seal = await vault.seal(account, ['api.example']);
  return seal.ok ? seal.value.sha256Then('text') : seal.failure.code;
}
const expected = (secret: string) => createHash('sha256').update(`text${secret}`).digest('hex');

describe('a vault with the key of this device', () => {
  test('signs with what was put in, and keeps nothing in clear', async () => {
    const { places, vault } = await filled();
    expect(await signature(vault)).toBe(expected(SECRET));
    expect(JSON.stringify([places.local, places.copy, places.session])).not.toContain(SECRET);
    expect(await vault.status()).toEqual({ state: 'unlocked', protection: 'device', repairable: false });
  });

  test('forgets one account and keeps the other', async () => {
    const { places, vault } = await filled();
    await vault.forget('a');
    expect(await signature(vault, 'a')).toBe('vaultDamaged');
    expect(await signature(vault, 'b')).toBe(expected('DEMO-made-up-other'));
    expect(places.local[recordKey('a')]).toBeUndefined();
  });

  test('says damaged, not empty, when the key of this device is gone', async () => {
    const { places, vault } = await filled();
    places.device = undefined;
    expect(await signature(vault)).toBe('vaultDamaged');
  });
});

describe('a vault with a passphrase', () => {
  test('locks, refuses, tells a wrong passphrase apart, unlocks, goes on', async () => {
    const { places, vault } = await filled(PASSPHRASE);
    expect((await vault.lock()).state).toBe('locked');
    expect(places.session).toBeUndefined();
    expect(await signature(vault)).toBe('locked');
    const writes = places.writes;
    const wrong = await vault.unlock(`${PASSPHRASE}x`);
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'wrongPassphrase' } });
    expect(places.writes).toBe(writes);
    expect((await vault.unlock(PASSPHRASE)).ok).toBe(true);
    expect(await signature(vault)).toBe(expected(SECRET));
  });

  test('a new worker goes on with the key of the session', async () => {
    const { places } = await filled(PASSPHRASE);
    expect(await signature(createVault(places, memoryLock()))).toBe(expected(SECRET));
  });

  test('changing the passphrase asks for the old one and rewrites everything', async () => {
    const { places, vault } = await filled(PASSPHRASE);
    const before = places.local[recordKey('a')];
    expect(await vault.protect('not the old one', 'another long passphrase')).toMatchObject({ failure: { code: 'wrongPassphrase' } });
    expect((await vault.protect(PASSPHRASE, 'another long passphrase')).ok).toBe(true);
    expect(places.local[recordKey('a')]).not.toBe(before);
    await vault.lock();
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ failure: { code: 'wrongPassphrase' } });
    expect((await vault.unlock('another long passphrase')).ok).toBe(true);
    expect(await signature(vault)).toBe(expected(SECRET));
  }, 30_000);

  test('moves to a key of this device and back', async () => {
    const { places, vault } = await filled(PASSPHRASE);
    expect(await vault.keepOnDevice(PASSPHRASE)).toMatchObject({ value: { protection: 'device', state: 'unlocked' } });
    expect(places.session).toBeUndefined();
    expect(await signature(vault)).toBe(expected(SECRET));
    expect(await vault.protect(null, PASSPHRASE)).toMatchObject({ value: { protection: 'passphrase', state: 'unlocked' } });
    expect(places.device).toBeUndefined();
    expect(await signature(vault)).toBe(expected(SECRET));
  }, 30_000);

  test('refuses a short passphrase', async () => {
    const vault = createVault(memoryPlaces(), memoryLock());
    expect(await vault.protect(null, '123456789')).toMatchObject({ failure: { code: 'passphraseTooShort' } });
  });
});

describe('damage never ends in silent loss', () => {
  test.each([
    ['missing', undefined],
    ['null', null],
    ['a number', 7],
    ['cut', 'abc'],
    ['another type', {}],
    ['huge', 'x'.repeat(1_000_001)],
  ])('a head that is %s is damage, and the second copy brings it back', async (_name, value) => {
    const { places, vault } = await filled();
    if (value === undefined) delete places.local[HEAD_KEY];
    else places.local[HEAD_KEY] = value;
    expect(await vault.status()).toMatchObject({ state: 'damaged', repairable: true });
    expect(await signature(vault)).toBe('vaultDamaged');
    const refused = await vault.put('c', 'x');
    expect(refused).toMatchObject({ failure: { code: 'vaultDamaged' } });
    expect(await vault.repair()).toMatchObject({ ok: true });
    expect(await signature(vault)).toBe(expected(SECRET));
  });

  test('a vault written by a newer version is left alone', async () => {
    const { places, vault } = await filled();
    const body = JSON.stringify({ format: 2, wrapped: null, records: {} });
    places.local[HEAD_KEY] = `${createHash('sha256').update(body).digest('hex')}.${body}`;
    expect(await vault.status()).toMatchObject({ state: 'newer' });
    expect(await vault.put('c', 'x')).toMatchObject({ failure: { code: 'vaultNewer' } });
  });

  test('records swapped between accounts or taken from an older time are refused', async () => {
    const { places, vault } = await filled();
    const [a, b] = [places.local[recordKey('a')], places.local[recordKey('b')]];
    Object.assign(places.local, { [recordKey('a')]: b, [recordKey('b')]: a });
    expect(await signature(vault, 'a')).toBe('vaultDamaged');
    expect(await signature(vault, 'b')).toBe('vaultDamaged');
    Object.assign(places.local, { [recordKey('a')]: a, [recordKey('b')]: b });
    await vault.put('a', 'DEMO-made-up-new');
    expect(await signature(vault)).toBe(expected('DEMO-made-up-new'));
    places.local[recordKey('a')] = a;
    expect(await signature(vault)).toBe('vaultDamaged');
  });

  test('delete everything leaves nothing', async () => {
    const { places, vault } = await filled();
    await vault.destroy();
    expect([places.local, places.copy, places.session, places.device]).toEqual([{}, undefined, undefined, undefined]);
    expect((await vault.status()).state).toBe('empty');
  });
});
