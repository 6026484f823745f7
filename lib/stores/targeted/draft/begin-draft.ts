import { create } from 'zustand';
import { addDays } from '#lib/domain/day';
import { momentOfLocal } from '#lib/domain/local-time';
import { MARKETS } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import { type CampaignDraft, type DraftAffiliate, type DraftProduct, EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { withAffiliates, withProducts } from '#lib/domain/targeted/draft-edit';
import { type CampaignToCopy, type CopiedDraft, copyHere, copyTo, freeName } from '#lib/domain/targeted/duplicate';
import { clockOf } from '#lib/domain/time/zone-clock';
import { ask } from '#lib/messages/ask';
import { rowsOfAccount } from '#lib/records/of-account';
import { read } from '#lib/records/transact';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { settingNow } from '#lib/stores/shell/use-setting';
import { keepDraft, newDraftId } from './drafts';

/** With what a draft begins. */
export interface DraftBeginning {
  readonly products?: readonly DraftProduct[];
  readonly affiliates?: readonly DraftAffiliate[];
  /** A name to begin with: where a campaign has it already, a number is added. */
  readonly name?: string;
  readonly message?: string;
  /** The step that opens; else the first with something to do. */
  readonly step?: CampaignDraft['step'];
  /** A campaign that is to be made once more, of this shop or of another of the same market. */
  readonly copyOf?: { readonly accountId: string; readonly campaignId: string };
}

/** Products of a copied campaign that the shop does not have, by draft: told until they are dismissed. */
export const useUnmatched = create<Readonly<Record<string, CopiedDraft['unmatched'] | undefined>>>(() => ({}));

/**
 * Begins a draft of a targeted campaign, keeps it and shows it. What is known already is filled in, and the first step with something to do
 * is the one that opens. Answers its id.
 */
export async function beginDraft(
  accountId: string,
  { products, affiliates, name, message, step, copyOf }: DraftBeginning = {},
): Promise<Result<string>> {
  const draftId = newDraftId(accountId);
  const begun = copyOf ? await copied(accountId, copyOf) : ok({ draft: EMPTY_DRAFT, unmatched: [] });
  if (!begun.ok) return begun;
  const { draft: base, unmatched } = begun.value;
  const filled: CampaignDraft = {
    ...base,
    ...firstPeriod(accountId),
    ...withProducts(base, products ?? []),
    ...withAffiliates(base, affiliates ?? []),
    ...(name === undefined ? {} : { name: freeName(name, await namesOf(accountId)) }),
    ...(message === undefined ? {} : { message }),
  };
  const kept = await keepDraft(draftId, copyOf ? filled : { ...filled, step: step ?? firstStep(filled) });
  if (!kept.ok) return kept;
  if (unmatched.length > 0) useUnmatched.setState({ [draftId]: unmatched });
  goToView('targeted', `draft-${draftId}`);
  return ok(draftId);
}

/** A first proposal: from tomorrow on, for thirty days of the market's calendar. */
function firstPeriod(accountId: string): Pick<CampaignDraft, 'start' | 'end'> {
  const shop = settingNow('shops').find(({ id }) => id === accountId);
  if (!shop) return { start: null, end: null };
  const { timeZone } = MARKETS[shop.market];
  const today = clockOf(Date.now(), timeZone).slice(0, 10);
  return {
    start: momentOfLocal(`${addDays(today, 1)}T00:00:00`, timeZone),
    end: momentOfLocal(`${addDays(today, 30)}T23:59:59`, timeZone),
  };
}

/** The first step where something is missing; without any the last, where all of it is shown once more and sent. */
function firstStep({ products, affiliates, name, message }: CampaignDraft): CampaignDraft['step'] {
  if (products.length === 0) return 'products';
  if (affiliates.length === 0) return 'affiliates';
  if (name === '' || message === '') return 'basics';
  return products.some(({ rate }) => rate === null) ? 'products' : 'review';
}

/** What the shop's campaigns are called, as far as it is known. */
async function namesOf(accountId: string): Promise<readonly string[]> {
  const campaigns = await rowsOfAccount('campaigns', accountId);
  return campaigns.ok ? campaigns.value.map(({ name }) => name) : [];
}

async function copied(accountId: string, from: { readonly accountId: string; readonly campaignId: string }): Promise<Result<CopiedDraft>> {
  const fresh = await ask('targeted.readCampaign', from);
  const campaign = await campaignToCopy(from);
  if (!campaign.ok) return campaign;
  if (campaign.value === null) return fresh.ok ? ok({ draft: EMPTY_DRAFT, unmatched: [] }) : fail(fresh.failure);
  const taken = await rowsOfAccount('campaigns', accountId);
  if (!taken.ok) return taken;
  const names = taken.value.map(({ name }) => name);
  if (from.accountId === accountId) return ok({ draft: copyHere(campaign.value, names), unmatched: [] });
  const others = await rowsOfAccount('products', accountId);
  return others.ok ? ok(copyTo(campaign.value, others.value, names)) : others;
}

/** A campaign as the records hold it, with the SKUs by which its products are found elsewhere. */
const campaignToCopy = ({ accountId, campaignId }: { readonly accountId: string; readonly campaignId: string }) =>
  read(['campaignDetails', 'products', 'affiliates'], async (transaction): Promise<CampaignToCopy | null> => {
    const own = (id: string) => IDBKeyRange.only([accountId, id]);
    const details = await transaction.objectStore('campaignDetails').get(own(campaignId));
    if (!details) return null;
    const products = await Promise.all(details.products.map(({ itemId }) => transaction.objectStore('products').get(own(itemId))));
    const people = await Promise.all(details.affiliateIds.map((id) => transaction.objectStore('affiliates').get(own(id))));
    return {
      name: details.name,
      message: details.message,
      budget: details.hasBudget === false ? null : details.budget,
      affiliates: details.affiliateIds.map((affiliateId, place) => ({ affiliateId, name: people[place]?.name ?? null })),
      products: details.products.map(({ itemId, name, rate }, place) => ({ itemId, name, rate, sku: products[place]?.sku ?? null })),
    };
  });
