import { pause } from '#lib/background/accounts/under-way';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { type Failure, failure } from '#lib/domain/failure';
import { type AllCounts, type AllStep, FOLLOW_EVERY_MS, SAME_TIMES, TASK_MOST_MS } from '#lib/domain/rates/apply/all-steps';
import { ok, type Result } from '#lib/domain/result';
import type { CallOptions } from '#lib/http/call';
import type { Keep } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { liesAhead } from '#lib/jobs/waits';
import { noteInJournal } from '#lib/records/rates/journal';
import type { AmsTaskRow, JournalRow } from '#lib/records/rates/rows';
import { write } from '#lib/records/transact';
import type { AllOutcome, ApplyingAll } from './apply-context';

type Of<Do extends AllStep['do']> = Extract<AllStep, { do: Do }>;
const nothing = { ends: [], requestId: null };
/** Pauses between two questions; the job waits after them, and goes on by its alarm. */
const PAUSES_MS = [2_000, 4_000, 8_000];
const LATER_MS = 15_000;

export async function countLists(applying: ApplyingAll): Promise<AllOutcome> {
  const counts = await countsNow(applying);
  return counts.ok ? { is: 'done', value: { ...nothing, counts: counts.value } } : notRead(counts.failure);
}

/** Starts AMS's task. Started twice it would run twice: a lost answer is followed by the lists instead. */
export async function startTask(applying: ApplyingAll): Promise<AllOutcome> {
  let requestId: string | null = null;
  const answer = await callOf(applying, { signal: applying.signal, onRequestId: (id) => (requestId = id) });
  const startedAt = Date.now();
  if (answer.ok) {
    const { taskId } = answer.value;
    const keep = both(journalRow(applying, 'unconfirmed', null, requestId), taskRow(applying, taskId, startedAt, 'running', 0));
    return { is: 'done', value: { ...nothing, requestId }, keep, more: [{ do: 'poll', taskId, startedAt }] };
  }
  const outcome = outcomeOf(answer, 'create', startedAt);
  if (outcome.is === 'wait') return outcome;
  if (outcome.is === 'unknown') return { ...taskLost(startedAt), keep: both(journalRow(applying, 'unknown', null, requestId)) };
  const keep = both(journalRow(applying, 'refused', answer.failure, requestId));
  return { is: 'failed', failure: answer.failure, value: nothing, keep };
}

export const taskLost = (startedAt: number) =>
  ({ is: 'done', value: nothing, more: [{ do: 'follow', startedAt, seen: '', same: 0 }] }) as const satisfies AllOutcome;

/** Asks how far the task is. `Done` only says that the shop was gone through: what came of it is read from the lists. */
export async function pollTask(applying: ApplyingAll, { taskId, startedAt }: Of<'poll'>): Promise<AllOutcome> {
  const { client, signal } = applying;
  if (liesAhead(startedAt, Date.now())) return { is: 'done', value: nothing, more: [{ do: 'poll', taskId, startedAt: Date.now() }] };
  for (const ms of PAUSES_MS) {
    await pause(ms);
    const answer = await client.taskResult({ taskId }, { signal });
    if (!answer.ok) {
      const outcome = notRead(answer.failure);
      // AMS no longer knows it: no page says how long it does.
      return outcome.is === 'wait' ? outcome : taskLost(startedAt);
    }
    const { status, progressRate, failReason } = answer.value;
    const over = status === 'Done' || status === 'Fail';
    const stored = taskRow(applying, taskId, startedAt, over ? 'ended' : 'running', progressRate ?? 0);
    if (over) {
      const follows = { value: nothing, keep: both(null, stored), more: [{ do: 'entries', cursor: null, endedAt: Date.now() }] as const };
      if (status === 'Done') return { is: 'done', ...follows };
      return { is: 'failed', refused: true, failure: failure('taskFailed', { detail: failReason ?? undefined }), ...follows };
    }
    if (Date.now() - startedAt > TASK_MOST_MS) return taskLost(startedAt);
    await write(['amsTasks'], (transaction) => transaction.objectStore('amsTasks').put(stored), { of: stored.accountId });
  }
  return { is: 'wait', until: Date.now() + LATER_MS, why: 'answer' };
}

/** Without its id: the task is over when the lists have shown the same for a while. */
export async function followLists(applying: ApplyingAll, step: Of<'follow'>): Promise<AllOutcome> {
  const now = Date.now();
  if (liesAhead(step.startedAt, now)) return { is: 'done', value: nothing, more: [{ ...step, startedAt: now }] };
  const due = step.startedAt + (step.same === 0 && step.seen === '' ? 5_000 : FOLLOW_EVERY_MS);
  if (now < due && !applying.urged) return { is: 'wait', until: due, why: 'answer' };
  const counts = await countsNow(applying);
  const ends = counts.ok ? await highestAndLowest(applying) : counts;
  if (!counts.ok || !ends.ok) return notRead(counts.ok ? (ends as { failure: Failure }).failure : counts.failure);
  const seen = JSON.stringify([counts.value, ends.value]);
  const same = seen === step.seen ? step.same + 1 : 1;
  const startedAt = Date.now();
  const next: AllStep = same >= SAME_TIMES ? { do: 'entries', cursor: null, endedAt: startedAt } : { do: 'follow', startedAt, seen, same };
  return { is: 'done', value: nothing, more: [next] };
}

async function countsNow({ client, signal }: ApplyingAll): Promise<Result<AllCounts>> {
  const added = await client.addedProducts({ pageSize: 1 }, { signal });
  const free = added.ok ? await client.notAddedProducts({ pageSize: 1 }, { signal }) : added;
  return added.ok && free.ok ? ok({ entries: added.value.totalCount, free: free.value.totalCount }) : (free as Result<never>);
}

async function highestAndLowest({ client, signal }: ApplyingAll): Promise<Result<unknown>> {
  const [low, high] = await Promise.all(
    (['commission_rate', '-commission_rate'] as const).map((sortBy) => client.addedProducts({ pageSize: 1, sortBy }, { signal })),
  );
  if (!low?.ok || !high?.ok) return (low?.ok ? high : low) as Result<unknown>;
  return ok([low, high].map(({ value }) => value.itemList.map(({ commissionRate, campaignStatus }) => [commissionRate, campaignStatus])));
}

const notRead = (known: Failure): AllOutcome =>
  waitWhenAway(outcomeOf<never>({ ok: false, failure: known }, 'read', Date.now()), Date.now());

function callOf({ client, asked }: ApplyingAll, options: CallOptions) {
  const { doing, rate, start, end } = asked;
  if (doing === 'remove') return client.removeAll({}, options);
  const period = { ...(start === null ? {} : { start }), ...(end === 'keep' ? {} : { end }) };
  const change = { ...(rate === null ? {} : { commissionRate: rate }), ...(Object.keys(period).length ? { period } : {}) };
  if (doing === 'edit') return client.editAll(change, options);
  if (rate === null) throw new Error('an addition without a rate');
  return client.addAll({ ...change, commissionRate: rate }, options);
}

const taskRow = ({ shop }: ApplyingAll, taskId: string, startedAt: number, state: AmsTaskRow['state'], progress: number): AmsTaskRow => ({
  accountId: shop.id,
  taskId,
  what: 'all',
  startedAt,
  state,
  progress,
});

const journalRow = (
  { shop, jobId, asked }: ApplyingAll,
  outcome: JournalRow['outcome'],
  why: Failure | null,
  requestId: string | null,
): JournalRow => ({
  id: `${jobId}:all`,
  at: Date.now(),
  accountId: shop.id,
  itemId: null,
  what: `${asked.doing}All`,
  before: null,
  after: asked.rate,
  period: asked.end === 'keep' ? null : { start: asked.start, end: asked.end },
  by: 'thisBrowser',
  outcome,
  failure: why,
  requestId: why?.requestId ?? requestId,
  jobId,
});

const both = (journal: JournalRow | null, task?: AmsTaskRow): Keep => ({
  tables: ['journal', 'amsTasks'],
  write: async (transaction) => {
    if (journal) await noteInJournal(transaction, [journal]);
    if (task) await transaction.objectStore('amsTasks').put(task);
  },
});
