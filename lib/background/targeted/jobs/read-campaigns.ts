import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { shopReading } from '#lib/background/rates/reading/shop-reading';
import { campaignRow } from '#lib/background/targeted/campaign-rows';
import type { JobKind } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { putChanged } from '#lib/records/put-changed';
import { read, type Writing } from '#lib/records/transact';

interface ReadCampaignsParams {
  readonly shopAccountId: string;
}
interface CampaignPage {
  readonly pageNo: number;
}
interface PageOfCampaigns {
  readonly campaignIds: readonly string[];
  /** Rows that could not be read, which may be of campaigns that were not seen. */
  readonly leftOut: number;
}

const A_PAGE = 100;
/** AMS pages a list without a mark: one that changes meanwhile could be walked for ever. */
const MOST_PAGES = 200;

/** Reads the list of a shop's targeted campaigns; behind the last page what the shop no longer has goes. */
export const readCampaigns: JobKind<ReadCampaignsParams, CampaignPage, PageOfCampaigns> = {
  kind: 'readCampaigns',
  steps: () => [{ pageNo: 1 }],
  ahead: () => ({ pages: null }),
  repetition: () => 'read',
  units: () => 0,
  async run({ pageNo }, { job, params, signal }) {
    const opened = await shopReading(params.shopAccountId, job, signal);
    if (!opened.ok) {
      const { outcome } = opened;
      return outcome.is === 'failed' ? outcomeOf({ ok: false, failure: outcome.failure }, 'read', Date.now()) : { is: 'unknown' };
    }
    const { client, shop, startedAt } = opened.reading;
    const answer = await client.targetedCampaigns({ pageNo, pageSize: A_PAGE }, { signal, priority: 'background', rows: 'readable' });
    if (!answer.ok) return waitWhenAway(outcomeOf<PageOfCampaigns>(answer, 'read', Date.now()), Date.now());
    const { campaignList, totalCount, leftOut = 0 } = answer.value;
    const rows = campaignList.map((one) => campaignRow(shop.id, one));
    const value = { campaignIds: rows.map(({ campaignId }) => campaignId), leftOut };
    const isFull = campaignList.length + leftOut >= A_PAGE;
    const more = isFull && (totalCount === null || pageNo * A_PAGE < totalCount) && pageNo < MOST_PAGES;
    const before = more ? null : await pagesBefore(job.id);
    if (before && !before.ok) return { is: 'failed', failure: before.failure };
    const seen = before ? [...before.value, value] : [];
    const keep = async (transaction: Writing) => {
      await putChanged(transaction, 'campaigns', rows, { touch: true });
      if (before) await endOfList(transaction, shop.id, seen, totalCount, startedAt);
    };
    return {
      is: 'done',
      value,
      keep: { tables: ['campaigns', 'campaignDetails', 'readings'], write: keep },
      ahead: { pages: pagesLeft(totalCount, pageNo, more) },
      ...(more ? { more: [{ pageNo: pageNo + 1 }] } : {}),
    };
  },
};

const pagesLeft = (total: number | null, pageNo: number, more: boolean): number | null => {
  if (!more) return 0;
  return total === null ? null : Math.max(0, Math.ceil(total / A_PAGE) - pageNo - 1);
};

const pagesBefore = (jobId: string) =>
  read(['jobResults'], async (transaction) => {
    const results = await transaction.objectStore('jobResults').getAll(IDBKeyRange.bound([jobId], [jobId, []]));
    return results.flatMap(({ value }) => (value as PageOfCampaigns | null) ?? []);
  });

/** Takes out what the whole list no longer holds, unless some of it could not be read; and notes how fresh it is. */
async function endOfList(
  transaction: Writing,
  accountId: string,
  pages: readonly PageOfCampaigns[],
  total: number | null,
  startedAt: number,
): Promise<void> {
  const seen = new Set(pages.flatMap(({ campaignIds }) => campaignIds));
  const complete = pages.every(({ leftOut }) => leftOut === 0) && seen.size >= (total ?? 0);
  if (complete) {
    const campaigns = transaction.objectStore('campaigns');
    const rows = await campaigns.getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    // One that was made while the list was read is not in it yet.
    const gone = rows.filter(({ campaignId, readAt }) => !seen.has(campaignId) && readAt < startedAt);
    for (const { campaignId } of gone) {
      await campaigns.delete(IDBKeyRange.only([accountId, campaignId]));
      await transaction.objectStore('campaignDetails').delete(IDBKeyRange.only([accountId, campaignId]));
    }
  }
  await transaction
    .objectStore('readings')
    .put({ accountId, list: 'campaigns', readAt: Date.now(), cursor: null, complete, total: seen.size });
}
