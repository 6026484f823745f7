import { browser } from 'wxt/browser';
import { readSetting } from '#lib/settings/settings';

/** Settings on which it depends what Seller Centre pages show. */
const MATTER = ['badgesOff', 'language', 'shopInPanel', 'shops', 'vaultState'] as const;

/** Whether a change of the storage is one after which the pages have something else to show. */
export const matterToPages = (changes: Readonly<Record<string, unknown>>): boolean =>
  MATTER.some((name) => changes[`setting:${name}`] !== undefined);

/** Has the Seller Centre pages ask again at once. A page that is closed, or of an older version, hears nothing and nothing is lost. */
export async function tellPages(): Promise<void> {
  for (const { tabId } of await readSetting('pagesInView')) await browser.tabs.sendMessage(tabId, { name: 'look' }).catch(() => undefined);
}
