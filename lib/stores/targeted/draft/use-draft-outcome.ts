import { useCallback, useMemo } from 'react';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';
import type { CampaignDraft, DraftAffiliate } from '#lib/domain/targeted/draft';
import { type DraftOutcome, draftOutcome } from '#lib/domain/targeted/draft-outcome';
import { rowsOfAccount } from '#lib/records/of-account';
import { read } from '#lib/records/transact';
import { useJob } from '#lib/stores/jobs/use-jobs';
import { useLive } from '#lib/stores/shell/use-live';
import { useJobParts } from '#lib/stores/targeted/job-parts';

const AFFILIATES = ['affiliates', 'affiliateNotes', 'campaignJournal'] as const;

export interface DraftStanding extends DraftOutcome {
  readonly job: Job | null;
  /** The job was asked for and there is none: the browser was closed before it began. */
  readonly lost: boolean;
  /** Something is still on its way. */
  readonly busy: boolean;
}

/** How a draft that was sent stands; null: not read yet. */
export function useDraftOutcome(draft: CampaignDraft): DraftStanding | null {
  const jobId = draft.sent?.jobId ?? '';
  const { job, known } = useJob(jobId);
  const { value: parts } = useJobParts(jobId);
  if (!known || parts === null) return null;
  // A job's row goes after some days, what became of it stays.
  const lost = job === null && parts.length === 0;
  return { ...draftOutcome(draft, parts), job, lost, busy: job !== null && !hasEnded(job) };
}

/** Affiliates that AMS recommends and who are not in the draft, best first, without those whom it refused for this campaign before; null: not read yet. */
export function useSpareAffiliates(draft: CampaignDraft, accountId: string, campaignId: string | null): readonly DraftAffiliate[] | null {
  const query = useCallback(() => spares(accountId, campaignId), [accountId, campaignId]);
  const { value } = useLive(AFFILIATES, query, accountId);
  return useMemo(() => {
    const taken = new Set(draft.affiliates.map(({ affiliateId }) => affiliateId));
    return value?.filter(({ affiliateId }) => !taken.has(affiliateId)) ?? null;
  }, [value, draft.affiliates]);
}

async function spares(accountId: string, campaignId: string | null): Promise<Result<readonly DraftAffiliate[]>> {
  const rows = await rowsOfAccount('affiliates', accountId);
  if (!rows.ok) return rows;
  const refused = campaignId === null ? ok(new Set<string>()) : await refusedBefore(accountId, campaignId);
  if (!refused.ok) return refused;
  const listed = rows.value
    .filter(({ recommended, affiliateId }) => recommended !== null && !refused.value.has(affiliateId))
    .sort((one, other) => (one.recommended ?? 0) - (other.recommended ?? 0));
  return ok(listed.map(({ affiliateId, name }): DraftAffiliate => ({ affiliateId, name, by: 'recommended' })));
}

const refusedBefore = (accountId: string, campaignId: string): Promise<Result<Set<string>>> =>
  read(['campaignJournal'], async (transaction) => {
    const own = IDBKeyRange.bound([accountId, campaignId], [accountId, campaignId, []]);
    const rows = await transaction.objectStore('campaignJournal').index('campaign').getAll(own);
    return new Set(rows.flatMap(({ of, outcome, partId }) => (of === 'affiliate' && outcome === 'refused' ? [partId] : [])));
  });
