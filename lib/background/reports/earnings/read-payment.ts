import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { type Failure, failure, isPassing } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { SYNC_LIMITS } from '#lib/domain/reports/sync/limits';
import { compared, type PaymentLine, paymentKey, paymentLine } from '#lib/domain/reports/sync/payment';
import { neverHasRoom, roomAfter } from '#lib/domain/reports/sync/room';
import { isEndless, markOf } from '#lib/domain/reports/sync/steps';
import { fail, ok, type Result } from '#lib/domain/result';
import type { JobKind, Outcome, StepContext } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import { notePaymentFailure, PAYMENT_TABLES, paymentLines, putPayment, putPaymentPage } from '#lib/records/reports/payments';
import { dayInZone } from './day-in-zone';
import { readLines } from './read-lines';
import { callsForReports } from './report-pace';
import { askedAt, type ReportRequest, reportOptions, reportRequest } from './report-request';

interface PaymentParams {
  readonly validationId: string;
}
/** The next page of a cycle, or the comparison of all of them with the report. */
interface PaymentStep {
  readonly is: 'page' | 'compare';
  readonly number: number;
  readonly scroll: { readonly id: string; readonly until: number } | null;
  /** By what the page before is known again. */
  readonly mark: string | null;
  readonly unread: number;
  readonly readAt: number | null;
  readonly tries: number;
  /** Calls that have to be free before it is begun anew; left out: one. */
  readonly room?: number;
}
interface Read {
  readonly conversions: number;
}
type Ended = Outcome<Read, PaymentStep>;

const FIRST: PaymentStep = { is: 'page', number: 0, scroll: null, mark: null, unread: 0, readAt: null, tries: 0 };
/** How often a cycle is begun anew where the server has trouble with it. */
const TRIES = 3;
/** Lines of the report that are read together. */
const CHUNK = 5_000;

/** Reads a payment cycle, and says line by line how what is paid differs from what the report says. A closed cycle never changes. */
export const readPayment: JobKind<PaymentParams, PaymentStep, Read> = {
  kind: 'readPayment',
  steps: () => [FIRST],
  ahead: () => ({ pages: null }),
  repetition: () => 'read',
  units: ({ is }) => (is === 'page' ? 1 : 0),
  run: (step, context) => (step.is === 'page' ? readPage(step, context) : compareAll(step, context)),
};

async function readPage(given: PaymentStep, { job, params, signal }: StepContext<PaymentParams>): Promise<Ended> {
  const accountId = job.accountId ?? '';
  const hasBroken = (now: number): boolean => given.scroll !== null && given.scroll.until < now;
  const room = roomAfter(given.room ?? 1, given.number);
  const asOfNow = (now: number): PaymentStep => (hasBroken(now) ? { ...FIRST, tries: given.tries, room } : given);
  const request = await reportRequest(accountId, 'payments', (now) => (asOfNow(now).scroll === null ? (asOfNow(now).room ?? 1) : null));
  if (request.is !== 'ready') return request;
  const step = asOfNow(request.asked);
  const { validationId } = params;
  if (hasBroken(request.asked) && neverHasRoom(room, given.number, callsForReports(request.account)))
    return asFailed(failure('quotaSpent'), { accountId, validationId, readAt: request.asked });
  const answer = await request.client.validatedReport(
    { validationId, limit: SYNC_LIMITS.page, ...(step.scroll ? { scrollId: step.scroll.id } : {}) },
    reportOptions(signal, step.scroll === null),
  );
  const asked = askedAt(request);
  const cycle = { accountId, validationId, readAt: step.readAt ?? asked };
  if (!answer.ok) return afterFailure(step, answer.failure, cycle);
  const { nodes, pageInfo, leftOut = 0 } = answer.value;
  const mark = markOf(nodes);
  const isWithoutEnd = pageInfo.hasNextPage && isEndless({ pages: step.number, mark: step.mark }, mark);
  if (isWithoutEnd || (pageInfo.hasNextPage && !pageInfo.scrollId))
    return afterFailure(isWithoutEnd ? { ...step, tries: TRIES } : step, failure('responseInvalid', { call: 'validatedReport' }), cycle);
  const { lines, unread } = readLines(nodes, leftOut, request.account.market, asked, { from: 0, to: today(request.account, asked) });
  const next: PaymentStep = {
    is: pageInfo.hasNextPage ? 'page' : 'compare',
    number: step.number + 1,
    scroll: pageInfo.scrollId ? { id: pageInfo.scrollId, until: request.now() + SYNC_LIMITS.scrollLife } : null,
    mark,
    unread: step.unread + unread.length,
    readAt: cycle.readAt,
    tries: step.tries,
    ...(step.room === undefined ? {} : { room: step.room }),
  };
  return {
    is: 'done',
    value: { conversions: nodes.length + leftOut },
    more: [next],
    ahead: { pages: next.is === 'page' ? null : 0 },
    keep: { tables: PAYMENT_TABLES, write: (transaction) => putPaymentPage(transaction, cycle, step.number, lines.map(paymentLine)) },
  };
}

const today = ({ market }: ReportRequest['account'], now: number): number => dayInZone(now, MARKETS[market].timeZone);

interface Cycle {
  readonly accountId: string;
  readonly validationId: string;
  readonly readAt: number;
}

function afterFailure(step: PaymentStep, known: Failure, cycle: Cycle): Ended {
  const outcome: Ended = waitWhenAway(outcomeOf(fail(known), 'read', Date.now()), Date.now());
  if (outcome.is === 'wait') return outcome;
  const again = (step.scroll !== null && known.code === 'paramsRefused') || isPassing(known.code);
  if (again && step.tries + 1 < TRIES)
    return { is: 'done', value: { conversions: 0 }, more: [{ ...FIRST, tries: step.tries + 1, room: step.room ?? 1 }] };
  return asFailed(known, cycle);
}

function asFailed(known: Failure, cycle: Cycle): Ended {
  // An id that the portal does not know is no cycle.
  const isCycle = known.code !== 'unknownBill';
  return {
    is: 'failed',
    failure: known,
    ahead: { pages: 0 },
    ...(isCycle ? { keep: { tables: ['payments'], write: (transaction) => notePaymentFailure(transaction, cycle, known.code) } } : {}),
  };
}

async function compareAll({ unread, readAt }: PaymentStep, { job, params }: StepContext<PaymentParams>): Promise<Ended> {
  const accountId = job.accountId ?? '';
  const { validationId } = params;
  const paid = await paymentLines(accountId, validationId);
  const known = { accountId, validationId, readAt: readAt ?? Date.now() };
  if (!paid.ok && paid.failure.code === 'recordsDamaged') return asFailed(paid.failure, known);
  const reported = paid.ok ? await reportedOf(accountId, paid.value) : paid;
  if (!paid.ok || !reported.ok) return outcomeOf(reported, 'read', Date.now()) as Ended;
  const lines = paid.value.map((line) => compared(line, reported.value.get(paymentKey(line))));
  const cycle = { ...known, unread };
  return {
    is: 'done',
    value: { conversions: 0 },
    ahead: { pages: 0 },
    keep: { tables: PAYMENT_TABLES, write: (transaction) => putPayment(transaction, cycle, lines) },
  };
}

/** What the report says of these lines: those that the API brought, whatever files say. */
async function reportedOf(
  accountId: string,
  lines: readonly PaymentLine[],
): Promise<Result<ReadonlyMap<string, { readonly net: number; readonly quantity: number }>>> {
  const report = await loadReport(accountId);
  if (!report.ok) return report;
  const { segments, every } = report.value;
  const [days, wanted] = [new Set(lines.map(({ day }) => day)), new Set(lines.map(paymentKey))];
  const places = every.flatMap((rows, segment) =>
    Array.from(rows, (row) => ({ segment, row })).filter(({ row }) => days.has(segments[segment]?.whole.day?.[row] ?? -1)),
  );
  const found = new Map<string, { net: number; quantity: number }>();
  for (let at = 0; at < places.length; at += CHUNK) {
    const read = await readReportLines(report.value, places.slice(at, at + CHUNK));
    if (!read.ok) return read;
    // Made compact meanwhile: its places are others now.
    if (!read.value) return reportedOf(accountId, lines);
    for (const line of read.value) {
      const key = paymentKey(line);
      if (line.source === 'api' && wanted.has(key)) found.set(key, { net: line.net, quantity: line.quantity });
    }
  }
  return ok(found);
}
