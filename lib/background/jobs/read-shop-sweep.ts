import { removeUnseen } from '../../records/of-account';
import type { ReadingRow } from '../../records/rows';
import type { StepOf, StepOutcome } from './read-shop-page';
import { idsReadBy } from './read-shop-progress';
import type { ReadShopStep, ShopReading } from './read-shop-step';

/** After the last page: what the shop no longer holds goes. The pages' own results say what was seen. */
export async function sweep({ shop, jobId }: ShopReading, { of }: StepOf<'sweep'>): Promise<StepOutcome> {
  const lists: readonly ReadShopStep['list'][] =
    of === 'products' ? ['entries', 'notAdded', 'addable'] : [of === 'productSales' ? 'sales' : of];
  const seen = await idsReadBy(jobId, lists);
  const removed = seen.ok ? await removeUnseen(of, shop.id, seen.value) : seen;
  if (!removed.ok) return { is: 'failed', failure: removed.failure };
  const reading: ReadingRow = {
    accountId: shop.id,
    readAt: Date.now(),
    list: of,
    cursor: null,
    complete: true,
    total: seen.ok ? seen.value.size : null,
  };
  return {
    is: 'done',
    value: { list: 'sweep', itemIds: [], changed: removed.value },
    keep: {
      tables: ['readings'],
      write: async (transaction) => {
        const store = transaction.objectStore('readings');
        // The days were noted by the pages.
        const days = (await store.get([shop.id, of]))?.days;
        await store.put({ ...reading, ...(days ? { days } : {}) });
      },
    },
  };
}
