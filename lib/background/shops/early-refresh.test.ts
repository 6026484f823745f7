import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { vault } from '#lib/background/accounts/clients';
import { newWorker, SECRETS } from '#test/support/whole-worker';
import { refreshTokens, startTokenAlarm, TOKENS_ALARM } from './early-refresh';

const MINUTE = 60_000;
const { partnerKey, accessToken, refreshToken } = SECRETS;

/** A shop whose access token ends after so many minutes; answers with the paths that are asked meanwhile. */
async function shopWith(minutesLeft: number) {
  const asked: string[] = [];
  const { shopId } = await newWorker();
  const send = fetch;
  vi.stubGlobal('fetch', (...args: Parameters<typeof fetch>) => {
    asked.push(new URL(String(args[0])).pathname);
    return send(...args);
  });
  const pair = { accessToken, refreshToken, accessUntil: Date.now() + minutesLeft * MINUTE, number: 0 };
  await vault.put(shopId, { partnerKey, pair, intent: null }, 'shop');
  return asked;
}

const realTimer = globalThis.setTimeout;
beforeEach(() => {
  globalThis.setTimeout = ((work: () => void) => realTimer(work, 0)) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.unstubAllGlobals();
});

describe('tokens that live four hours', () => {
  it.each([
    [-1, true],
    [4, true],
    [47, true],
    [49, false],
    [239, false],
  ])('with %i minutes left are refreshed ahead of their use: %s', async (minutesLeft, refreshed) => {
    const asked = await shopWith(minutesLeft);
    await refreshTokens();
    expect(asked.filter((path) => path.includes('/access_token/')).length).toBe(refreshed ? 1 : 0);
    // Once they are new nobody asks again.
    await refreshTokens();
    expect(asked.filter((path) => path.includes('/access_token/')).length).toBe(refreshed ? 1 : 0);
  });

  it('are left alone while the vault is locked', async () => {
    const asked = await shopWith(1);
    await vault.protect(null, 'DEMO passphrase of many words');
    await vault.lock();
    await refreshTokens();
    expect(asked).toEqual([]);
  });
});

it('the alarm is made again at a start that finds none, and not twice', async () => {
  await newWorker();
  const create = vi.spyOn(browser.alarms, 'create');
  await startTokenAlarm();
  await startTokenAlarm();
  expect(create.mock.calls).toEqual([[TOKENS_ALARM, { periodInMinutes: 30 }]]);
  await browser.alarms.clear(TOKENS_ALARM);
  await startTokenAlarm();
  expect(create).toHaveBeenCalledTimes(2);
});
