import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { memoryLock, memoryPlaces } from '#test/support/vault-places';
import type { VaultPlaces } from './places';
import type { FreshPair } from './rotate';
import { createVault, type Vault } from './vault';

// The same keys from the same passphrases, without the rounds that make guessing slow: thousands of runs are walked.
vi.mock('./cipher', async (original) => ({
  ...(await original<typeof import('./cipher')>()),
  keyFromPassphrase: async (passphrase: string, salt: Uint8Array) => {
    const bytes = new Uint8Array([...new TextEncoder().encode(passphrase), ...salt]);
    return crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
  },
}));

const PASSPHRASES = ['correct horse battery', 'staple of another kind'] as const;
const APP = { partnerId: '1', shopId: '2' };
const pair = (number: number) => ({ accessToken: `access-${number}`, refreshToken: `refresh-${number}`, accessUntil: 0, number });
const runs = process.env['SIDECAR_LONG'] ? 2_000 : 60;

/** A token server on which a refresh token works once; its answers are long under way. */
function server(wait: <T>(work: Promise<T>) => Promise<T>) {
  let given = 0;
  let hear: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const pass = async (steps: number) => {
    // The vault's own work passes through the browser's cryptography: so does this, or it would always be the first.
    for (let step = 0; step < steps; step++) await wait(crypto.subtle.digest('SHA-256', new Uint8Array(1)));
  };
  return {
    given: () => given,
    /** From the first request on. */
    asked,
    exchange: async (token: string) => {
      hear();
      await pass(10);
      if (token !== `refresh-${given}`) return fail(failure('authorizationLost'));
      given += 1;
      const answer: FreshPair = pair(given);
      await pass(10);
      return ok(answer);
    },
  };
}

/** The places, each of whose answers comes when the scheduler says so. */
function slow(places: VaultPlaces, wait: <T>(work: Promise<T>) => Promise<T>): VaultPlaces {
  const names = Object.keys(places).filter((name): name is keyof VaultPlaces => typeof places[name as keyof VaultPlaces] === 'function');
  const entries = names.map((name) => {
    const real = places[name] as (...args: unknown[]) => Promise<unknown>;
    const late = async (...args: unknown[]) => {
      await wait(Promise.resolve());
      return wait(real(...args));
    };
    return [name, late] as const;
  });
  return Object.fromEntries(entries) as unknown as VaultPlaces;
}

async function world(scheduler: fc.Scheduler, passphrase: string | null) {
  const places = memoryPlaces();
  const before = createVault(places, memoryLock());
  if (passphrase) await before.protect(null, passphrase);
  await before.put('shop', { partnerKey: 'DEMO-key', pair: pair(0), intent: null }, 'shop');
  await before.put('app', 'DEMO-secret');
  const wait = <T>(work: Promise<T>) => scheduler.schedule(work);
  return { places, vault: createVault(slow(places, wait), memoryLock()), api: server(wait) };
}

/** Everything that writes a secret. */
const WRITES: Readonly<Record<string, (vault: Vault, api: ReturnType<typeof server>) => Promise<unknown>>> = {
  'a refresh of tokens': (vault, api) => vault.rotate('shop', 0, api.exchange),
  'a second refresh': (vault, api) => vault.rotate('shop', 1, api.exchange),
  'a new account': (vault) => vault.put('new', 'DEMO-new'),
  'a new secret': (vault) => vault.replace('app', 'DEMO-fresh'),
  'tokens of a new connection': async (vault) => {
    const receiver = await vault.receive({ partnerKey: 'DEMO-typed' });
    return receiver.ok && receiver.value.keepTokens('connected', pair(0));
  },
  'tokens of a shop that is connected again': async (vault) => {
    const receiver = await vault.receive({ accountId: 'shop' });
    return receiver.ok && receiver.value.keepTokens('shop', pair(7));
  },
  'another passphrase': (vault) => vault.protect(PASSPHRASES[0], PASSPHRASES[1]),
  'a first passphrase': (vault) => vault.protect(null, PASSPHRASES[0]),
  'a key of this device': (vault) => vault.keepOnDevice(PASSPHRASES[0]),
  'an unlock': (vault) => vault.unlock(PASSPHRASES[0]),
};
const writes = fc.shuffledSubarray(Object.keys(WRITES), { minLength: 1 });
const protection = fc.constantFrom(null, PASSPHRASES[0]);
/** So many steps of anybody's pass first, counted from the beginning or from the first request. */
const moments = fc.record({ steps: fc.nat({ max: 30 }), from: fc.constantFrom('beginning', 'request') });
type Moment = typeof moments extends fc.Arbitrary<infer M> ? M : never;

async function atMoment<T>(
  scheduler: fc.Scheduler,
  { steps, from }: Moment,
  started: Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  if (from === 'request') await started;
  for (let step = 0; step < steps; step++) await scheduler.schedule(Promise.resolve());
  return work();
}

describe('what is under way', () => {
  test('brings nothing back after everything was deleted, whatever was begun before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writes, protection, moments, async (scheduler, names, passphrase, moment) => {
        const { places, vault, api } = await world(scheduler, passphrase);
        const started = names.map((name) => WRITES[name]?.(vault, api));
        const from = Promise.race([api.asked, Promise.all(started)]);
        await scheduler.waitFor(Promise.all([...started, atMoment(scheduler, moment, from, () => vault.destroy())]));
        expect({ local: places.local, copy: places.copy, session: places.session, device: places.device }).toEqual({ local: {} });
      }),
      { numRuns: runs },
    );
  }, 60_000);

  test('keeps no secret of an account that was removed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writes, protection, moments, async (scheduler, names, passphrase, moment) => {
        const { places, vault, api } = await world(scheduler, passphrase);
        const started = names.map((name) => WRITES[name]?.(vault, api));
        const forget = () => Promise.all([vault.forget('shop'), vault.forget('app')]);
        const from = Promise.race([api.asked, Promise.all(started)]);
        await scheduler.waitFor(Promise.all([...started, atMoment(scheduler, moment, from, forget)]));
        const stored = JSON.stringify([places.local, places.copy]);
        expect(stored).not.toMatch(/vault:record:(shop|app)|"(shop|app)\\":/);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  test('costs no shop its authorization by a lock, whenever it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(moments, { minLength: 1, maxLength: 3 }), async (scheduler, locks) => {
        const { places, vault, api } = await world(scheduler, PASSPHRASES[0]);
        const fresh = vault.rotate('shop', 0, api.exchange);
        const from = Promise.race([api.asked, fresh]);
        const locked = locks.map((moment) => atMoment(scheduler, moment, from, () => vault.lock()));
        await scheduler.waitFor(Promise.all([fresh, ...locked]));
        expect(places.session, 'it is locked').toBeUndefined();
        const later = createVault(places, memoryLock());
        await later.unlock(PASSPHRASES[0]);
        expect(await accessToken(later)).toBe(`access-${api.given()}`);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  test('and a passphrase that is changed meanwhile loses no answer either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), moments, async (scheduler, moment) => {
        const { places, vault, api } = await world(scheduler, PASSPHRASES[0]);
        const change = async () => {
          await vault.protect(PASSPHRASES[0], PASSPHRASES[1]);
          await vault.lock();
        };
        const fresh = vault.rotate('shop', 0, api.exchange);
        await scheduler.waitFor(Promise.all([fresh, atMoment(scheduler, moment, Promise.race([api.asked, fresh]), change)]));
        const later = createVault(places, memoryLock());
        expect((await later.unlock(PASSPHRASES[1])).ok).toBe(true);
        expect(await accessToken(later)).toBe(`access-${api.given()}`);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  test('a late answer never lies over the pair of a newer connection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { places, vault, api } = await world(scheduler, null);
        const again = WRITES['tokens of a shop that is connected again']?.(vault, api);
        await scheduler.waitFor(Promise.all([vault.rotate('shop', 0, api.exchange), again]));
        expect(await accessToken(createVault(places, memoryLock()))).toBe('access-7');
      }),
      { numRuns: runs },
    );
  }, 60_000);

  test('two windows that write at once lose nothing of each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, windows) => {
        const places = memoryPlaces();
        const lock = memoryLock();
        const vaults = Array.from({ length: windows }, () =>
          createVault(
            slow(places, (work) => scheduler.schedule(work)),
            lock,
          ),
        );
        await scheduler.waitFor(Promise.all(vaults.map((vault, index) => vault.put(`account-${index}`, `DEMO-${index}`))));
        const later = createVault(places, memoryLock());
        for (const index of vaults.keys()) expect((await later.seal(`account-${index}`, ['api.example'])).ok).toBe(true);
      }),
      { numRuns: runs },
    );
  }, 60_000);
});

async function accessToken(vault: Vault): Promise<string> {
  const sealed = await vault.shopSeal('shop', ['api.example'], APP);
  return sealed.ok ? sealed.value.seal.accessToken : sealed.failure.code;
}
