import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import type { CampaignChange, PartEnd } from './campaign-steps';
import type { CampaignDraft, DraftAffiliate, DraftProduct } from './draft';

/** What is done with a part that AMS refused. */
export type Repair =
  | { readonly do: 'drop' }
  /** Another affiliate in the place of this one. */
  | { readonly do: 'replace'; readonly affiliate: DraftAffiliate }
  | { readonly do: 'rate'; readonly rate: CommissionRate };

/** Which repair a refused product or affiliate begins with. */
export function firstRepair(end: PartEnd, spare: readonly DraftAffiliate[]): Repair {
  const [next] = spare;
  return end.of === 'affiliate' && next ? { do: 'replace', affiliate: next } : { do: 'drop' };
}

/** The key of a part in a table of repairs. */
export const repairKey = ({ of, id }: Pick<PartEnd, 'of' | 'id'>): string => `${of} ${id}`;

/** The first repair of each refused part: each affiliate is replaced by the next best, and none of them stands for two. */
export function firstRepairs(ends: readonly PartEnd[], spare: readonly DraftAffiliate[]): Map<string, Repair> {
  let left = spare;
  return new Map(
    ends.map((end) => {
      const repair = firstRepair(end, left);
      if (repair.do === 'replace') left = left.slice(1);
      return [repairKey(end), repair];
    }),
  );
}

/** Draft with what AMS refused marked at its product or affiliate, and what it took without a mark. */
export function withRefusals(draft: CampaignDraft, ends: readonly PartEnd[]): CampaignDraft {
  const refusals = new Map<string, Failure>(
    ends.flatMap((end) => (end.end === 'refused' && end.failure ? [[`${end.of} ${end.id}`, end.failure] as const] : [])),
  );
  const marked = <T extends { readonly refusal?: unknown }>(one: T, key: string): T => {
    const { refusal: _before, ...rest } = one;
    const refusal = refusals.get(key);
    return (refusal ? { ...rest, refusal } : rest) as T;
  };
  const campaign = ends.find(({ of }) => of === 'campaign');
  return {
    ...marked(draft, campaign ? `campaign ${campaign.id}` : ''),
    products: draft.products.map((one) => marked(one, `product ${one.itemId}`)),
    affiliates: draft.affiliates.map((one) => marked(one, `affiliate ${one.affiliateId}`)),
  };
}

/** A draft whose refused parts are repaired; parts without a repair stay as they are. Nobody is in it twice. */
export function repaired(draft: CampaignDraft, repairs: ReadonlyMap<string, Repair>): CampaignDraft {
  const products = draft.products.flatMap((one): DraftProduct[] => {
    const repair = repairs.get(`product ${one.itemId}`);
    if (!repair || repair.do === 'replace') return [one];
    return repair.do === 'rate' ? [{ itemId: one.itemId, name: one.name, rate: repair.rate }] : [];
  });
  const affiliates = draft.affiliates.flatMap((one): DraftAffiliate[] => {
    const repair = repairs.get(`affiliate ${one.affiliateId}`);
    if (!repair || repair.do === 'rate') return [one];
    return repair.do === 'replace' ? [repair.affiliate] : [];
  });
  const seen = new Set<string>();
  return {
    ...draft,
    products,
    affiliates: affiliates.filter(({ affiliateId }) => !seen.has(affiliateId) && Boolean(seen.add(affiliateId))),
  };
}

/**
 * What has to be sent for a repaired draft whose campaign was made: the products and affiliates that it does not hold yet, and nothing that it
 * holds already.
 */
export function changesAfterRepair(
  draft: CampaignDraft,
  held: { readonly campaignId: string; readonly itemIds: readonly string[]; readonly affiliateIds: readonly string[] },
): CampaignChange[] {
  const named = { campaignId: held.campaignId, name: draft.name.trim() };
  const products = draft.products.flatMap(({ itemId, rate, refusal }) =>
    rate === null || refusal || held.itemIds.includes(itemId) ? [] : [{ itemId, rate }],
  );
  const affiliateIds = draft.affiliates.flatMap(({ affiliateId, refusal }) =>
    refusal || held.affiliateIds.includes(affiliateId) ? [] : [affiliateId],
  );
  return [
    ...(products.length ? [{ change: 'addProducts' as const, ...named, products }] : []),
    ...(affiliateIds.length ? [{ change: 'addAffiliates' as const, ...named, affiliateIds }] : []),
  ];
}
