import { faultOfPage } from '#lib/background/shops/fault-of-page';
import type { Day } from '#lib/domain/day';
import { failure } from '#lib/domain/failure';
import type { Days } from '#lib/domain/reports/performance';
import type { Metric, Series } from '#lib/domain/reports/performance/series';
import type { ReportWindow } from '#lib/domain/reports/report-window';
import { AMOUNT_SCALE, exactUnits } from '#lib/domain/reports/scales';
import { isAnswerFor } from '#lib/domain/reports/sync/shop/windows';
import { fail, ok, type Result } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import type { CallOptions } from '#lib/http/call';
import type { PerformanceNameRow, PerformanceRow } from '#lib/records/reports/performance/performance-rows';
import type { ShopClient } from '#lib/shopee-ams/client';

/** AMS refuses more rows a page. */
export const PAGE_ROWS = 20;
/** More rows than any list has: a list that says that it goes on has no end. */
const MOST_PAGES = 5_000;
/** Names are texts of other people. */
const LONGEST_NAME = 200;

/** What one page says of a series. */
export interface SeriesPage extends Pick<PerformanceRow, 'answered' | 'total' | 'unread' | 'ids' | 'numbers'> {
  readonly names: readonly Omit<PerformanceNameRow, 'accountId'>[];
  readonly more: boolean;
}

/** One page of a series for a window; an answer for other days is `reportTooOld`: AMS has moved what it does not have any more. */
export async function readSeries(
  client: ShopClient,
  series: Series,
  window: ReportWindow,
  pageNo: number,
  options: CallOptions,
): Promise<Result<SeriesPage>> {
  const answer = await ask(client, series, { window, pageNo, pageSize: PAGE_ROWS }, options);
  if (!answer.ok) return answer;
  const { rows, answered, total, more, leftOut } = answer.value;
  if (!isAnswerFor(window, answered)) return fail(failure('reportTooOld'));
  const count = rows.length + leftOut;
  const before = (pageNo - 1) * PAGE_ROWS;
  const goesOn = more ?? (total !== null && before + count < total);
  const fault = faultOfPage({ totalCount: total, hasMore: total === null ? more : goesOn }, count, before);
  if (fault) return fault;
  if (goesOn && pageNo >= MOST_PAGES) return fail(failure('responseInvalid', { field: 'hasMore' }));
  const known = rows.map((row) => ({ ...row, numbers: numbersOf(row.values) }));
  const metrics = [...new Set(known.flatMap(({ numbers }) => Object.keys(numbers) as Metric[]))];
  return ok({
    answered,
    total,
    unread: leftOut,
    ids: known.map(({ id }) => id),
    numbers: Object.fromEntries(metrics.map((metric) => [metric, known.map(({ numbers }) => numbers[metric] ?? null)])),
    names: rows.flatMap(({ id, name }) => (name ? [{ ...name, id, level: series.level, name: plainText(name.name, LONGEST_NAME) }] : [])),
    more: goesOn,
  });
}

type Name = Omit<PerformanceNameRow, 'accountId' | 'level' | 'id'>;
interface WireRow {
  readonly id: string;
  readonly name?: Name;
  readonly values: WireNumbers;
}
interface WirePage {
  readonly rows: readonly WireRow[];
  readonly answered: Days | null;
  readonly total: number | null;
  /** null: not told. */
  readonly more: boolean | null;
  readonly leftOut: number;
}
type WireNumbers = Readonly<Partial<Record<keyof typeof WIRE, string | number | null>>>;

/** The wire's names of numbers → ours. */
const WIRE = {
  sales: 'sales',
  estCommission: 'commission',
  orders: 'orders',
  itemsSold: 'items',
  clicks: 'clicks',
  totalBuyers: 'buyers',
  newBuyers: 'newBuyers',
  affiliates: 'affiliates',
  products: 'products',
  views: 'views',
  likes: 'likes',
  comments: 'comments',
} as const satisfies Readonly<Record<string, Metric>>;

/** What is no number, or cannot be exact, is no value. */
function numbersOf(values: WireNumbers): Partial<Record<Metric, number | null>> {
  const known = Object.entries(WIRE).filter(([name]) => name in values) as [keyof typeof WIRE, Metric][];
  return Object.fromEntries(
    known.map(([name, metric]) => {
      const value = values[name] ?? null;
      return [metric, typeof value === 'string' ? exactUnits(value, AMOUNT_SCALE) : value];
    }),
  );
}

interface Page {
  readonly window: ReportWindow;
  readonly pageNo: number;
  readonly pageSize: number;
}

async function ask(client: ShopClient, { level, orderType, channel }: Series, page: Page, options: CallOptions): Promise<Result<WirePage>> {
  const by = { ...(orderType ? { orderType } : {}), ...(channel ? { channel } : {}) };
  switch (level) {
    case 'shop':
      return whole(await client.shopPerformance({ window: page.window, ...by }, options), (values) => [{ id: '', values }]);
    case 'metrics':
      return whole(await client.keyMetrics({ window: page.window }, options), ({ openCampaign, targetedCampaign }) => [
        ...(openCampaign ? [{ id: 'open', values: openCampaign }] : []),
        ...(targetedCampaign ? [{ id: 'targeted', values: targetedCampaign }] : []),
      ]);
    case 'product':
      return list(await client.productPerformance({ ...page, ...by }, options), (row) => named(row.itemId, row.itemName, row));
    case 'open':
      return list(await client.openPerformance(page, options), (row) => named(row.itemId, row.itemName, row));
    case 'targeted':
      return list(await client.targetedPerformance(page, options), (row) => named(row.campaignId, row.campaignName, row));
    case 'affiliate':
      return list(await client.affiliatePerformance({ ...page, ...by }, options), (row) =>
        named(row.affiliateId, row.affiliateName, row, { username: row.affiliateUsername ?? '' }),
      );
    case 'content':
      return list(await client.contentPerformance({ ...page, ...(by as ContentBy) }, options), (row) =>
        named(row.contentId, row.contentTitle, row, {
          username: row.affiliateUsername ?? '',
          affiliateName: row.affiliateName ?? '',
          postedAt: row.postTime,
          channel,
        }),
      );
  }
}
type ContentBy = { readonly channel: 'ShopeeVideo' | 'LiveStreaming' };

const named = (id: string, name: string | null, values: WireNumbers, more: Omit<Name, 'name'> = {}): WireRow => ({
  id,
  name: { name: name ?? '', ...more },
  values,
});

/** What is answered as one. */
const whole = <T extends { readonly fetchedDateRange: { from: Day; to: Day } | null }>(
  answer: Result<T>,
  rows: (value: T) => readonly WireRow[],
): Result<WirePage> =>
  answer.ok ? ok({ rows: rows(answer.value), answered: answer.value.fetchedDateRange, total: null, more: false, leftOut: 0 }) : answer;

interface WireList<T> {
  readonly list: readonly T[];
  readonly totalCount: number | null;
  readonly hasMore: boolean | null;
  readonly fetchedDateRange: Days | null;
  readonly leftOut?: number;
}
const list = <T>(answer: Result<WireList<T>>, row: (one: T) => WireRow): Result<WirePage> =>
  answer.ok
    ? ok({
        rows: answer.value.list.map(row),
        answered: answer.value.fetchedDateRange,
        total: answer.value.totalCount,
        more: answer.value.hasMore,
        leftOut: answer.value.leftOut ?? 0,
      })
    : answer;
