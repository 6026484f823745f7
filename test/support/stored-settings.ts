import { browser } from 'wxt/browser';
import type { SettingName } from '#lib/settings/table';
import { loadSettings } from '#lib/stores/shell/use-setting';
import { webLocks } from './web-locks';

/** What lies in the local storage, as a hand or another version may have left it: `vi.mock('wxt/browser', …fakeBrowser)` comes first. */
export type Stored = Partial<Record<SettingName, unknown>>;

export const store = (values: Stored): Promise<void> =>
  browser.storage.local.set(Object.fromEntries(Object.entries(values).map(([name, value]) => [`setting:${name}`, value])));

export const storedNow = async (name: SettingName): Promise<unknown> =>
  (await browser.storage.local.get(`setting:${name}`))[`setting:${name}`];

/** A page begins with this stored. */
export async function beginWith(values: Stored): Promise<void> {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: webLocks() });
  await store(values);
  await loadSettings([]);
}

/** A SHOPLINE store as it is stored. */
export const STORE = {
  id: 'l',
  host: 'open.shopline.io',
  merchantId: 'm',
  name: 'Demo store',
  handle: null,
  addedAt: 1,
  check: null,
  readOnly: false,
};
