import type { Page } from '@playwright/test';

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
