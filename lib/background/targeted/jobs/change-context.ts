import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { nameMark, withoutMarked } from '#lib/domain/targeted/book/erased';
import {
  type CampaignChange,
  type CampaignStep,
  type CampaignStepValue,
  campaignNameOf,
  type PartEnd,
} from '#lib/domain/targeted/campaign-steps';
import type { Keep, Outcome } from '#lib/jobs/kind';
import { erasedWithin } from '#lib/records/targeted/erased';
import type { CampaignDetailsRow, CampaignJournalRow } from '#lib/records/targeted/targeted-rows';
import type { ShopClient } from '#lib/shopee-ams/client';

/** What a step of changing a campaign works with. */
export interface Changing {
  readonly shop: ShopAccount;
  readonly client: ShopClient;
  readonly jobId: string;
  readonly signal: AbortSignal;
  /** The person pressed "now". */
  readonly urged: boolean;
}
export type ChangeOutcome = Outcome<CampaignStepValue, CampaignStep>;

/** Whose change it is, and what is known of it. */
interface Known {
  readonly accountId: string;
  readonly jobId: string;
  readonly asked: CampaignChange;
  readonly campaignId: string | null;
  readonly requestId?: string | null;
  /** Unix ms, where it was sent (again) just now. */
  readonly sentAt?: number;
  /** The campaign as it was just read. */
  readonly read?: CampaignDetailsRow;
}

const OUTCOMES = { done: 'done', refused: 'refused', sent: 'unconfirmed', unknown: 'unknown' } as const;

/** What is stored with a step's result: how the parts came out, in the journal, and the campaign as it was read. */
export function keepEnds(known: Known, ends: readonly PartEnd[]): Keep {
  const { accountId, jobId, asked, read } = known;
  const rates = new Map(ratesOf(asked));
  const rows = ends.map(
    ({ of, id, end, failure }): CampaignJournalRow => ({
      id: journalKey(jobId, asked, of, id),
      accountId,
      at: known.sentAt ?? Date.now(),
      campaignId: known.campaignId,
      campaignName: campaignNameOf(asked),
      change: asked.change,
      of,
      partId: of === 'campaign' ? '' : id,
      rate: of === 'product' ? (rates.get(id) ?? null) : null,
      outcome: OUTCOMES[end],
      failure: failure ?? null,
      requestId: failure?.requestId ?? known.requestId ?? null,
      jobId,
    }),
  );
  return {
    tables: ['campaignJournal', 'affiliateNotes', ...(read ? (['campaigns', 'campaignDetails'] as const) : [])],
    write: async (transaction) => {
      const journal = transaction.objectStore('campaignJournal');
      const before = await Promise.all(rows.map(({ id }) => journal.get(id)));
      // The job may have begun before the person erased somebody whom a campaign is called by.
      const { marks } = await erasedWithin(transaction, accountId);
      const campaignName = withoutMarked(campaignNameOf(asked), marks);
      await Promise.all(
        rows.map((row, place) =>
          journal.put({
            ...row,
            campaignName,
            at: known.sentAt === undefined ? (before[place]?.at ?? row.at) : row.at,
            campaignId: row.campaignId ?? before[place]?.campaignId ?? null,
            requestId: row.requestId ?? before[place]?.requestId ?? null,
          }),
        ),
      );
      if (!read) return;
      await transaction.objectStore('campaignDetails').put(read);
      const campaigns = transaction.objectStore('campaigns');
      const listed = await campaigns.get(IDBKeyRange.only([accountId, read.campaignId]));
      await campaigns.put({
        source: 'Seller',
        ...listed,
        accountId,
        readAt: read.readAt,
        campaignId: read.campaignId,
        name: read.name,
        status: read.status,
        period: read.period,
        products: read.products.length,
        affiliates: read.affiliateIds.length,
      });
    },
  };
}

/** A campaign that is not made yet is known by its name alone, which stands in no key. */
function journalKey(jobId: string, asked: CampaignChange, of: PartEnd['of'], id: string): string {
  if (of !== 'campaign') return `${jobId}:${of}:${id}`;
  return `${jobId}:${of}:${asked.change === 'create' ? nameMark(id) : asked.campaignId}`;
}

const ratesOf = (asked: CampaignChange) => {
  const products = asked.change === 'create' ? asked.input.products : 'products' in asked ? asked.products : [];
  return products.map(({ itemId, rate }) => [itemId, rate] as const);
};
