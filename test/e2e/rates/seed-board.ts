import type { Page } from '@playwright/test';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/**
 * Puts products with entries and suggested rates into the records of the connected shop, as reading them would have: to look at a board of
 * any size without reading it first. Run in one of our own pages; needs no helper of the compiler inside.
 */
export const seedBoard = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (size) => {
    const shops = (await chrome.storage.local.get('setting:shops'))['setting:shops'] as { id: string }[];
    const accountId = shops[0]?.id ?? '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidecar');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const things = ['Garrafa Térmica', 'Órgão de Brinquedo', 'Lixeira Automática', 'Cabide Veludo', 'Ábaco Infantil'];
    const readAt = Date.now();
    for (let from = 0; from < size; from += 5_000) {
      const writing = database.transaction(['products', 'entries', 'suggestedRates'], 'readwrite');
      for (let n = from; n < Math.min(size, from + 5_000); n++) {
        const itemId = String(70_000_000_000 + ((n * 7_919) % size));
        const name = `${things[n % things.length]} ${String((n * 104_729) % size).padStart(6, '0')}`;
        const price = { amount: String(10 + (n % 900)), currency: 'BRL' };
        const rest = {
          sku: null,
          categoryId: null,
          imageUrl: null,
          price,
          stock: n % 500,
          sold: (n * 31) % 4_000,
          addable: n % 3 === 0,
          infoAt: readAt,
        };
        writing.objectStore('products').put({ accountId, itemId, readAt, name, ...rest });
        const rate = 100 + ((n * 13) % 1_200);
        const period = { start: readAt - 86_400_000, end: n % 2 === 0 ? null : readAt + (n % 60) * 86_400_000 };
        const entry = { campaignId: `9${itemId}`, status: 'Ongoing', rate, period, endingAt: null, protections: [], highestToday: null };
        if (n % 3 !== 0) writing.objectStore('entries').put({ accountId, itemId, readAt, ...entry });
        const min = 300 + ((n * 17) % 800);
        writing.objectStore('suggestedRates').put({ accountId, itemId, readAt, min, max: min + 250 });
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
    }
    database.close();
    return size;
  }, count);
