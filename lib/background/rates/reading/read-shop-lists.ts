import { faultOfPage } from '#lib/background/shops/fault-of-page';
import { ENTRY_TABLES, putEntries } from '#lib/records/rates/put-entries';
import type { SuggestedRateRow } from '#lib/records/rates/rows';
import { entriesComplete } from '#lib/records/rates/sweep-entries';
import { read } from '#lib/records/transact';
import { pagesAhead, ratesAhead } from './read-shop-ahead';
import { broken, counted, page, putProducts, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { missingRates } from './read-shop-progress';
import { entryRows, productRow } from './read-shop-rows';
import { RATES_A_CALL, type ReadShopStep, type ShopReading } from './read-shop-step';

export async function readRates({ shop, client, signal }: ShopReading, { itemIds }: StepOf<'rates'>): Promise<StepOutcome> {
  const calls = Array.from({ length: Math.ceil(itemIds.length / RATES_A_CALL) }, (_, n) =>
    itemIds.slice(n * RATES_A_CALL, (n + 1) * RATES_A_CALL),
  );
  const answers = await Promise.all(
    calls.map((itemIdList) => client.suggestedRates({ itemIdList }, { signal, priority: 'background', rows: 'readable' })),
  );
  const rows: SuggestedRateRow[] = [];
  let leftOut = 0;
  for (const answer of answers) {
    if (!answer.ok) return refused(answer);
    leftOut += answer.value.leftOut ?? 0;
    for (const { itemId, minRate, maxRate } of answer.value.rates) {
      if (minRate !== null && maxRate !== null) rows.push({ accountId: shop.id, readAt: Date.now(), itemId, min: minRate, max: maxRate });
    }
  }
  return page('rates', itemIds, 'suggestedRates', rows, { touch: true, leftOut });
}

/** The open campaign; at its end the other products are read. */
export async function readEntries(reading: ShopReading, { cursor, read: readBefore = 0 }: StepOf<'entries'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const askedAt = Date.now();
  const before = await read(['readings'], (transaction) => entriesComplete(transaction, shop.id));
  const answer = await client.addedProducts(
    { pageSize: 100, ...(cursor ? { cursor } : {}) },
    { signal, priority: 'background', rows: 'readable' },
  );
  if (!answer.ok) return refused(answer);
  const { itemList, hasMore, totalCount, cursor: after, leftOut = 0 } = answer.value;
  const count = itemList.length + leftOut;
  const fault = faultOfPage(answer.value, count, readBefore);
  if (fault) return refused(fault);
  const rows = itemList.flatMap((one) => entryRows(shop.id, one));
  const products = itemList.map((one) => productRow(shop.id, one.itemId, { name: one.itemName ?? '' }));
  const ids = itemList.map(({ itemId }) => itemId);
  const readNow = readBefore + count;
  const missing = await missingRates(reading, ids);
  const next: ReadShopStep[] =
    hasMore && after
      ? [{ list: 'entries', cursor: after, read: readNow }]
      : [
          { list: 'sweep', of: 'entries' },
          { list: 'notAdded', cursor: null, entries: readNow },
        ];
  return {
    is: 'done',
    value: { list: 'entries', itemIds: ids, changed: rows.length, ...broken(leftOut), ...counted(totalCount, count) },
    more: [...next, ...missing],
    ahead: {
      entries: pagesAhead(totalCount, readNow, hasMore === true),
      entryRates: ratesAhead(totalCount, readNow, missing.length),
    },
    keep: {
      tables: [...ENTRY_TABLES, 'products'],
      write: async (transaction) => {
        await putEntries(transaction, { accountId: shop.id, askedAt, complete: before.ok && before.value }, rows);
        await putProducts(transaction, products, ['name']);
      },
    },
  };
}
