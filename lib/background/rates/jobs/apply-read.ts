import { pause } from '#lib/background/accounts/under-way';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { entriesNow } from '#lib/background/rates/entries-now';
import { keepEntries } from '#lib/background/rates/in-view/keep-entries';
import { entryRows } from '#lib/background/rates/reading/read-shop-rows';
import { isPassing } from '#lib/domain/failure';
import { LOOK_AFTER, type ProductEnd, type ReadBackStep } from '#lib/domain/rates/apply/apply-steps';
import { isLastReading, judgeReading } from '#lib/domain/rates/apply/judge-reading';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { liesAhead } from '#lib/jobs/waits';
import type { Applying, ApplyOutcome } from './apply-context';
import { journalOfEnds } from './apply-journal';

/** A wait so short is waited for within the step; a longer one is the job's, and outlives the worker. */
const SHORT_MS = 6_000;

/** Looks at the added list once its time has come, and tells which products it shows as asked. */
export async function checkList(applying: Applying, step: ReadBackStep): Promise<ApplyOutcome> {
  const now = Date.now();
  if (liesAhead(step.sentAt, now)) return { is: 'done', value: { ends: [], requestId: null }, more: [{ ...step, sentAt: now }] };
  const left = applying.urged ? 0 : step.sentAt + (LOOK_AFTER[step.round] ?? 0) - now;
  if (left > SHORT_MS) return { is: 'wait', until: Date.now() + left, why: 'answer' };
  if (left > 0) await pause(left);
  return checkNow(applying, step);
}

/** Reads the added list for the products of a step. `last`: no later reading is planned, as when a person asks. */
export async function checkNow(applying: Applying, step: ReadBackStep, last = isLastReading(step)): Promise<ApplyOutcome> {
  const { client, shop, signal } = applying;
  const ids = step.items.map(({ itemId }) => itemId);
  const shown = await entriesNow(client, ids, { signal });
  if (!shown.ok) {
    const outcome = waitWhenAway(outcomeOf(shown, 'read', Date.now()), Date.now());
    if (outcome.is === 'wait') return outcome;
    if (isPassing(shown.failure.code) && !last)
      return { is: 'done', value: { ends: [], requestId: null }, more: [{ ...step, round: step.round + 1 }] };
    const ends = step.items.map(({ itemId }): ProductEnd => ({ itemId, end: step.lost ? 'unknown' : 'sent', failure: shown.failure }));
    return { is: 'unknown', failure: shown.failure, value: { ends, requestId: null }, keep: journalOfEnds(applying, step, ends) };
  }
  await keepEntries(shop, shown.value, ids);
  const rows = shown.value.flatMap((one) => entryRows(shop.id, one));
  const { ends, more, open } = judgeReading(step, rows, Date.now(), last);
  const follows = { value: { ends, requestId: null }, keep: journalOfEnds(applying, step, ends), more };
  return open ? { is: 'unknown', ...follows } : { is: 'done', ...follows };
}
