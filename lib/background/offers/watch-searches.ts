import { browser } from 'wxt/browser';
import { runner } from '#lib/background/jobs/runner';
import { isDue } from '#lib/domain/offers/saved-search';
import { savedSearches } from '#lib/records/offers/searches';
import { checkSearches } from './jobs/check-searches';
import { tellFindings } from './tell-findings';

export const SEARCHES_ALARM = 'searches';
const HOUR = 60;

/** Keeps the one alarm as long as there is a search to run. */
export async function followSearches(): Promise<void> {
  const searches = await savedSearches();
  const wanted = searches.ok && searches.value.some(({ on }) => on);
  const set = await browser.alarms.get(SEARCHES_ALARM);
  if (wanted && !set) await browser.alarms.create(SEARCHES_ALARM, { delayInMinutes: HOUR, periodInMinutes: HOUR });
  if (!wanted && set) await browser.alarms.clear(SEARCHES_ALARM);
}

/** Each hour: runs the searches that are due, and sends notifications that were held back. */
export async function checkDueSearches(): Promise<void> {
  const searches = await savedSearches();
  if (!searches.ok) return;
  const due = searches.value.filter((search) => isDue(search, Date.now()));
  const hour = Math.floor(Date.now() / 3_600_000);
  await startReadings(due, 'alarm', `searches-${hour}`);
  await tellFindings();
}

/** One job an account, so that a locked or spent one holds up no other. */
export async function startReadings(
  searches: readonly { readonly id: string; readonly accountId: string }[],
  by: 'alarm' | 'person',
  requestId: string,
): Promise<readonly string[]> {
  const jobs: string[] = [];
  for (const accountId of new Set(searches.map((search) => search.accountId))) {
    const searchIds = searches.filter((search) => search.accountId === accountId).map(({ id }) => id);
    const options = { accountId, urgency: 'background', id: `${requestId}-${accountId}` } as const;
    const job = await runner.start(checkSearches, { searchIds, by }, options);
    if (job.ok) jobs.push(job.value.id);
  }
  return jobs;
}

/** The findings in a tab of their own: a notification's click opens no side panel. */
export const openFindings = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html#offers/findings' as '/sidepanel.html') });
};
