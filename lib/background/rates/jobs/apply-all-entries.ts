import { putProducts } from '#lib/background/rates/reading/read-shop-page';
import { entryRows } from '#lib/background/rates/reading/read-shop-rows';
import type { AllStep } from '#lib/domain/rates/apply/all-steps';
import type { ApplyItem, Asked } from '#lib/domain/rates/apply/apply-steps';
import { isAsAsked } from '#lib/domain/rates/apply/as-asked';
import { changeOfAll } from '#lib/domain/rates/entry-change';
import { isLeaving } from '#lib/domain/rates/standing';
import type { Keep } from '#lib/jobs/kind';
import { rowsOfItems } from '#lib/records/of-account';
import { ENTRY_TABLES, putEntries } from '#lib/records/rates/put-entries';
import type { EntryRow } from '#lib/records/rates/rows';
import { entriesComplete } from '#lib/records/rates/sweep-entries';
import { read } from '#lib/records/transact';
import { namesOf, notRead, pageOf } from './apply-all-page';
import type { AllOutcome, ApplyingAll } from './apply-context';

/** So much may this computer's clock and Shopee's differ. */
const CLOCKS_MS = 3_600_000;

/** One page of the added list: which products are as asked; the others are read one by one later, as the list lags. */
export async function checkEntries(applying: ApplyingAll, { cursor, endedAt }: Extract<AllStep, { do: 'entries' }>): Promise<AllOutcome> {
  const { shop, client, signal, asked, since } = applying;
  const askedAt = Date.now();
  const complete = await read(['readings'], (transaction) => entriesComplete(transaction, shop.id));
  const answer = await client.addedProducts({ pageSize: 100, ...(cursor ? { cursor } : {}) }, { signal });
  if (!answer.ok) return notRead(answer);
  const { itemList, hasMore, cursor: next } = answer.value;
  const rows = itemList.flatMap((one) => entryRows(shop.id, one));
  const before = await rowsOfItems('entries', shop.id, [...new Set(rows.map(({ itemId }) => itemId))]);
  if (!before.ok) return { is: 'failed', failure: before.failure };
  const rateBefore = new Map(before.value.map(({ campaignId, rate }) => [campaignId, rate]));
  const wasThere = new Set(before.value.filter(({ readAt }) => readAt < since).map(({ campaignId }) => campaignId));
  // An addition concerns only what was in no campaign before; what is on its way out is changed no more.
  const isMine = (row: EntryRow) =>
    asked.doing === 'add'
      ? !wasThere.has(row.campaignId) && mayBeAdded(asked, row, since, endedAt)
      : asked.doing === 'remove' || !isLeaving(row);
  const mine = rows.filter(isMine).map(({ itemId, campaignId, rate }): ApplyItem => {
    return { itemId, campaignId, before: asked.doing === 'add' ? null : (rateBefore.get(campaignId) ?? rate) };
  });
  const isShown = (item: ApplyItem) => isAsAsked(asked, item, rows);
  const goesOn: AllStep[] =
    hasMore && next
      ? [{ do: 'entries', cursor: next, endedAt }]
      : asked.doing === 'add'
        ? [{ do: 'free', cursor: null, endedAt }]
        : [{ do: 'count' }];
  const page = pageOf(
    applying,
    endedAt,
    mine.filter(isShown),
    mine.filter((item) => !isShown(item)),
    goesOn,
  );
  // With the result, so that a page that is read again after a death is compared with what was known before the task.
  const names = namesOf(applying, itemList);
  const keep: Keep = {
    tables: [...ENTRY_TABLES, 'products'],
    write: async (transaction) => {
      const reading = { accountId: shop.id, askedAt, complete: complete.ok && complete.value, asking: changeOfAll(asked, since) };
      await putEntries(transaction, reading, rows);
      await putProducts(transaction, names, ['name']);
      await page.keep.write(transaction);
    },
  };
  return { ...page, keep };
}

/** Whether an entry that was not known may come from an addition between two moments (Unix ms): new ones begin about ten minutes later. */
const mayBeAdded = ({ rate: asked, start }: Asked, { rate, period }: EntryRow, from: number, until: number): boolean =>
  rate === asked && period.start > (start ?? from) - CLOCKS_MS && period.start < (start ?? until) + CLOCKS_MS;
