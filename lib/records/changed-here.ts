import { hasEnded } from '../domain/job';
import type { Result } from '../domain/result';
import { openJobsIn, stepsFrom } from './jobs';
import { journalOfItem } from './journal';
import { type Reading, read } from './transact';

/** A product with the rate that it has now; null: in no campaign. Basis points. */
export interface SeenRate {
  readonly itemId: string;
  readonly rate: number | null;
}

/** So many of a product's newest journal entries are looked at. */
const NEWEST = 8;

/**
 * Which of these rates this browser has set itself: it asked for them, by the journal, and was not refused. A product of a call that is
 * under way counts too, for its answer is not in the journal yet.
 */
export const changedHere = (accountId: string, seen: readonly SeenRate[]): Promise<Result<ReadonlySet<string>>> =>
  read(['journal', 'jobs', 'jobSteps'], async (transaction) => {
    const underWay = await itemsUnderWay(transaction, accountId);
    const here = new Set<string>();
    for (const { itemId, rate } of seen) {
      const rows = await journalOfItem(transaction, accountId, itemId, NEWEST);
      const asked = rows.filter((row) => row.by === 'thisBrowser' && row.outcome !== 'refused');
      if (underWay.has(itemId) || asked.some(({ after, what }) => (what === 'remove' ? rate === null : after === null || after === rate)))
        here.add(itemId);
    }
    return here;
  });

/** The products of calls that have been begun and whose answers are not stored; all of them where AMS works on all. */
async function itemsUnderWay(transaction: Reading, accountId: string): Promise<{ has(itemId: string): boolean }> {
  const ids = new Set<string>();
  for (const job of await openJobsIn(transaction)) {
    if (job.accountId !== accountId) continue;
    if (job.kind === 'applyToAll' && !hasEnded(job)) return { has: () => true };
    if (job.kind !== 'applyRates' || job.intent === null) continue;
    const [step] = (await stepsFrom(transaction, job.id, job.intent, 1)) as { readonly items?: readonly { readonly itemId: string }[] }[];
    for (const { itemId } of step?.items ?? []) ids.add(itemId);
  }
  return ids;
}
