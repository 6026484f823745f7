import { browser } from 'wxt/browser';
import { readSetting } from '#lib/settings/settings';

/** Has the Seller Centre pages ask again at once. A page that is closed, or of an older version, hears nothing and nothing is lost. */
export async function tellPages(): Promise<void> {
  for (const { tabId } of await readSetting('pagesInView')) await browser.tabs.sendMessage(tabId, { name: 'look' }).catch(() => undefined);
}
