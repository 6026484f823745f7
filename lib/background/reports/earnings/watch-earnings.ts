import { browser } from 'wxt/browser';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';
import { readSetting } from '#lib/settings/settings';

export const EARNINGS_ALARM = 'earnings';
const HOUR = 60;

/** Keeps the one alarm as long as an account's earnings were read once and the person has them read each morning. */
export async function followEarnings(): Promise<void> {
  const synced = await syncedAccounts();
  const wanted = synced.ok && synced.value.length > 0 && (await readSetting('earningsDaily'));
  const set = await browser.alarms.get(EARNINGS_ALARM);
  if (wanted && !set) await browser.alarms.create(EARNINGS_ALARM, { delayInMinutes: HOUR, periodInMinutes: HOUR });
  if (!wanted && set) await browser.alarms.clear(EARNINGS_ALARM);
}
