import { browser } from 'wxt/browser';
import { isGone } from '#lib/records/gone';

/** What is learned of an account beside its rows, each under a name of its own: `<what>:<account id>` and what may follow. */
const WHATS = ['gate', 'width', 'figures'] as const;
type What = (typeof WHATS)[number];
export type AccountKey = `${What}:${string}`;

export const accountKey = (what: What, accountId: string, ...more: readonly string[]): AccountKey =>
  `${what}:${[accountId, ...more].join(':')}`;

/** Keeps a value under an account's key; nothing for an account that has been removed. */
export async function keepOf(place: 'local' | 'session', accountId: string, key: AccountKey, value: unknown): Promise<void> {
  // Nothing is awaited in between: what is set before the removal is removed by it.
  if (!isGone(accountId)) await browser.storage[place].set({ [key]: value });
}

/** Removes everything that is kept under an account's keys. */
export async function removeKeysOf(accountId: string): Promise<void> {
  for (const place of ['local', 'session'] as const) {
    const names = Object.keys(await browser.storage[place].get(null));
    const own = names.filter((name) => WHATS.some((what) => name === `${what}:${accountId}` || name.startsWith(`${what}:${accountId}:`)));
    if (own.length) await browser.storage[place].remove(own);
  }
}
