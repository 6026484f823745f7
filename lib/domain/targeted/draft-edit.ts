import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignDraft, DraftAffiliate, DraftProduct } from './draft';

/** Products join a draft once each; one that is in it already stays as it is. */
export const withProducts = (draft: CampaignDraft, more: readonly DraftProduct[]): Pick<CampaignDraft, 'products'> => ({
  products: joined(draft.products, more, ({ itemId }) => itemId),
});
export const withoutProduct = (draft: CampaignDraft, itemId: string): Pick<CampaignDraft, 'products'> => ({
  products: draft.products.filter((one) => one.itemId !== itemId),
});
/** Rates of these products. What AMS refused of them is refused no more: it has not seen the new rate. */
export const withRates = (draft: CampaignDraft, rates: ReadonlyMap<string, CommissionRate | null>): Pick<CampaignDraft, 'products'> => ({
  products: draft.products.map((one) =>
    rates.has(one.itemId) ? { itemId: one.itemId, name: one.name, rate: rates.get(one.itemId) ?? null } : one,
  ),
});

/** Affiliates join a draft once each; one that is in it already stays, for the reason it was chosen for. */
export const withAffiliates = (draft: CampaignDraft, more: readonly DraftAffiliate[]): Pick<CampaignDraft, 'affiliates'> => ({
  affiliates: joined(draft.affiliates, more, ({ affiliateId }) => affiliateId),
});
export const withoutAffiliate = (draft: CampaignDraft, affiliateId: string): Pick<CampaignDraft, 'affiliates'> => ({
  affiliates: draft.affiliates.filter((one) => one.affiliateId !== affiliateId),
});

function joined<T>(before: readonly T[], more: readonly T[], idOf: (one: T) => string): readonly T[] {
  const all = new Map(before.map((one) => [idOf(one), one]));
  for (const one of more) if (!all.has(idOf(one))) all.set(idOf(one), one);
  return [...all.values()];
}
