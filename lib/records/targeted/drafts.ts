import type { Result } from '#lib/domain/result';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { write } from '#lib/records/transact';

/**
 * Keeps a draft as it stands, unless it was sent, or taken back, since the window that writes it has read it: then that window's word is older.
 *
 * @param draft null: it goes @param was the job that it had been sent with by then; null: none
 * @returns whether it is kept
 */
export const putDraft = (
  accountId: string,
  draftId: string,
  draft: CampaignDraft | null,
  was: string | null,
  changedAt: number,
): Promise<Result<boolean>> =>
  write(
    ['campaignDrafts'],
    async (transaction) => {
      const drafts = transaction.objectStore('campaignDrafts');
      const key = IDBKeyRange.only([accountId, draftId]);
      const before = await drafts.get(key);
      if ((before?.draft.sent?.jobId ?? null) !== was) return false;
      if (draft) await drafts.put({ accountId, draftId, changedAt, draft });
      else await drafts.delete(key);
      return true;
    },
    { of: accountId },
  );
