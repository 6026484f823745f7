import type { Page } from '@playwright/test';

/** Writes made-up products of a shop into the records, past the extension's code: as if the whole shop had been read. Names say the number. One link besides. */
export const seedProducts = (page: Page, accountId: string, count: number): Promise<void> =>
  page.evaluate(
    async ([account, many]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const now = Date.now();
      for (let from = 0; from < many; from += 5_000) {
        const transaction = database.transaction('products', 'readwrite');
        for (let at = from; at < Math.min(from + 5_000, many); at++)
          transaction.objectStore('products').put({
            ...{
              accountId: account,
              readAt: now,
              itemId: String(30_000_000_000 + at),
              name: `Ração de teste número ${at}`,
              sku: `SKU-${at}`,
            },
            ...{ categoryId: null, imageUrl: null, price: null, stock: null, sold: null, addable: null },
          });
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = reject;
        });
      }
      const link = {
        at: now,
        accountId: 'any',
        market: 'BR',
        page: 'https://shopee.com.br/product/1/2',
        pageKind: 'product',
        reuseKey: 'seeded',
      };
      const made = { subIds: ['', '', '', '', ''], presetId: null, link: 'https://s.shopee.com.br/seeded', how: 'api' };
      const transaction = database.transaction('links', 'readwrite');
      transaction.objectStore('links').put({ id: 'seeded', shopId: '1', itemId: '2', title: 'Link de uma ração', ...link, ...made });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [accountId, count] as const,
  );
