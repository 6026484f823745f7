import type { Result } from '#lib/domain/result';
import type { CampaignBase } from '#lib/domain/targeted/draft';
import type { CampaignToCopy } from '#lib/domain/targeted/duplicate';
import { read } from '#lib/records/transact';

/** A campaign as the records hold it, with the SKUs by which its products are found elsewhere. */
export interface HeldCampaign extends CampaignToCopy {
  readonly start: number;
  readonly end: number | null;
}

/** null: its settings were never read. */
export const heldCampaign = (accountId: string, campaignId: string): Promise<Result<HeldCampaign | null>> =>
  read(['campaignDetails', 'products', 'affiliates'], async (transaction) => {
    const own = (id: string) => IDBKeyRange.only([accountId, id]);
    const details = await transaction.objectStore('campaignDetails').get(own(campaignId));
    if (!details) return null;
    const products = await Promise.all(details.products.map(({ itemId }) => transaction.objectStore('products').get(own(itemId))));
    const people = await Promise.all(details.affiliateIds.map((id) => transaction.objectStore('affiliates').get(own(id))));
    return {
      name: details.name,
      message: details.message,
      budget: details.hasBudget === false ? null : details.budget,
      ...details.period,
      affiliates: details.affiliateIds.map((affiliateId, place) => ({ affiliateId, name: people[place]?.name ?? null })),
      products: details.products.map(({ itemId, name, rate }, place) => ({ itemId, name, rate, sku: products[place]?.sku ?? null })),
    };
  });

/** The same as what its changes begin from. */
export const baseOf = (campaignId: string, { name, start, end, budget, products, affiliates }: HeldCampaign): CampaignBase => ({
  campaignId,
  name,
  start,
  end,
  budget,
  products: products.map(({ itemId, name: title, rate }) => ({ itemId, name: title ?? itemId, rate })),
  affiliates,
});
