import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import type { ShopRequest, TaskEnd } from '#lib/background/reports/shop/task-end';
import type { Failure } from '#lib/domain/failure';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { type Series, seriesOf } from '#lib/domain/reports/performance/series';
import type { PagesTask, WindowsTask } from '#lib/domain/reports/sync/shop/tasks';
import { type PerformanceWindowKey, seriesAnew, seriesLeft, windowAsked } from '#lib/domain/reports/sync/shop/windows';
import type { Result } from '#lib/domain/result';
import { outcomeOf } from '#lib/jobs/outcome-of';
import {
  allPerformanceDays,
  dayWithin,
  dropBefore,
  PERFORMANCE_TABLES,
  putPerformanceDay,
  putPerformanceNames,
  putPerformancePage,
} from '#lib/records/reports/performance/performance';
import type { PerformanceDayRow, PerformanceHole } from '#lib/records/reports/performance/performance-rows';
import { erasedWithin, withoutErased } from '#lib/records/targeted/erased';
import type { Writing } from '#lib/records/transact';
import { PAGE_ROWS, readSeries, type SeriesPage } from './read-series';

/** So many calls run side by side in one step; the shop's line decides how many at a time. */
const CALLS_A_STEP = 8;

/** The first pages of some series of a window: what sold best. */
export async function readWindow(task: WindowsTask, request: ShopRequest): Promise<TaskEnd> {
  const key: PerformanceWindowKey = { kind: task.kind, day: task.to };
  const names = task.series ?? (await seriesOfWindow(key, request));
  const [batch, rest] = [names.slice(0, CALLS_A_STEP), names.slice(CALLS_A_STEP)];
  const answers = await Promise.all(
    batch.flatMap((name) => {
      const series = seriesOf(name);
      return series ? [read({ ...key, name, series, pageNo: 1 }, request)] : [];
    }),
  );
  const { series: _, ...own } = task;
  const earlier = task.to > task.from ? [{ ...own, to: task.to - 1 }] : [];
  const more = answers.flatMap(({ name, page }): PagesTask[] =>
    page.ok && page.value.more ? [{ is: 'pages', ...key, series: name, pageNo: 2, total: page.value.total }] : [],
  );
  const left = rest.length > 0 ? [{ ...own, series: rest }] : earlier;
  return ended(key, request, answers, {
    isFirst: !task.series,
    ...(task.now ? { next: left, later: more } : { next: [...more, ...left] }),
  });
}

/** Some further pages of a list; where the total is told, several side by side: none has to wait for the one before. */
export async function readPages(task: PagesTask, request: ShopRequest): Promise<TaskEnd> {
  const { kind, day, series: name, pageNo, total } = task;
  const series = seriesOf(name);
  if (!series) return { is: 'done', rows: 0 };
  const left = total === null ? 1 : Math.ceil(total / PAGE_ROWS) - pageNo + 1;
  const count = Math.min(CALLS_A_STEP, Math.max(1, left));
  const all = await Promise.all(Array.from({ length: count }, (_, at) => read({ kind, day, name, series, pageNo: pageNo + at }, request)));
  const last = all.findIndex(({ page }) => !page.ok || !page.value.more);
  const answers = last < 0 ? all : all.slice(0, last + 1);
  const end = answers.at(-1)?.page;
  const next: PagesTask[] = end?.ok && end.value.more ? [{ ...task, pageNo: pageNo + count, total: end.value.total }] : [];
  return ended({ kind, day }, request, answers, { isFirst: false, next });
}

interface Asked extends PerformanceWindowKey {
  readonly name: string;
  readonly series: Series;
  readonly pageNo: number;
}
export interface Answered {
  readonly name: string;
  readonly pageNo: number;
  /** Unix ms. */
  readonly asOf: number;
  readonly page: Result<SeriesPage>;
}

async function read({ name, series, pageNo, ...key }: Asked, { client, latest, options, now }: ShopRequest): Promise<Answered> {
  const asOf = now();
  return { name, pageNo, asOf, page: await readSeries(client, series, windowAsked(key, latest), pageNo, options) };
}

/** Which series of a window are to be asked for; what AMS does not have any more is not asked for again. */
async function seriesOfWindow(key: PerformanceWindowKey, { shop, latest }: ShopRequest): Promise<readonly string[]> {
  const known = await allPerformanceDays(shop.id);
  const row = known.ok ? known.value.find(({ kind, day }) => kind === key.kind && day === key.day) : undefined;
  const left = seriesLeft(key, row, latest) ?? seriesAnew(key, row);
  return left.filter((name) => row?.holes[name]?.code !== 'reportTooOld');
}

function ended(
  key: PerformanceWindowKey,
  request: ShopRequest,
  answers: readonly Answered[],
  { isFirst, ...follows }: { isFirst: boolean; next?: readonly (WindowsTask | PagesTask)[]; later?: readonly PagesTask[] },
): TaskEnd {
  const failures = answers.flatMap(({ page }) => (page.ok ? [] : [page.failure]));
  for (const failure of failures) {
    const outcome = waitWhenAway(outcomeOf({ ok: false, failure }, 'read', Date.now()), Date.now());
    if (outcome.is === 'wait') return outcome;
  }
  const keep = {
    tables: ANSWER_TABLES,
    write: (transaction: Writing) => putAnswers(transaction, key, request, answers, isFirst),
  };
  const [failure] = failures as [Failure?];
  if (failure) return { is: 'failed', failure, whole: failures.length === answers.length, keep, ...follows };
  const rows = answers.reduce((sum, { page }) => sum + (page.ok ? page.value.ids.length : 0), 0);
  return { is: 'done', rows, keep, ...follows };
}

/** What `putAnswers` writes. */
export const ANSWER_TABLES = [...PERFORMANCE_TABLES, 'affiliateNotes'] as const;

/** Stores pages of a window, and what is known of it now. @param isFirst whether its reading begins with them */
export async function putAnswers(
  transaction: Writing,
  key: PerformanceWindowKey,
  { shop, latest, now }: Pick<ShopRequest, 'shop' | 'latest' | 'now'>,
  answers: readonly Answered[],
  isFirst: boolean,
): Promise<void> {
  const accountId = shop.id;
  const erased = await erasedWithin(transaction, accountId);
  const moves = key.kind === 'Last7d' || key.kind === 'Last30d';
  const before = await dayWithin(transaction, { accountId, ...key });
  const known = before && !(isFirst && seriesLeft(key, before, latest) === null) ? before : freshRow(accountId, key, latest, now(), before);
  const left = new Set(known.left);
  const holes: Record<string, PerformanceHole> = { ...known.holes };
  for (const { name, pageNo, asOf, page } of answers) {
    if (!page.ok) {
      holes[name] = { code: page.failure.code, at: now(), tries: (holes[name]?.tries ?? 0) + 1 };
      continue;
    }
    delete holes[name];
    const { names, more, ...value } = page.value;
    await putPerformancePage(transaction, { accountId, series: name, ...key, page: pageNo, asOf, ...value }, !more);
    await putPerformanceNames(
      transaction,
      names.flatMap((one) => withoutErased({ ...one, accountId }, erased)),
    );
    if (more) continue;
    left.delete(name);
    if (moves) await dropBefore(transaction, { accountId, ...key }, name);
  }
  if (moves && isFirst) await dropBefore(transaction, { accountId, ...key });
  await putPerformanceDay(transaction, { ...known, left: [...left], holes });
}

const freshRow = (
  accountId: string,
  key: PerformanceWindowKey,
  latest: number,
  asOf: number,
  before?: PerformanceDayRow,
): PerformanceDayRow => ({
  accountId,
  ...key,
  from: dayNumber(windowAsked(key, latest).from),
  latest,
  asOf,
  left: seriesAnew(key, before),
  holes: {},
});
