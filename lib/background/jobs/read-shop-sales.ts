import { reportWindow } from '../../domain/report-window';
import { SALES_LIST, salesDays } from '../../records/product-sales';
import { putChanged } from '../../records/put-changed';
import type { ProductSalesRow } from '../../records/sales-rows';
import { latestDay } from '../shops/figures-kept';
import { figuresOf } from '../shops/figures-read';
import { page, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { categoryRows } from './read-shop-rows';
import type { ShopReading } from './read-shop-step';

/** A page of what AMS brought in the last 30 days, dearest first. Within a data day it is read once. */
export async function readSales({ shop, client, signal }: ShopReading, { to, pageNo }: StepOf<'sales'>): Promise<StepOutcome> {
  const latest = await latestDay(shop.id, client, Date.now());
  if (!latest.ok) return refused(latest);
  const window = reportWindow('Last30d', latest.value, latest.value);
  const days = { from: window.from, to: window.to };
  const known = pageNo === 1 ? await salesDays(shop.id) : null;
  if (known?.ok && known.value?.to === days.to) return { is: 'done', reused: true, value: { list: 'sales', itemIds: [], changed: 0 } };
  // The days moved on while it was being read: pages of two windows do not fit together.
  if (pageNo > 1 && to !== days.to)
    return { is: 'done', value: { list: 'sales', itemIds: [], changed: 0 }, more: [{ list: 'sales', to: null, pageNo: 1 }] };
  const answer = await client.productPerformance({ window, pageNo, pageSize: 20 }, { signal, priority: 'background' });
  if (!answer.ok) return refused(answer);
  const { list, hasMore, fetchedDateRange: used } = answer.value;
  const rows = list.map((one): ProductSalesRow => {
    const { sales, commission, orders, itemsSold, clicks } = figuresOf(one, shop.market);
    return {
      accountId: shop.id,
      readAt: Date.now(),
      itemId: one.itemId,
      days: used ?? days,
      sales,
      commission,
      orders,
      itemsSold,
      clicks,
    };
  });
  return {
    is: 'done',
    value: { list: 'sales', itemIds: rows.map(({ itemId }) => itemId), changed: rows.length },
    more: [hasMore ? { list: 'sales', to: days.to, pageNo: pageNo + 1 } : { list: 'sweep', of: 'productSales' }],
    keep: {
      tables: ['productSales', 'readings'],
      write: async (transaction) => {
        await putChanged(transaction, 'productSales', rows);
        if (pageNo > 1) return;
        const begun = { accountId: shop.id, readAt: Date.now(), list: SALES_LIST, cursor: null, complete: false, total: null };
        await transaction.objectStore('readings').put({ ...begun, days });
      },
    },
  };
}

/** The names of all categories, in the market's own language. */
export async function readCategories({ shop, client, signal }: ShopReading): Promise<StepOutcome> {
  const answer = await client.categories({}, { signal, priority: 'background' });
  if (!answer.ok) return refused(answer);
  return page('categories', [], 'categories', categoryRows(shop.id, answer.value.categoryList));
}
