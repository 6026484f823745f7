import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import type { ShopRequest, TaskEnd } from '#lib/background/reports/shop/task-end';
import { type Failure, failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { SHOP_LIMITS } from '#lib/domain/reports/sync/shop/limits';
import { afterOrders, beginOrders, DEDUCTION_PASSES, narrowedOrders, type OrdersTask } from '#lib/domain/reports/sync/shop/orders';
import type { Span } from '#lib/domain/reports/sync/shop/spans';
import type { DayCounts } from '#lib/domain/reports/sync/steps';
import { fail } from '#lib/domain/result';
import { withoutNames } from '#lib/domain/targeted/book/erased';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines } from '#lib/records/reports/report-store';
import { putAnsweredDays, putHoles } from '#lib/records/reports/sync-days';
import { erasedWithin } from '#lib/records/targeted/erased';
import { linesOfOrder, type OrderAnswer } from './order-lines';

/** From the beginning of the first day to the end of the last, by the market's clock. */
export const spanOfDays =
  (market: MarketCode) =>
  ({ from, to }: DayRange): Span => {
    const { timeZone } = MARKETS[market];
    return { start: startOfDay(from, timeZone), end: startOfDay(to + 1, timeZone) - 1000 };
  };

/** One page of the conversion report: its lines, and with the last of a slice what is known of its days. */
export async function readOrders(task: OrdersTask, request: ShopRequest): Promise<TaskEnd> {
  const { shop, client, options, now } = request;
  const asked = now();
  const [placed] = task.spans;
  if (!placed) return { is: 'done', rows: 0 };
  const { orderPage: pageSize, orderRows: most } = SHOP_LIMITS;
  const answer = await client.conversions({ placed, pageNo: task.pageNo, pageSize, ...filterOf(task.pass) }, options);
  if (!answer.ok) return afterFailure(task, request, answer.failure);
  const { list, totalCount, hasMore, leftOut = 0 } = answer.value;
  const count = list.length + leftOut;
  const before = (task.pageNo - 1) * pageSize;
  const more = hasMore ?? (totalCount !== null && before + count < totalCount);
  if (more && count === 0) return afterFailure(task, request, failure('responseInvalid', { call: 'conversions', field: 'hasMore' }));
  // Whoever asks for more than the API answers for gets no more than that: the same is asked again in two halves.
  const isTooMuch = more && ((totalCount ?? 0) > most || before + pageSize >= most);
  const narrowed = isTooMuch ? narrowedOrders(task) : null;
  if (narrowed) return { is: 'done', rows: 0, next: [narrowed] };
  const asOf = Math.floor(asked / 1000);
  const lines: SoldLine[] = [];
  let unread = leftOut;
  for (const order of list) {
    const own = linesOfOrder(order, shop.market, asOf, DEDUCTION_PASSES[task.pass - 1] ?? '');
    if (own) lines.push(...own);
    else unread += 1;
  }
  const goesOn = more && !isTooMuch;
  // Of a second that has more orders than the API answers for, the rest can be read by nobody.
  const lost = isTooMuch ? Math.max(1, (totalCount ?? 0) - before - count) : 0;
  const counts = countsOf(lines, task, task.pass === 0 ? unread + lost : 0);
  const page = { counts, orders: count, valid: list.some(isValidated), more: goesOn };
  const { next, done } = afterOrders(task, page, asked, spanOfDays(shop.market));
  return {
    is: 'done',
    rows: lines.length,
    next: next ? [next] : [],
    keep: {
      tables: [...REPORT_TABLES, 'reportDays', 'affiliateNotes'],
      write: async (transaction) => {
        const erased = await erasedWithin(transaction, shop.id);
        const own = lines.map((line) => withoutNames(line, erased));
        await appendLines(transaction, shop.id, own, SOLD_COLUMNS);
        if (done) await putAnsweredDays(transaction, shop.id, done.slice, done.counts, done.asked);
      },
    },
  };
}

/** The filters of a pass; validated orders alone can be about to be deducted, or have been. */
function filterOf(pass: number) {
  const deduction = DEDUCTION_PASSES[pass - 1];
  if (deduction === undefined || deduction === '') return {};
  if (deduction === 'pending') return { deductionStatus: 'PendingDeduction', verifiedStatus: 'Valid' } as const;
  return { deductionStatus: 'Deducted', deductionMethod: deduction } as const;
}

const isValidated = ({ verifiedStatus }: OrderAnswer): boolean => /^(valid|verified)$/iu.test(verifiedStatus ?? '');

/** What is still open of the days: orders on their way, judgements to come, and payments to be taken. */
function countsOf(lines: readonly SoldLine[], { pass, slice }: OrdersTask, unread: number): Readonly<Record<string, DayCounts>> {
  const counts: Record<string, DayCounts> = {};
  const add = (day: number, more: Partial<DayCounts>) => {
    const { lines = 0, open = 0, unjudged = 0, unread = 0 } = counts[day] ?? {};
    counts[day] = {
      lines: lines + (more.lines ?? 0),
      open: open + (more.open ?? 0),
      unjudged: unjudged + (more.unjudged ?? 0),
      unread: unread + (more.unread ?? 0),
    };
  };
  for (const { day, state, verified, deduction } of lines) {
    if (pass === 0)
      add(day, {
        lines: 1,
        open: state === 'pending' || state === 'unpaid' ? 1 : 0,
        unjudged: state === 'completed' && verified === 'unverified' ? 1 : 0,
      });
    else if (deduction === 'pending') add(day, { unjudged: 1 });
  }
  if (unread > 0) add(slice.to, { unread });
  return counts;
}

/** Days that could not be read are holes; those after them are tried. */
function afterFailure(task: OrdersTask, { shop, now }: ShopRequest, known: Failure): TaskEnd {
  const outcome = waitWhenAway(outcomeOf(fail(known), 'read', Date.now()), Date.now());
  if (outcome.is === 'wait') return outcome;
  const next = beginOrders(task, spanOfDays(shop.market));
  return {
    is: 'failed',
    failure: known,
    whole: true,
    next: next ? [next] : [],
    keep: { tables: ['reportDays'], write: (transaction) => putHoles(transaction, shop.id, [task.slice], known.code, now()) },
  };
}
