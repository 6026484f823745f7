import { useCallback } from 'react';
import type { Result } from '#lib/domain/result';
import type { CampaignJournalRow } from '#lib/records/targeted/targeted-rows';
import { read } from '#lib/records/transact';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

const JOURNAL = ['campaignJournal'] as const;
/** What needs a person comes first. */
const ORDER = ['refused', 'unknown', 'unconfirmed', 'done'] as const satisfies readonly CampaignJournalRow['outcome'][];

/** What the journal has of a job that changes campaigns, part by part, what was refused first. */
export const useJobParts = (jobId: string): LiveAnswer<readonly CampaignJournalRow[]> =>
  useLive(
    JOURNAL,
    useCallback(() => partsOfJob(jobId), [jobId]),
    jobId,
  );

const partsOfJob = (jobId: string): Promise<Result<CampaignJournalRow[]>> =>
  read(['campaignJournal'], async (transaction) => {
    const rows = await transaction.objectStore('campaignJournal').getAll(IDBKeyRange.bound(`${jobId}:`, `${jobId};`, false, true));
    return rows.sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome));
  });
