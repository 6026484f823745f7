import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { changeOfAll, type InputForAll, type OwnChange } from '#lib/domain/rates/entry-change';
import { stepsFrom } from '#lib/records/jobs/jobs';
import type { Writing } from '#lib/records/transact';
import type { EntryRow } from './rows';

/** The tables that `ownChanges` reads. */
export const OWN_CHANGE_TABLES = ['journal', 'jobs', 'jobSteps'] as const;
/** What was sent and has not been seen in the list yet explains what is seen so much later. */
const SENT_MS = 3_600_000;

export interface OwnChanges {
  /** What this browser changed of a product after a moment (Unix ms), or sent shortly before and has not seen yet; the last first. */
  readonly of: (itemId: string, after: number) => readonly OwnChange[];
  /** Whether something was sent for it whose outcome is not stored yet. */
  readonly isUnderWay: (entry: Pick<EntryRow, 'itemId' | 'campaignId'>) => boolean;
}

/** What this browser itself has changed of an account's entries since a moment (Unix ms), and is changing now. */
export async function ownChanges(transaction: Writing, accountId: string, since: number): Promise<OwnChanges> {
  const range = IDBKeyRange.bound([accountId, since - SENT_MS], [accountId, []]);
  const rows = await transaction.objectStore('journal').index('account').getAll(range);
  const own = rows.filter(({ by }) => by === 'thisBrowser').toReversed();
  const jobs = (await transaction.objectStore('jobs').index('open').getAll(1)).filter((job) => job.accountId === accountId);
  const onAll = jobs.flatMap(changesOfAll);
  const steps = await stepsUnderWay(transaction, jobs);
  const isOpen = ({ outcome }: OwnChange) => outcome === 'unconfirmed' || outcome === 'unknown';
  return {
    of: (itemId, after) => [
      ...onAll,
      ...own.filter((one) => (one.at > after || isOpen(one)) && (one.itemId === itemId || one.what.endsWith('All'))),
    ],
    isUnderWay: ({ itemId, campaignId }) => steps.some((step) => step.includes(`"${itemId}"`) || step.includes(`"${campaignId}"`)),
  };
}

/** AMS works on all products, each in its own time, until the job has seen every one. */
function changesOfAll({ kind, params, ...job }: Job): OwnChange[] {
  const asked = (params as { readonly asked?: InputForAll } | null)?.asked;
  return kind === 'applyToAll' && !hasEnded(job) && asked ? [changeOfAll(asked, job.startedAt ?? job.createdAt)] : [];
}

/** As text: a kind knows its own steps, here only the ids in them count. */
async function stepsUnderWay(transaction: Writing, jobs: readonly Job[]): Promise<readonly string[]> {
  const sent = jobs.filter(({ intent }) => typeof intent === 'number');
  const steps = await Promise.all(sent.map(({ id, intent }) => stepsFrom(transaction, id, intent ?? 0, 1)));
  return steps.map((step) => JSON.stringify(step));
}
