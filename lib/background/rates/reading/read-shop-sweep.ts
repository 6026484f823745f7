import { removeUnseen } from '#lib/records/of-account';
import { ENTRY_TABLES } from '#lib/records/rates/put-entries';
import { sweepEntries } from '#lib/records/rates/sweep-entries';
import { SUGGESTION_TABLES, sweepSuggestions } from '#lib/records/rates/sweep-suggestions';
import type { ReadingRow } from '#lib/records/read-row';
import type { TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';
import type { StepOf, StepOutcome } from './read-shop-page';
import { idsReadBy } from './read-shop-progress';
import type { ReadShopStep, ShopReading } from './read-shop-step';

/**
 * After the last page: what the shop no longer holds goes. The pages' own results say what was seen. Where a row could not be read nothing
 * goes, and the list does not count as whole: the row may be of what was not seen.
 */
export async function sweep({ shop, jobId, startedAt }: ShopReading, step: StepOf<'sweep'>): Promise<StepOutcome> {
  const { of } = step;
  if (of === 'productSales') return { is: 'done', value: { list: 'sweep', itemIds: [], changed: 0 } };
  const lists: readonly ReadShopStep['list'][] = of === 'products' ? ['entries', 'notAdded', 'addable'] : [of];
  const read = await idsReadBy(jobId, lists);
  if (!read.ok) return { is: 'failed', failure: read.failure };
  const { ids: seen, whole } = read.value;
  if (!whole) return { is: 'done', value: { list: 'sweep', itemIds: [], changed: 0 } };
  if (of === 'suggestions') return swept(SUGGESTION_TABLES, (transaction) => sweepSuggestions(transaction, shop.id, step.kind, startedAt));
  if (of === 'entries') return swept([...ENTRY_TABLES, 'readings'], (transaction) => sweepEntries(transaction, shop.id, seen, startedAt));
  const removed = await removeUnseen(of, shop.id, seen);
  if (!removed.ok) return { is: 'failed', failure: removed.failure };
  const reading: ReadingRow = {
    accountId: shop.id,
    readAt: Date.now(),
    list: of,
    cursor: null,
    complete: true,
    total: seen.size,
  };
  return {
    is: 'done',
    value: { list: 'sweep', itemIds: [], changed: removed.value },
    keep: {
      tables: ['readings'],
      write: async (transaction) => {
        await transaction.objectStore('readings').put(reading);
      },
    },
  };
}

const swept = (tables: readonly TableName[], work: (transaction: Writing) => Promise<unknown>): StepOutcome => ({
  is: 'done',
  value: { list: 'sweep', itemIds: [], changed: 0 },
  keep: {
    tables,
    write: async (transaction) => {
      await work(transaction);
    },
  },
});
