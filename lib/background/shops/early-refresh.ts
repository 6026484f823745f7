import { browser } from 'wxt/browser';
import { vault } from '#lib/background/accounts/clients';
import { isAbout } from '#lib/domain/failure';
import { refreshEarly } from './shop-client';
import { shops } from './shops';

export const TOKENS_ALARM = 'tokens';

/** Refreshes the tokens that will end soon: by alarm and at every wake, for alarms sleep with the computer. */
export async function refreshTokens(): Promise<void> {
  if ((await vault.status()).state !== 'unlocked') return;
  for (const shop of await shops.read()) {
    if (shop.check?.failure && isAbout(shop.check.failure, 'authorization')) continue;
    const fresh = await refreshEarly(shop);
    if (!fresh.ok && isAbout(fresh.failure.code, 'authorization')) {
      await shops.change(shop.id, (one) => ({ ...one, check: { at: Date.now(), failure: fresh.failure.code } }));
    }
  }
}

export async function startTokenAlarm(): Promise<void> {
  if (!(await browser.alarms.get(TOKENS_ALARM))) await browser.alarms.create(TOKENS_ALARM, { periodInMinutes: 30 });
}
