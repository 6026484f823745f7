import { latestDay } from '#lib/background/reports/performance/latest-day';
import { PAGE_ROWS, readSeries, type SeriesPage } from '#lib/background/reports/performance/read-series';
import { ANSWER_TABLES, putAnswers } from '#lib/background/reports/performance/read-windows';
import type { Day } from '#lib/domain/day';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { seriesOf } from '#lib/domain/reports/performance/series';
import { windowAsked } from '#lib/domain/reports/sync/shop/windows';
import { last30Days } from '#lib/records/reports/performance/performance';
import { PRODUCT_SERIES } from '#lib/records/reports/product-sales';
import { broken, counted, page, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { categoryRows } from './read-shop-rows';
import { CALLS_A_STEP, type ReadShopStep, type ShopReading } from './read-shop-step';

const SERIES = seriesOf(PRODUCT_SERIES);

/**
 * Pages of what AMS brought in the last 30 days, dearest first, into the shop's own performance. Within a data day they are read once, by
 * whoever comes first: this, or the reading of the shop's numbers.
 */
export async function readSales({ shop, client, signal }: ShopReading, { to, pageNo, pages = 1 }: StepOf<'sales'>): Promise<StepOutcome> {
  const last = await latestDay(shop.id, client, Date.now());
  if (!last.ok || !SERIES) return refused(last);
  const latest = dayNumber(last.value);
  const key = { kind: 'Last30d', day: latest } as const;
  const window = windowAsked(key, latest);
  const known = pageNo === 1 ? await last30Days(shop.id, PRODUCT_SERIES) : null;
  if (known?.ok && known.value?.day === latest)
    return { is: 'done', reused: true, value: { list: 'sales', itemIds: [], changed: 0 }, ahead: { sales: 0 } };
  // The days moved on while it was being read: pages of two windows do not fit together.
  if (pageNo > 1 && to !== window.to)
    return {
      is: 'done',
      value: { list: 'sales', itemIds: [], changed: 0 },
      more: [{ list: 'sales', to: null, pageNo: 1 }],
      ahead: { sales: null },
    };
  const options = { signal, priority: 'background', rows: 'readable' } as const;
  const asOf = Date.now();
  const answers = await Promise.all(
    Array.from({ length: pages }, async (_, n) => ({
      pageNo: pageNo + n,
      page: await readSeries(client, SERIES, window, pageNo + n, options),
    })),
  );
  const read: SeriesPage[] = [];
  for (const { page: answer } of answers) {
    if (!answer.ok) return refused(answer);
    read.push(answer.value);
  }
  const end = read.findIndex(({ more }) => !more);
  const own = end < 0 ? read : read.slice(0, end + 1);
  const total = own.reduce<number | null>((most, one) => (one.total === null ? most : Math.max(most ?? 0, one.total)), null);
  const unread = own.reduce((sum, one) => sum + one.unread, 0);
  const itemIds = own.flatMap(({ ids }) => ids);
  const more = end < 0 ? [following(window.to, pageNo + pages, total)] : [];
  return {
    is: 'done',
    value: { list: 'sales', itemIds, changed: itemIds.length, ...broken(unread), ...counted(total, itemIds.length + unread) },
    more,
    ahead: { sales: end < 0 ? stepsAfter(pageNo + pages, total) : 0 },
    keep: {
      tables: ANSWER_TABLES,
      write: (transaction) =>
        putAnswers(
          transaction,
          key,
          { shop, latest, now: Date.now },
          answers.slice(0, own.length).map((answer) => ({ ...answer, name: PRODUCT_SERIES, asOf })),
          pageNo === 1,
        ),
    },
  };
}

/** The next pages, as many as there are: a page has no cursor, so none has to wait for the one before. */
function following(to: Day, pageNo: number, total: number | null): ReadShopStep {
  const left = total === null ? 1 : Math.ceil(total / PAGE_ROWS) - pageNo + 1;
  return { list: 'sales', to, pageNo, pages: Math.min(CALLS_A_STEP, Math.max(1, left)) };
}

/** Steps behind the next one; null where the total is not told. */
const stepsAfter = (pageNo: number, total: number | null): number | null =>
  total === null ? null : Math.max(1, Math.ceil((Math.ceil(total / PAGE_ROWS) - pageNo + 1) / CALLS_A_STEP));

/** The names of all categories, in the market's own language. */
export async function readCategories({ shop, client, signal }: ShopReading): Promise<StepOutcome> {
  const answer = await client.categories({}, { signal, priority: 'background', rows: 'readable' });
  if (!answer.ok) return refused(answer);
  return page('categories', [], 'categories', categoryRows(shop.id, answer.value.categoryList));
}
