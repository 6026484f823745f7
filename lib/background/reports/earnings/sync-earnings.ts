import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { countEarned } from '#lib/background/reports/earned/count-earned';
import { tellDigest } from '#lib/background/reports/earned/tell-digest';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { type Failure, failure, isPassing } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { countLines } from '#lib/domain/reports/sync/count-lines';
import { SYNC_LIMITS } from '#lib/domain/reports/sync/limits';
import { answeredDays, type DayRange, type SyncReason } from '#lib/domain/reports/sync/plan';
import { neverHasRoom } from '#lib/domain/reports/sync/room';
import {
  afterHole,
  afterPage,
  asOfNow,
  type EndStep,
  firstStep,
  hasBroken,
  isEndless,
  markOf,
  narrowed,
  type PageStep,
  pagesAhead,
  perDayOf,
  restarted,
  type SyncStep,
  within,
} from '#lib/domain/reports/sync/steps';
import { fail } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import type { JobKind, Keep, Outcome, StepContext } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { earnedState } from '#lib/records/reports/earned';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendReportLines, compactReport } from '#lib/records/reports/report-store';
import { noteSync, putAnsweredDays, putHoles, putSync } from '#lib/records/reports/sync-days';
import { dayInZone } from './day-in-zone';
import { readLines } from './read-lines';
import { callsForReports } from './report-pace';
import { askedAt, reportOptions, reportRequest } from './report-request';
import { followEarnings } from './watch-earnings';

export interface SyncParams {
  /** What is to be read, the newest first. */
  readonly left: readonly DayRange[];
  /** Conversions a day, as far as is known. */
  readonly perDay: number | null;
  readonly reason: SyncReason;
}
interface Read {
  readonly conversions: number;
}
type Ended = Outcome<Read, SyncStep>;

/** How often the server may have trouble with a slice before it is a hole. */
const TRIES = 2;
/** How often it may refuse to go on with a single day. */
const CHAINS = 5;
/** How many slices in a row may be holes before the rest is left for the next sync. */
const HOLES = 2;
const NO_WAY = { call: 'conversionReport', field: 'pageInfo.scrollId' };
const NO_END = { call: 'conversionReport', field: 'pageInfo.hasNextPage' };

/**
 * Reads what an account earned: a page a step. Its lines, what is known of its days and where to go on are stored in one transaction, so
 * that whatever dies, at most the page that was under way is asked for again, or the slice whose scroll id has ended meanwhile.
 */
export const syncEarnings: JobKind<SyncParams, SyncStep, Read, Pick<SyncParams, 'reason'>> = {
  kind: 'syncEarnings',
  steps: ({ left, perDay }) => [firstStep(left, perDay)],
  ahead: () => ({ pages: null }),
  keep: ({ reason }) => ({ reason }),
  repetition: () => 'read',
  units: ({ is }) => (is === 'page' ? 1 : 0),
  run: (step, context) => (step.is === 'end' ? endSync(step, context) : readPage(step, context)),
};

async function readPage(given: PageStep, { job, index, signal }: StepContext): Promise<Ended> {
  const accountId = job.accountId ?? '';
  // What a person tries again has the rest of the plan behind it, done; a last step alone says that the rest was given up with it.
  const stepAt = (now: number, { market }: AffiliateKeyAccount) =>
    within(
      asOfNow(index < job.counts.total - 2 ? { ...given, left: [] } : given, now),
      answeredDays(dayInZone(now, MARKETS[market].timeZone), null),
    );
  const request = await reportRequest(accountId, 'conversions', (now, of) => callsFor(stepAt(now, of)));
  if (request.is !== 'ready') return request;
  const { account, client, now } = request;
  const step = stepAt(request.asked, account);
  if (step.is === 'end') return goingOn(step, 0);
  const isDay = given.slice.from === given.slice.to;
  if (isDay && hasBroken(given, request.asked) && neverHasRoom(step.room ?? 1, given.pages, callsForReports(account)))
    return asHole(step, account.id, failure('quotaSpent'), now(), false);
  const answer = await client.conversionReport(
    { ...timesOf(step.slice, account, request.asked), limit: SYNC_LIMITS.page, ...(step.scroll ? { scrollId: step.scroll.id } : {}) },
    reportOptions(signal, step.scroll === null),
  );
  if (!answer.ok) return afterFailure(step, account, answer.failure, now());
  const { nodes, pageInfo, leftOut = 0 } = answer.value;
  const asked = askedAt(request);
  const mark = markOf(nodes);
  // A next page without a way to it.
  if (pageInfo.hasNextPage && !pageInfo.scrollId) return afterFailure(step, account, failure('responseInvalid', NO_WAY), now());
  // Always another page: that is not begun again at once.
  if (pageInfo.hasNextPage && isEndless(step, mark))
    return afterFailure({ ...step, tries: TRIES, holes: HOLES }, account, failure('responseInvalid', NO_END), now());
  const counted = await earnedState(accountId);
  const rule = counted.ok ? counted.value?.rule : undefined;
  const { lines, unread } = readLines(nodes, leftOut, account.market, asked, step.slice, rule);
  const page = {
    counts: countLines(lines, unread),
    conversions: nodes.length + leftOut,
    mark,
    scrollId: pageInfo.hasNextPage ? pageInfo.scrollId : null,
  };
  const { next, done } = afterPage(step, page, { asked, answered: now() });
  return {
    ...goingOn(next, page.conversions),
    keep: {
      tables: [...REPORT_TABLES, 'reportDays'],
      write: async (transaction) => {
        await appendReportLines(transaction, accountId, lines);
        if (done) await putAnsweredDays(transaction, accountId, done.slice, done.counts, done.asked ?? asked);
      },
    },
  };
}

/** Calls that have to be free for a first page; null for what follows one, or needs none. */
const callsFor = (step: SyncStep): number | null => (step.is === 'page' && step.scroll === null ? (step.room ?? 1) : null);

const goingOn = (next: SyncStep, conversions: number) =>
  ({ is: 'done', value: { conversions }, more: [next], ahead: { pages: pagesAhead(next) } }) as const;

/** What is asked for: whole days by the market's calendar, and of today what there is. */
function timesOf({ from, to }: DayRange, { market }: AffiliateKeyAccount, now: number) {
  const { timeZone } = MARKETS[market];
  return {
    purchaseTimeStart: startOfDay(from, timeZone),
    purchaseTimeEnd: Math.max(Math.min(startOfDay(to + 1, timeZone) - 1000, now), startOfDay(from, timeZone)),
  };
}

async function afterFailure(step: PageStep, { id, market }: AffiliateKeyAccount, known: Failure, now: number): Promise<Ended> {
  const outcome = waitWhenAway(outcomeOf(fail(known), 'read', Date.now()), Date.now());
  if (outcome.is === 'wait') return outcome;
  if (known.code === 'reportTooOld') {
    const reach = dayInZone(now, MARKETS[market].timeZone) - step.slice.from;
    return { ...goingOn(narrowed(step), 0), keep: { tables: ['reportSyncs'], write: (to) => putSync(to, id, 'conversions', { reach }) } };
  }
  const isBroken = step.scroll !== null && known.code === 'paramsRefused';
  if (isBroken && step.slice.from < step.slice.to) return goingOn(restarted(step), 0);
  const passes = isBroken || isPassing(known.code);
  if (passes && step.tries + 1 < (isBroken ? CHAINS : TRIES)) return goingOn(restarted(step, step.tries + 1), 0);
  // What the account is refused for one slice it is refused for all; of a server that is down the rest is asked by the next sync.
  return asHole(step, id, known, now, !passes || step.holes + 1 >= HOLES);
}

/** @param givesUp whether the rest is not asked for either */
function asHole(step: PageStep, id: string, known: Failure, now: number, givesUp: boolean): Ended {
  const next: SyncStep = givesUp ? { is: 'end', perDay: perDayOf(step) } : afterHole(step);
  const keep: Keep = {
    tables: ['reportDays'],
    write: (transaction) => putHoles(transaction, id, givesUp ? [step.slice, ...step.left] : [step.slice], known.code, now),
  };
  return { is: 'failed', failure: known, keep, more: [next], ahead: { pages: pagesAhead(next) } };
}

async function endSync({ perDay }: EndStep, { job }: StepContext): Promise<Ended> {
  const accountId = job.accountId ?? '';
  const known = await earnedState(accountId);
  const compacted = await compactReport(accountId, known.ok ? known.value?.rule : undefined);
  const counted = await countEarned(accountId);
  const noted = await noteSync(accountId, 'conversions', { endedAt: Date.now(), ...(perDay === null ? {} : { perDay }) });
  const failed = [compacted, counted, noted].find(({ ok }) => !ok);
  if (failed && !failed.ok) return { is: 'failed', failure: failed.failure, ahead: { pages: 0 } };
  await followEarnings();
  if ((job.params as Pick<SyncParams, 'reason'> | null)?.reason === 'alarm') await tellDigest(job.id);
  return { is: 'done', value: { conversions: 0 }, ahead: { pages: 0 } };
}
