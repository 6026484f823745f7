import { describe, expect, test } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { memoryLock, memoryPlaces } from '#test/support/vault-places';
import type { FreshPair } from './rotate';
import { createVault } from './vault';

/** A token server: a refresh token works once; it remembers every token that was sent. */
function server() {
  let valid = 'refresh-0';
  let count = 0;
  const sent: string[] = [];
  return {
    sent,
    valid: () => valid,
    exchange: async (token: string) => {
      sent.push(token);
      if (token !== valid) return fail(failure('authorizationLost'));
      count++;
      valid = `refresh-${count}`;
      return ok<FreshPair>({ accessToken: `access-${count}`, refreshToken: valid, accessUntil: 1000 * count });
    },
  };
}

async function shop() {
  const places = memoryPlaces();
  const lock = memoryLock();
  const vault = createVault(places, lock);
  const pair = { accessToken: 'access-0', refreshToken: 'refresh-0', accessUntil: 0, number: 0 };
  await vault.put('s', { partnerKey: 'DEMO-made-up-partner-key', pair, intent: null }, 'shop');
  const token = async (from = vault) => {
    const sealed = await from.shopSeal('s', ['api.example'], { partnerId: '1', shopId: '2' });
    return sealed.ok ? sealed.value.seal.accessToken : sealed.failure.code;
  };
  return { places, lock, vault, token };
}

describe('the tokens of a shop', () => {
  test('three contexts that find the token too old make one refresh', async () => {
    const { places, lock, vault, token } = await shop();
    const api = server();
    const contexts = [vault, createVault(places, lock), createVault(places, lock)];
    const pairs = await Promise.all(contexts.map((one) => one.rotate('s', 0, api.exchange)));
    expect(api.sent).toEqual(['refresh-0']);
    expect(pairs.map((pair) => pair.ok && pair.value.accessToken)).toEqual(['access-1', 'access-1', 'access-1']);
    expect(await token()).toBe('access-1');
  });

  test('a refusal by a busy server leaves the pair for another try', async () => {
    const { vault, token } = await shop();
    const api = server();
    expect((await vault.rotate('s', 0, async () => fail(failure('serverError')))).ok).toBe(false);
    expect(await token()).toBe('access-0');
    expect((await vault.rotate('s', 0, api.exchange)).ok).toBe(true);
    expect(await token()).toBe('access-1');
  });

  test('a token that the refresh itself finds expired ends in "connect again", whatever the refusal calls it', async () => {
    const { vault } = await shop();
    const sent: string[] = [];
    const refused = async (token: string) => {
      sent.push(token);
      return fail(failure('tokenExpired'));
    };
    for (let times = 0; times < 3; times++)
      expect(await vault.rotate('s', 0, refused)).toMatchObject({ failure: { code: 'authorizationLost' } });
    expect(sent).toEqual(['refresh-0']);
  });

  test('a lost answer that never reached the server is made good by the second sending', async () => {
    const { vault, token } = await shop();
    const api = server();
    await vault.rotate('s', 0, async () => fail(failure('timeout')));
    expect((await vault.rotate('s', 0, api.exchange)).ok).toBe(true);
    expect(await token()).toBe('access-1');
  });

  test('a lost answer that did reach the server ends in "connect again", after one more sending and no third', async () => {
    const { vault } = await shop();
    const api = server();
    const lost = async (refresh: string) => {
      await api.exchange(refresh);
      return fail(failure('outcomeUnknown'));
    };
    await vault.rotate('s', 0, lost);
    expect(await vault.rotate('s', 0, api.exchange)).toMatchObject({ failure: { code: 'authorizationLost' } });
    expect(api.sent).toEqual(['refresh-0', 'refresh-0']);
  });

  test.each(Array.from({ length: process.env['SIDECAR_LONG'] ? 200 : 20 }, (_, seed) => seed))(
    'killed at any step of any rotation, no older pair overwrites a newer one (seed %i)',
    async (seed) => {
      const { places, token } = await shop();
      const api = server();
      let random = seed * 2_654_435_761 + 1;
      const chance = () => {
        random = (random * 1_664_525 + 1_013_904_223) % 4_294_967_296;
        return random / 4_294_967_296;
      };
      for (let life = 0; life < 12; life++) {
        // A new life of the worker: its locks died with the old one. It dies at a random write or around the request.
        const mortal = {
          ...places,
          writeSnapshot: async (...args: Parameters<typeof places.writeSnapshot>) => {
            if (chance() < 0.2) throw new Error('killed before the write');
            await places.writeSnapshot(...args);
            if (chance() < 0.2) throw new Error('killed after the write');
          },
        };
        const vault = createVault({ ...mortal, readSnapshot: places.readSnapshot }, memoryLock());
        const number = Number((await token(createVault(places, memoryLock()))).split('-')[1]);
        const exchange = async (refresh: string) => {
          if (chance() < 0.1) throw new Error('killed before the request');
          const answer = await api.exchange(refresh);
          if (chance() < 0.1) throw new Error('killed after the request');
          return answer;
        };
        await vault.rotate('s', number, exchange).catch(() => undefined);
        const now = Number((await token(createVault(places, memoryLock()))).split('-')[1]);
        expect(now).toBeGreaterThanOrEqual(number);
      }
      // No token is sent after its successor was stored, and none more than twice.
      const numbers = api.sent.map((one) => Number(one.split('-')[1]));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      for (const one of new Set(numbers)) expect(numbers.filter((n) => n === one).length).toBeLessThanOrEqual(2);
    },
  );
});
