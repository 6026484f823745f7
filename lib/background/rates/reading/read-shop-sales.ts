import { latestDay } from '#lib/background/reports/performance/latest-day';
import { figuresOf } from '#lib/background/reports/performance-read';
import type { Day } from '#lib/domain/day';
import { reportWindow } from '#lib/domain/reports/report-window';
import { putChanged } from '#lib/records/put-changed';
import { SALES_LIST, salesDays } from '#lib/records/reports/product-sales';
import type { ProductSalesRow } from '#lib/records/reports/sales-rows';
import { broken, counted, faultOfPage, page, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { categoryRows } from './read-shop-rows';
import { CALLS_A_STEP, type ReadShopStep, type ShopReading } from './read-shop-step';

const PAGE_SIZE = 20;

/** Pages of what AMS brought in the last 30 days, dearest first. Within a data day they are read once. */
export async function readSales({ shop, client, signal }: ShopReading, { to, pageNo, pages = 1 }: StepOf<'sales'>): Promise<StepOutcome> {
  const latest = await latestDay(shop.id, client, Date.now());
  if (!latest.ok) return refused(latest);
  const window = reportWindow('Last30d', latest.value, latest.value);
  const days = { from: window.from, to: window.to };
  const known = pageNo === 1 ? await salesDays(shop.id) : null;
  if (known?.ok && known.value?.to === days.to)
    return { is: 'done', reused: true, value: { list: 'sales', itemIds: [], changed: 0 }, ahead: { sales: 0 } };
  // The days moved on while it was being read: pages of two windows do not fit together.
  if (pageNo > 1 && to !== days.to)
    return {
      is: 'done',
      value: { list: 'sales', itemIds: [], changed: 0 },
      more: [{ list: 'sales', to: null, pageNo: 1 }],
      ahead: { sales: null },
    };
  const answers = await Promise.all(
    Array.from({ length: pages }, (_, n) =>
      client.productPerformance({ window, pageNo: pageNo + n, pageSize: PAGE_SIZE }, { signal, priority: 'background', rows: 'readable' }),
    ),
  );
  const rows: ProductSalesRow[] = [];
  let next: ReadShopStep = { list: 'sweep', of: 'productSales' };
  let ahead: number | null = 0;
  let unread = 0;
  let count = 0;
  let total: number | null = null;
  for (const [n, answer] of answers.entries()) {
    if (!answer.ok) return refused(answer);
    const { list, hasMore, totalCount, fetchedDateRange: used, leftOut = 0 } = answer.value;
    unread += leftOut;
    const fault = faultOfPage(answer.value, list.length + leftOut, (pageNo - 1 + n) * PAGE_SIZE);
    if (fault) return refused(fault);
    count += list.length + leftOut;
    total = totalCount === null ? total : Math.max(total ?? 0, totalCount);
    const readAt = Date.now();
    for (const one of list) {
      const { sales, commission, orders, itemsSold, clicks } = figuresOf(one, shop.market);
      rows.push({ accountId: shop.id, readAt, itemId: one.itemId, days: used ?? days, sales, commission, orders, itemsSold, clicks });
    }
    ahead = hasMore ? stepsAfter(pageNo + pages, totalCount) : 0;
    next = hasMore ? following(days.to, pageNo + pages, totalCount) : { list: 'sweep', of: 'productSales' };
  }
  return {
    is: 'done',
    value: { list: 'sales', itemIds: rows.map(({ itemId }) => itemId), changed: rows.length, ...broken(unread), ...counted(total, count) },
    more: [next],
    ahead: { sales: ahead },
    keep: {
      tables: ['productSales', 'readings'],
      write: async (transaction) => {
        await putChanged(transaction, 'productSales', rows);
        if (pageNo > 1) return;
        const started = { accountId: shop.id, readAt: Date.now(), list: SALES_LIST, cursor: null, complete: false, total: null };
        await transaction.objectStore('readings').put({ ...started, days });
      },
    },
  };
}

/** The next pages, as many as there are: a page has no cursor, so none has to wait for the one before. */
function following(to: Day, pageNo: number, total: number | null): ReadShopStep {
  const left = total === null ? 1 : Math.ceil(total / PAGE_SIZE) - pageNo + 1;
  return { list: 'sales', to, pageNo, pages: Math.min(CALLS_A_STEP, Math.max(1, left)) };
}

/** Steps behind the next one, with the sweep; null where the total is not told. */
const stepsAfter = (pageNo: number, total: number | null): number | null =>
  total === null ? null : Math.max(1, Math.ceil((Math.ceil(total / PAGE_SIZE) - pageNo + 1) / CALLS_A_STEP));

/** The names of all categories, in the market's own language. */
export async function readCategories({ shop, client, signal }: ShopReading): Promise<StepOutcome> {
  const answer = await client.categories({}, { signal, priority: 'background', rows: 'readable' });
  if (!answer.ok) return refused(answer);
  return page('categories', [], 'categories', categoryRows(shop.id, answer.value.categoryList));
}
