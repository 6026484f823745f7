import { serverClock } from '#lib/background/accounts/server-clock';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { readBillLines, readBills } from '#lib/background/reports/bills/read-bills';
import { readOrders, spanOfDays } from '#lib/background/reports/conversions/read-orders';
import { followEarnings } from '#lib/background/reports/earnings/watch-earnings';
import { latestDay } from '#lib/background/reports/performance/latest-day';
import { readPages, readWindow } from '#lib/background/reports/performance/read-windows';
import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { type Failure, isAbout } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { daysToRead, rangesOf, type SyncReason } from '#lib/domain/reports/sync/plan';
import { SHOP_LIMITS } from '#lib/domain/reports/sync/shop/limits';
import { beginOrders } from '#lib/domain/reports/sync/shop/orders';
import {
  firstShopStep,
  type ShopStep,
  type ShopTask,
  shopAhead,
  stepAfter,
  stepAfterFailure,
  type WindowsTask,
} from '#lib/domain/reports/sync/shop/tasks';
import { type PerformanceWindowKey, windowsToRead } from '#lib/domain/reports/sync/shop/windows';
import { fail, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import type { JobKind, Outcome, StepContext } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { allPerformanceDays } from '#lib/records/reports/performance/performance';
import { compactLines } from '#lib/records/reports/report-store';
import { noteSync, soldSync, syncOf } from '#lib/records/reports/sync-days';
import type { ShopRequest, TaskEnd } from './task-end';
import { tellCost } from './tell-cost';

export interface SyncShopParams {
  readonly reason: SyncReason;
}
interface Read {
  readonly rows: number;
}
type Ended = Outcome<Read, ShopStep>;

/** A step ends before the runner gives it up: what comes after it would be lost. */
const STEP_MS = 20_000;

/**
 * Reads a shop's numbers: performance of the latest day and of the periods that end with it, what affiliates sold, bills and their lines, and
 * then the days of three months that are missing. A step is a page, or the first pages of some lists; what it brought, what is known of it and
 * where to go on are stored in one transaction.
 */
export const syncShop: JobKind<SyncShopParams, ShopStep, Read> = {
  kind: 'syncShop',
  steps: () => [firstShopStep()],
  ahead: () => shopAhead(firstShopStep()),
  repetition: () => 'read',
  units: () => 0,
  run: async (given, context) => {
    const { job, index } = context;
    // What a person tries again has the rest of the plan behind it, done; a last step alone says that the rest was given up with it.
    const step = index < job.counts.total - 2 ? { ...given, queue: [] } : given;
    if (step.task.is === 'end') return endSync(step, context);
    const request = await requestOf(step, context);
    if (!request.ok) return outcomeOf(request, 'read', Date.now());
    if (step.task.is === 'begin') return begin(step, request.value, reasonOf(context));
    return followed(step, await work(step.task, request.value, reasonOf(context)));
  },
};

const reasonOf = ({ params }: StepContext<SyncShopParams>): SyncReason => params.reason;

async function requestOf({ latest }: ShopStep, { job, signal }: StepContext): Promise<Result<ShopRequest>> {
  const shop = await shops.byId(job.accountId ?? '');
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const clock = await serverClock(shop.value.api);
  const options = {
    signal: AbortSignal.any([signal, AbortSignal.timeout(STEP_MS)]),
    priority: 'background',
    rows: 'readable',
  } as const;
  return { ok: true, value: { shop: shop.value, client: client.value, options, latest, now: () => clock.now() } };
}

function work(task: Exclude<ShopTask, { is: 'begin' | 'end' }>, request: ShopRequest, reason: SyncReason): Promise<TaskEnd> {
  switch (task.is) {
    case 'windows':
      return readWindow(task, request);
    case 'pages':
      return readPages(task, request);
    case 'orders':
      return readOrders(task, request);
    case 'bills':
      return readBills(request, reason === 'person');
    case 'billLines':
      return readBillLines(task, request);
  }
}

function followed(step: ShopStep, end: TaskEnd): Ended {
  if (end.is === 'wait') return end;
  const keep = end.keep ? { keep: end.keep } : {};
  const next =
    end.is === 'done' ? stepAfter(step, end) : stepAfterFailure(step, end, { whole: end.whole, givesUp: refusesAll(end.failure) });
  const follows = { ...keep, more: [next], ahead: shopAhead(next) };
  return end.is === 'done' ? { is: 'done', value: { rows: end.rows }, ...follows } : { is: 'failed', failure: end.failure, ...follows };
}

/** Whether what was refused is refused for everything that would follow. */
const refusesAll = ({ code }: Failure): boolean =>
  isAbout(code, 'authorization') || isAbout(code, 'access') || isAbout(code, 'clock') || code === 'noAccount';

/** Asks for the latest day with data, and plans what is missing. */
async function begin(step: ShopStep, request: ShopRequest, reason: SyncReason): Promise<Ended> {
  const { shop, client, now, options } = request;
  const day = await latestDay(shop.id, client, now(), options);
  if (!day.ok) return refused(step, day);
  const latest = dayNumber(day.value);
  const [known, sold, soldRow, bills] = await Promise.all([
    allPerformanceDays(shop.id),
    soldSync(shop.id),
    syncOf(shop.id, 'sold'),
    syncOf(shop.id, 'bills'),
  ]);
  for (const one of [known, sold, soldRow, bills]) if (!one.ok) return refused(step, one);
  if (!known.ok || !sold.ok || !soldRow.ok || !bills.ok) return refused(step, known);
  const windows = windowsToRead(latest, known.value, reason);
  const { timeZone } = MARKETS[shop.market];
  const range = { from: dayNumber(SHOP_LIMITS.firstDay(day.value)), to: latest };
  // Rows change with the data day: within one only a person asks again, and what is missing is read.
  const isNewDay = soldRow.value.latest !== latest || reason === 'person';
  const missing = new Map(sold.value.days.map((row) => [row.day, row]));
  const days = daysToRead(range, sold.value.days, { now: now(), reason, startOf: (at) => startOfDay(at, timeZone) }).filter((at) => {
    const row = missing.get(at);
    return isNewDay || !row || row.asOf === null || row.hole !== null;
  });
  const perDay = sold.value.sync.perDay;
  const orders = beginOrders({ left: rangesOf(days, perDay), seen: { days: 0, orders: 0 }, perDay }, spanOfDays(shop.market));
  const queue: readonly ShopTask[] = [
    ...windowTasks(windows.now).map((task): ShopTask => ({ ...task, now: true })),
    ...(orders ? [orders] : []),
    ...(bills.value.latest !== latest || reason === 'person' ? [{ is: 'bills' } as const] : []),
    ...windowTasks(windows.before),
  ];
  const next = stepAfter(step, { next: queue }, latest);
  return { is: 'done', value: { rows: 0 }, more: [next], ahead: shopAhead(next) };
}

function refused(step: ShopStep, result: Result<unknown>): Ended {
  const outcome = waitWhenAway(outcomeOf(result.ok ? fail({ code: 'storageFailed' }) : result, 'read', Date.now()), Date.now());
  if (outcome.is !== 'failed') return outcome.is === 'wait' ? outcome : { is: 'failed', failure: { code: 'storageFailed' } };
  const next = stepAfterFailure(step, {}, { whole: true, givesUp: true });
  return { ...outcome, more: [next], ahead: shopAhead(next) };
}

/** Windows as they are planned: days that follow on each other are one task, the latest first. */
function windowTasks(keys: readonly PerformanceWindowKey[]): readonly WindowsTask[] {
  const tasks: { is: 'windows'; kind: PerformanceWindowKey['kind']; from: number; to: number }[] = [];
  for (const { kind, day } of keys) {
    const last = tasks.at(-1);
    if (last && last.kind === 'Day' && kind === 'Day' && day === last.from - 1) last.from = day;
    else tasks.push({ is: 'windows', kind, from: day, to: day });
  }
  return tasks;
}

/** Drops replaced lines, and notes up to which day all is known. */
async function endSync(step: ShopStep, { job }: StepContext): Promise<Ended> {
  const accountId = job.accountId ?? '';
  const compacted = await compactLines(accountId);
  if (!compacted.ok) return { is: 'failed', failure: compacted.failure, ahead: { windows: 0, orders: 0, bills: 0 } };
  const sold = await soldSync(accountId);
  const known = sold.ok ? sold.value.days.filter(({ asOf }) => asOf !== null) : [];
  const perDay = known.length > 0 ? known.reduce((sum, { lines }) => sum + lines, 0) / known.length : null;
  // What was given up is tried again within the same data day.
  const latest = step.latest > 0 && step.failed === 0 ? { latest: step.latest } : {};
  for (const list of ['performance', 'sold'] as const) {
    const change = { endedAt: Date.now(), ...latest, ...(list === 'sold' && perDay !== null ? { perDay } : {}) };
    const noted = await noteSync(accountId, list, change);
    if (!noted.ok) return { is: 'failed', failure: noted.failure, ahead: { windows: 0, orders: 0, bills: 0 } };
  }
  await followEarnings();
  await tellCost(accountId);
  return { is: 'done', value: { rows: 0 }, ahead: { windows: 0, orders: 0, bills: 0 } };
}
