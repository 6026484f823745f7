import { pause } from '#lib/background/accounts/under-way';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { campaignDetailsRow, shownCampaign } from '#lib/background/targeted/campaign-rows';
import { campaignByName } from '#lib/background/targeted/find-campaign';
import { type Failure, failure, isPassing } from '#lib/domain/failure';
import { CHECK_AFTER, type CheckChangeStep, campaignNameOf, MOST_SENDS_AGAIN, type PartEnd } from '#lib/domain/targeted/campaign-steps';
import { isLastCheck, isMadeOf, judgeChange, refusedParts } from '#lib/domain/targeted/judge-change';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { liesAhead } from '#lib/jobs/waits';
import { type ChangeOutcome, type Changing, keepEnds } from './change-context';

/** A wait so short is waited for within the step; a longer one is the job's, and outlives the worker. */
const SHORT_MS = 6_000;

/** Reads a campaign once its time has come, and tells which parts of a change it shows as asked. */
export async function checkChange(changing: Changing, step: CheckChangeStep): Promise<ChangeOutcome> {
  const now = Date.now();
  if (liesAhead(step.sentAt, now)) return nothingNew(step, { ...step, sentAt: now });
  const left = changing.urged ? 0 : step.sentAt + (CHECK_AFTER[step.round] ?? 0) - now;
  if (left > SHORT_MS) return { is: 'wait', until: Date.now() + left, why: 'answer' };
  if (left > 0) await pause(left);
  return checkNow(changing, step);
}

/** Reads the campaign of a step now. `last`: no later reading is planned, as when a person asks. */
export async function checkNow(changing: Changing, step: CheckChangeStep, last = isLastCheck(step)): Promise<ChangeOutcome> {
  const { client, shop, jobId, signal } = changing;
  const found = step.campaignId === null ? await findMade(changing, step) : { ok: true as const, value: step.campaignId };
  if (!found.ok) return unread(changing, step, found.failure, last);
  const campaignId = found.value;
  if (campaignId === null) return notFound(changing, step, last);
  const answer = await client.targetedSettings({ campaignId }, { signal });
  if (!answer.ok) return unread(changing, { ...step, campaignId }, answer.failure, last);
  const read = campaignDetailsRow(shop.id, campaignId, answer.value);
  const shown = shownCampaign(read);
  const known = { accountId: shop.id, jobId, asked: step.asked, campaignId, read };
  // Under a name that was looked up there may be another campaign: nothing of ours is claimed to be in it.
  if (step.asked.change === 'create' && step.campaignId === null && !isMadeOf(step.asked.input, shown)) {
    const why = step.refusal ?? failure('campaignNameTaken', { field: 'name' });
    const ends = refusedParts(step.open, why);
    return {
      is: 'failed',
      refused: true,
      failure: why,
      value: { campaignId: null, ends, requestId: null },
      keep: keepEnds({ ...known, campaignId: null }, ends),
    };
  }
  const isFound = step.campaignId === null;
  const { ends, more, open } = judgeChange(isFound ? lostAndFound({ ...step, campaignId }) : step, shown, last);
  const follows = { value: { campaignId, ends, requestId: null }, keep: keepEnds(known, ends), more };
  if (open) return { is: 'unknown', ...follows };
  const refused = ends.find(({ end }) => end === 'refused')?.failure;
  return refused ? { is: 'failed', refused: true, failure: refused, ...follows } : { is: 'done', ...follows };
}

/** A campaign that was found by its name is the one that was sent: what it lacks is judged as of a lost answer, whatever a second sending was told. */
function lostAndFound(step: CheckChangeStep): CheckChangeStep {
  const { refusal: _refusal, ...rest } = step;
  return { ...rest, lost: true, round: Math.max(1, rest.round) };
}

/** The campaign that was made without an answer; null: its name is not in the list. */
async function findMade({ client, signal }: Changing, step: CheckChangeStep) {
  const found = await campaignByName(client, campaignNameOf(step.asked), { signal });
  return found.ok ? { ok: true as const, value: found.value?.campaignId ?? null } : found;
}

/** The list has no campaign of this name: it lags, or none was made. Sent again it cannot be made twice, as AMS takes no name twice. */
function notFound(changing: Changing, step: CheckChangeStep, last: boolean): ChangeOutcome {
  if (!isLastCheck(step) && !last) return nothingNew(step, { ...step, round: step.round + 1 });
  if (step.again < MOST_SENDS_AGAIN) return nothingNew(step, { do: 'send', asked: step.asked, again: step.again + 1 });
  const ends = step.open.map((part): PartEnd => ({ ...part, end: 'unknown' }));
  return { is: 'unknown', value: { campaignId: null, ends, requestId: null }, keep: keepOf(changing, step, ends) };
}

/** The campaign could not be read. */
function unread(changing: Changing, step: CheckChangeStep, why: Failure, last: boolean): ChangeOutcome {
  const outcome = waitWhenAway(outcomeOf({ ok: false, failure: why }, 'read', Date.now()), Date.now());
  if (outcome.is === 'wait') return outcome;
  if (isPassing(why.code) && !last) return nothingNew(step, { ...step, round: step.round + 1 });
  const ends = step.open.map((part): PartEnd => ({ ...part, end: step.lost || step.refusal ? 'unknown' : 'sent', failure: why }));
  return {
    is: 'unknown',
    failure: why,
    value: { campaignId: step.campaignId, ends, requestId: null },
    keep: keepOf(changing, step, ends),
  };
}

const keepOf = ({ shop, jobId }: Changing, { asked, campaignId }: CheckChangeStep, ends: readonly PartEnd[]) =>
  keepEnds({ accountId: shop.id, jobId, asked, campaignId }, ends);

const nothingNew = (
  { campaignId }: CheckChangeStep,
  next: CheckChangeStep | { do: 'send'; asked: CheckChangeStep['asked']; again: number },
): ChangeOutcome => ({
  is: 'done',
  value: { campaignId, ends: [], requestId: null },
  more: [next],
});
