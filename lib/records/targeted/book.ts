import type { Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';
import type { AffiliateNoteRow, AffiliateRow } from './affiliate-rows';
import type { CampaignDetailsRow } from './targeted-rows';

export const BOOK_TABLES = ['affiliates', 'affiliateNotes', 'campaignDetails'] as const;

/** What is kept of a shop's affiliates besides what they sold: in one transaction, so that all of it is of one moment. */
export const bookRows = (
  accountId: string,
): Promise<
  Result<{
    readonly affiliates: readonly AffiliateRow[];
    readonly notes: readonly AffiliateNoteRow[];
    readonly campaigns: readonly CampaignDetailsRow[];
  }>
> =>
  read(BOOK_TABLES, async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    const [affiliates, notes, campaigns] = await Promise.all([
      transaction.objectStore('affiliates').getAll(range),
      transaction.objectStore('affiliateNotes').getAll(range),
      transaction.objectStore('campaignDetails').getAll(range),
    ]);
    return { affiliates, notes, campaigns };
  });

/** What the person wrote of one affiliate; null: nothing. */
export const affiliateNote = (accountId: string, affiliateId: string): Promise<Result<AffiliateNoteRow | null>> =>
  read(['affiliateNotes'], async (transaction) => (await transaction.objectStore('affiliateNotes').get([accountId, affiliateId])) ?? null);
