import type { Page } from '@playwright/test';
import type { EarnedStateRow } from '#lib/records/reports/earned-rows';

/** 20 days of orders, 30 of them paid at the cap: what is really paid is known. */
const DAYS = { from: 20_400, to: 20_419 };
const EVIDENCE = { orders: 120, capped: 30, elsewhere: { lines: 40, paid: 40 } };

/** What an account's report told, written into the records from one of our own pages, past the extension's code: as if it had been counted. */
export const seedEarnedState = (page: Page, accountId: string, state: Partial<EarnedStateRow>): Promise<void> =>
  page.evaluate(
    async (row) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction('earnedStates', 'readwrite');
      transaction.objectStore('earnedStates').put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      database.close();
    },
    { accountId, market: 'BR', at: Date.now(), rule: CAPPED, fresh: { lines: 200, untraced: 0 }, ...state } satisfies EarnedStateRow,
  );

/** Shopee's part ends at R$ 0,50 an order: almost everything that is sold is promised more. */
const CAPPED: EarnedStateRow['rule'] = {
  cap: { most: 50_000n, per: 'order', orders: 30 },
  sellerPartElsewhere: true,
  evidence: EVIDENCE,
  days: DAYS,
};
