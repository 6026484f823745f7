import type { ApplyItem, Asked, ProductEnd } from '#lib/domain/rates/apply/apply-steps';
import type { Keep } from '#lib/jobs/kind';
import { noteInJournal } from '#lib/records/rates/journal';
import type { JournalRow } from '#lib/records/rates/rows';
import type { Changing } from './apply-context';

const OUTCOMES = { done: 'done', refused: 'refused', sent: 'unconfirmed', unknown: 'unknown' } as const;

/** Enters how products came out, in the transaction of the result that says so. One row for a product of a job, mended as more is known. `sentAt`: it was sent (again) then. */
export function journalOfEnds(
  { shop, jobId }: Changing,
  { asked, items }: { readonly asked: Asked; readonly items: readonly ApplyItem[] },
  ends: readonly ProductEnd[],
  { requestId = null, sentAt }: { readonly requestId?: string | null; readonly sentAt?: number } = {},
): Keep {
  const known = new Map(items.map((item) => [item.itemId, item]));
  const at = sentAt ?? Date.now();
  const period = asked.end === 'keep' ? null : { start: asked.start, end: asked.end };
  const rows = ends.map(
    ({ itemId, end, failure }): JournalRow => ({
      id: `${jobId}:${itemId}`,
      at,
      accountId: shop.id,
      itemId,
      what: asked.doing,
      before: known.get(itemId)?.before ?? null,
      after: asked.rate,
      period,
      by: 'thisBrowser',
      outcome: OUTCOMES[end],
      failure: failure ?? null,
      requestId: failure?.requestId ?? requestId,
      jobId,
    }),
  );
  return { tables: ['journal'], write: (transaction) => noteInJournal(transaction, rows, sentAt !== undefined) };
}
