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

  test('says damaged, not empty and not locked, when the key of this device is gone', async () => {
    const { places, vault } = await filled();
    places.device = undefined;
    expect(await signature(vault)).toBe('vaultDamaged');
    expect(await vault.status()).toEqual({ state: 'damaged', protection: 'device', repairable: false });
  });

  test('a new secret is kept for an account that is there, and for no other', async () => {
    const { places, vault } = await filled();
    expect((await vault.replace('a', 'DEMO-made-up-new')).ok).toBe(true);
    expect(await signature(vault)).toBe(expected('DEMO-made-up-new'));
    await vault.forget('a');
    const { writes } = places;
    expect(await vault.replace('a', SECRET)).toMatchObject({ failure: { code: 'noAccount' } });
    expect(places.writes).toBe(writes);
  });

  test('forgets what a death left behind: secrets without an account', async () => {
    const { places, vault } = await filled();
    await vault.forgetOthers(['b', 'c']);
    expect(Object.keys(places.local).sort()).toEqual([HEAD_KEY, recordKey('b')].sort());
    const { writes } = places;
    await vault.forgetOthers(['b']);
    expect(places.writes, 'nothing to forget, nothing written').toBe(writes);
  });
});

describe('a key is read without a place in the line', () => {
  /** A vault whose lock somebody else holds until told. */
  async function busy(passphrase?: string) {
    const { places } = await filled(passphrase);
    let release: () => void = () => undefined;
    const free = new Promise<void>((resolve) => {
      release = resolve;
    });
    const vault = createVault(places, (_lock, work) => free.then(work));
    return { places, vault, release: () => release() };
  }

  test.each([undefined, PASSPHRASE])('while somebody else holds the lock (passphrase: %s)', async (passphrase) => {
    const { vault, release } = await busy(passphrase);
    expect(await signature(vault)).toBe(expected(SECRET));
    release();
  });

  test('what does not open is read again once whoever writes is done', async () => {
    const { places, vault, release } = await busy();
    const device = places.device;
    places.device = undefined;
    const signed = signature(vault);
    await new Promise((resolve) => setImmediate(resolve));
    places.device = device;
    release();
    expect(await signed).toBe(expected(SECRET));
  });

  test('signs with what was put in at every moment of a change of passphrase', async () => {
    const { vault } = await filled();
    let changing = true;
    const changed = vault.protect(null, PASSPHRASE).finally(() => {
      changing = false;
    });
    const seen = new Set<string>();
    while (changing) {
      seen.add(await signature(vault));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await changed).ok).toBe(true);
    seen.add(await signature(vault));
    expect([...seen]).toEqual([expected(SECRET)]);
  });
});

describe('a secret of each kind', () => {
  const PARTNER_KEY = 'DEMO-made-up-partner-key-51ac';
  const BEARER = 'DEMO-made-up-bearer-99e0';
  const pair = (number: number) => ({
    accessToken: `DEMO-access-${number}`,
    refreshToken: `DEMO-refresh-${number}`,
    accessUntil: 0,
    number,
  });
  const planted = [SECRET, PARTNER_KEY, BEARER, PASSPHRASE, ...[0, 1, 2].flatMap((n) => [`DEMO-access-${n}`, `DEMO-refresh-${n}`])];

  test.each([
    ['under a passphrase', PASSPHRASE],
    ['under a key of this device', null],
  ])('%s lies nowhere in clear, before and after its use', async (_how, passphrase) => {
    const places = memoryPlaces();
    const vault = createVault(places, memoryLock());
    const clean = (when: string) => {
      const stored = JSON.stringify([places.local, places.copy, places.session]);
      for (const secret of planted) expect(stored.includes(secret), `${secret} ${when}`).toBe(false);
    };
    if (passphrase) await vault.protect(null, passphrase);
    await vault.put('key', SECRET);
    await vault.put('store', BEARER, 'store');
    await vault.put('shop', { partnerKey: PARTNER_KEY, pair: pair(0), intent: null }, 'shop');
    clean('after it was put in');
    expect((await vault.shoplineSeal('store', ['api.example'])).ok).toBe(true);
    await vault.rotate('shop', 0, async () => {
      clean('while tokens are refreshed');
      return { ok: true, value: pair(1) };
    });
    const receiver = await vault.receive({ accountId: 'shop' });
    expect(receiver.ok && (await receiver.value.keepTokens('shop', pair(2))).ok).toBe(true);
    await vault.replace('store', BEARER);
    clean('after use');
    for (const account of ['key', 'store', 'shop']) await vault.forget(account);
    clean('after it was forgotten');
  });
});

describe('a vault with a passphrase', () => {
  test('tells which secrets were kept before there was one, until new ones are entered', async () => {
    const { vault } = await filled();
    expect((await vault.status()).exposed).toBeUndefined();
    await vault.protect(null, PASSPHRASE);
    await vault.put('c', 'DEMO-made-up-later');
    expect((await vault.lock()).exposed).toEqual(['a', 'b']);
    await vault.unlock(PASSPHRASE);
    await vault.protect(PASSPHRASE, `${PASSPHRASE} changed`);
    expect((await vault.status()).exposed, 'another passphrase changes nothing of what lies there').toEqual(['a', 'b']);
    await vault.replace('a', 'DEMO-made-up-new');
    expect((await vault.status()).exposed).toEqual(['b']);
    await vault.forget('b');
    expect((await vault.status()).exposed).toBeUndefined();
  });

  test('fresh tokens do not make an old partner key a new one', async () => {
    const vault = createVault(memoryPlaces(), memoryLock());
    const pair = (number: number) => ({ accessToken: 'DEMO-a', refreshToken: 'DEMO-r', accessUntil: 0, number });
    await vault.put('s', { partnerKey: 'DEMO-key', pair: pair(0), intent: null }, 'shop');
    await vault.protect(null, PASSPHRASE);
    await vault.rotate('s', 0, async () => ({ ok: true, value: pair(1) }));
    const again = await vault.receive({ accountId: 's' });
    if (again.ok) await again.value.keepTokens('s', pair(2));
    expect((await vault.status()).exposed).toEqual(['s']);
    const typed = await vault.receive({ partnerKey: 'DEMO-new-key' });
    if (typed.ok) await typed.value.keepTokens('s', pair(3));
    expect((await vault.status()).exposed).toBeUndefined();
  });

  test('a key of an earlier passphrase leaves it locked, not damaged', async () => {
    const { places, vault } = await filled(PASSPHRASE);
    const old = places.session;
    await vault.protect(PASSPHRASE, 'another long passphrase');
    places.session = old;
    expect(await vault.status()).toMatchObject({ state: 'locked' });
    expect(await signature(vault)).toBe('locked');
    await vault.unlock('another long passphrase');
    expect(await signature(vault)).toBe(expected(SECRET));
  });

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
