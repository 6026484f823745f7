import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

declare const chrome: typeof browser;

/**
 * Where one of these names stands as a word of its own: tables by name, `local` and `session` for storage. Read from one of our own pages past the
 * extension's code.
 */
export const storedNames = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const literal = wanted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    // "Ana 1" is not named by "Ana 12".
    const named = new RegExp(`(?<![\\w.])(?:${literal})(?!\\w)`, 'i');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidecar');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const holds = (value: unknown): boolean => {
      let hit = false;
      JSON.stringify(value, (key, one) => {
        hit ||= named.test(key) || (typeof one === 'string' && named.test(one));
        return typeof one === 'bigint' ? null : one;
      });
      return hit;
    };
    const found: string[] = [];
    for (const table of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction(table).objectStore(table).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
      if (holds(rows)) found.push(table);
    }
    database.close();
    for (const area of ['local', 'session'] as const) if (holds(await chrome.storage[area].get(null))) found.push(area);
    if (holds({ ...localStorage }) || holds({ ...sessionStorage })) found.push('page');
    return found;
  }, names);

/** The names of the affiliates that the records hold. */
export const storedAffiliates = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('affiliates').objectStore('affiliates').getAll();
          reading.onsuccess = () => resolve((reading.result as { name: string | null }[]).flatMap(({ name }) => name ?? []));
          reading.onerror = () => reject(reading.error);
          opening.result.close();
        };
      }),
  );
