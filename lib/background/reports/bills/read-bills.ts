import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { linesOfOrder } from '#lib/background/reports/conversions/order-lines';
import type { ShopRequest, TaskEnd } from '#lib/background/reports/shop/task-end';
import { endOfMonth } from '#lib/domain/day';
import { type Failure, failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import { AMOUNT_SCALE, exactUnits } from '#lib/domain/reports/scales';
import { SHOP_LIMITS } from '#lib/domain/reports/sync/shop/limits';
import { halvesOf, piecesOf, type Span } from '#lib/domain/reports/sync/shop/spans';
import type { BillLinesTask } from '#lib/domain/reports/sync/shop/tasks';
import { fail } from '#lib/domain/result';
import { withoutNames } from '#lib/domain/targeted/book/erased';
import { startOfDay } from '#lib/domain/time/start-of-day';
import type { Keep } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { BillRow } from '#lib/records/reports/bills/bill-rows';
import { BILL_TABLES, billsOf, billWithin, putBill, putBillLines, putBillState } from '#lib/records/reports/bills/bills';
import { putSync } from '#lib/records/reports/sync-days';
import { erasedWithin } from '#lib/records/targeted/erased';
import type { Writing } from '#lib/records/transact';
import type { ShopClient } from '#lib/shopee-ams/client';

const DAY = 86_400_000;
/** The API takes three months; a bill has orders that were placed as long before their conversion was completed. */
const SPAN = 92 * DAY;
const SPANS = 2;

type BillAnswer = Extract<Awaited<ReturnType<ShopClient['bills']>>, { ok: true }>['value']['validationList'][number];

/** The list of bills, and which of them are read line by line: those that say something else than when they were read. */
export async function readBills({ shop, client, options, now, latest }: ShopRequest, all: boolean): Promise<TaskEnd> {
  const readAt = now();
  // An empty list that was read before would go on to say that there is none.
  const noted = ({ code }: Failure) => ({
    tables: ['reportSyncs'] as const,
    write: (transaction: Writing) => putSync(transaction, shop.id, 'bills', { failed: { code, at: readAt } }),
  });
  const answer = await client.bills({}, options);
  if (!answer.ok) return failed(answer.failure, noted(answer.failure));
  const { validationList, leftOut = 0 } = answer.value as typeof answer.value & { leftOut?: number };
  const rows = validationList.flatMap((bill) => rowOf(bill, shop.id, readAt) ?? []);
  const known = await billsOf(shop.id);
  if (!known.ok) return failed(known.failure);
  const before = new Map(known.value.map((row) => [row.billId, row]));
  const stale = rows.filter((row) => {
    const lines = before.get(row.billId)?.lines;
    return all || !lines || lines.asOf === 0 || lines.failure !== null || lines.of !== wordsOf(row);
  });
  const unread = validationList.length - rows.length + leftOut;
  return {
    // A bill that cannot be read is told: sums over all of them are too small.
    ...(unread > 0 ? ({ is: 'failed', failure: UNREADABLE, whole: false } as const) : ({ is: 'done', rows: rows.length } as const)),
    next: stale.map(({ billId, month }) => firstTask(billId, month, shop.market)),
    keep: {
      tables: ['bills', 'reportSyncs'],
      write: async (transaction) => {
        for (const row of rows) await putBill(transaction, row);
        await putSync(transaction, shop.id, 'bills', { endedAt: readAt, latest, failed: null });
      },
    },
  };
}

/** One page of a bill's lines. They count when all of them are there; until then those of the reading before do. */
export async function readBillLines(task: BillLinesTask, { shop, client, options, now }: ShopRequest): Promise<TaskEnd> {
  const known = await billsOf(shop.id);
  if (!known.ok) return failed(known.failure);
  const bill = known.value.find(({ billId }) => billId === task.billId);
  const [placed, ...others] = task.spans;
  if (!bill || !placed) return { is: 'done', rows: 0 };
  const asked = task.asked ?? now();
  const { orderPage: pageSize, orderRows: most } = SHOP_LIMITS;
  const { validationId, month: validationMonth, source: campaignSource } = bill;
  const answer = await client.billOrders({ validationId, validationMonth, campaignSource, placed, pageNo: task.pageNo, pageSize }, options);
  const giveUp = (why: Failure) =>
    failed(why, {
      tables: BILL_TABLES,
      write: async (transaction) => {
        const state = (await billWithin(transaction, shop.id, bill.billId))?.lines ?? { ...NO_LINES, of: '' };
        await putBillState(transaction, bill, { ...state, failure: why.code });
      },
    });
  if (!answer.ok) return giveUp(answer.failure);
  const { list, totalCount, hasMore, leftOut = 0 } = answer.value;
  const count = list.length + leftOut;
  const before = (task.pageNo - 1) * pageSize;
  const more = hasMore ?? (totalCount !== null && before + count < totalCount);
  if (more && count === 0) return giveUp(failure('responseInvalid', { call: 'billOrders', field: 'hasMore' }));
  const isTooMuch = more && ((totalCount ?? 0) > most || before + pageSize >= most);
  const halves = isTooMuch ? halvesOf(placed) : null;
  // Nothing was stored of a first page that says so; lines of later ones would be there twice.
  if (halves && task.pageNo === 1) return { is: 'done', rows: 0, next: [{ ...task, asked, spans: [...halves, ...others] }] };
  if (isTooMuch) return giveUp(failure('responseInvalid', { call: 'billOrders', field: 'totalCount' }));
  const lines: SoldLine[] = [];
  let unread = leftOut;
  for (const order of list) {
    const own = linesOfOrder(order, shop.market, Math.floor(asked / 1000));
    if (own) lines.push(...own);
    else unread += 1;
  }
  const read = {
    ...task,
    asked,
    chunks: task.chunks + (lines.length > 0 ? 1 : 0),
    lines: task.lines + lines.length,
    orders: task.orders + list.length,
    unread: task.unread + unread,
    commission: lines.reduce((sum, line) => sum + (line.verified === 'invalid' ? 0 : line.commission), task.commission ?? 0),
  };
  const spans = more ? task.spans : others;
  return {
    is: 'done',
    rows: lines.length,
    next: spans.length > 0 ? [{ ...read, spans, pageNo: more ? task.pageNo + 1 : 1 }] : [],
    keep: {
      tables: [...BILL_TABLES, 'affiliateNotes'],
      write: async (transaction) => {
        const erased = await erasedWithin(transaction, shop.id);
        const own = lines.map((line) => withoutNames(line, erased));
        if (own.length > 0) await putBillLines(transaction, { accountId: shop.id, billId: bill.billId }, asked, task.chunks, own);
        if (spans.length > 0) return;
        const { lines: count, orders, unread, commission } = read;
        await putBillState(transaction, bill, { asOf: asked, lines: count, orders, unread, commission, failure: null, of: wordsOf(bill) });
      },
    },
  };
}

const UNREADABLE = failure('responseInvalid', { call: 'bills', field: 'validationList' });
const NO_LINES = { asOf: 0, lines: 0, orders: 0, unread: 0 } as const;

function failed(why: Failure, keep?: Keep): TaskEnd {
  const outcome = waitWhenAway(outcomeOf(fail(why), 'read', Date.now()), Date.now());
  if (outcome.is === 'wait') return outcome;
  return { is: 'failed', failure: why, whole: true, ...(keep ? { keep } : {}) };
}

/** What a bill says of itself: as long as it says the same, its lines are those that were read. */
const wordsOf = ({ online, offline, payment }: Pick<BillRow, 'online' | 'offline' | 'payment'>): string =>
  JSON.stringify([payment, online, offline]);

/** Null: what it is asked by is missing. */
function rowOf(bill: BillAnswer, accountId: string, readAt: number): Omit<BillRow, 'lines'> | null {
  const { validationId, validationMonth: month, campaignSource: source, paymentMethod, onlineBill, offlineBills } = bill;
  if (month === null || (source !== 'Seller' && source !== 'ShopeeManaged')) return null;
  return {
    accountId,
    billId: `${month} ${source} ${validationId}`,
    validationId,
    month,
    source,
    payment: paymentMethod === 1 ? 'online' : paymentMethod === 2 ? 'offline' : null,
    online: onlineBill && {
      total: units(onlineBill.totalAmount),
      status: onlineBill.billStatus,
      deducted: units(onlineBill.deductedAmount),
      credit: units(onlineBill.amsCreditDeductedAmount),
      pending: units(onlineBill.pendingAmount),
    },
    offline: offlineBills.map((part) => ({
      orderMonth: part.orderPlaceMonth,
      total: units(part.totalAmount),
      commission: units(part.commissionAmount),
      afterTax: units(part.commissionAmountAfterTax),
      credit: units(part.amsCreditDeductedAmount),
    })),
    readAt,
  };
}

const units = (text: string | null): number | null => (text === null ? null : exactUnits(text, AMOUNT_SCALE));

/** The first page of a bill's lines: by when orders were placed, from the end of its month back. */
function firstTask(billId: string, month: string, market: MarketCode): BillLinesTask {
  const { timeZone } = MARKETS[market];
  const last = dayNumber(endOfMonth(`${month}-01`));
  const end = startOfDay(last + 1, timeZone) - 1000;
  const spans: readonly Span[] = piecesOf({ start: end - SPANS * SPAN + 1000, end }, SPAN);
  return { is: 'billLines', billId, spans, pageNo: 1, asked: null, ...{ chunks: 0, lines: 0, orders: 0, unread: 0 } };
}
