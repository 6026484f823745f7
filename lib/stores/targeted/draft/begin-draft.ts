import { create } from 'zustand';
import { addDays } from '#lib/domain/day';
import { type Failure, failure } from '#lib/domain/failure';
import { momentOfLocal } from '#lib/domain/local-time';
import { MARKETS } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import { changesOf } from '#lib/domain/targeted/change-draft';
import { type CampaignDraft, type DraftAffiliate, type DraftProduct, type DraftStep, EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { budgetText } from '#lib/domain/targeted/draft-checks';
import { withAffiliates, withProducts } from '#lib/domain/targeted/draft-edit';
import { type CopiedDraft, copyHere, copyTo, freeName } from '#lib/domain/targeted/duplicate';
import { clockOf } from '#lib/domain/time/zone-clock';
import { ask } from '#lib/messages/ask';
import { rowsOfAccount } from '#lib/records/of-account';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { settingNow } from '#lib/stores/shell/use-setting';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { draftsOfShop, keepDraft, newDraftId } from './drafts';
import { baseOf, type HeldCampaign, heldCampaign } from './held-campaign';
import { readSkus } from './read-skus';

interface CampaignPlace {
  readonly accountId: string;
  readonly campaignId: string;
}

/** With what a draft begins. */
export interface DraftBeginning {
  readonly products?: readonly DraftProduct[];
  readonly affiliates?: readonly DraftAffiliate[];
  /** A name to begin with: where a campaign has it already, a number is added. */
  readonly name?: string;
  readonly message?: string;
  /** The step that opens; else the first with something to do. */
  readonly step?: DraftStep;
  /** A campaign that is to be made once more, of this shop or of another of the same market. */
  readonly copyOf?: CampaignPlace;
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
  const begun = copyOf ? await copied(accountId, copyOf) : ok({ draft: EMPTY_DRAFT, unmatched: [], days: MONTH_DAYS });
  if (!begun.ok) return begun;
  const { draft: base, unmatched, days } = begun.value;
  const filled: CampaignDraft = {
    ...base,
    ...firstPeriod(accountId, days),
    ...withProducts(base, products ?? []),
    ...withAffiliates(base, affiliates ?? []),
    ...(name === undefined ? {} : { name: freeName(name, await namesOf(accountId)) }),
    ...(message === undefined ? {} : { message }),
  };
  const first = step ?? (unmatched.length > 0 ? 'products' : firstStep(filled));
  const kept = await keepDraft(draftId, { ...filled, step: first });
  if (!kept.ok) return kept;
  if (unmatched.length > 0) useUnmatched.setState({ [draftId]: unmatched });
  goToView('targeted', `draft-${draftId}`);
  return ok(draftId);
}

/** Begins changes of a campaign at a step, or goes on with those that were begun before. */
export async function beginChanges(accountId: string, campaignId: string, step: DraftStep): Promise<Result<string>> {
  const drafts = await draftsOfShop(accountId);
  if (!drafts.ok) return drafts;
  const open = drafts.value.find(({ draft }) => draft.base?.campaignId === campaignId);
  const draftId = open?.draftId ?? newDraftId(accountId);
  if (!open) {
    const shop = shopNow(accountId);
    const held = await freshCampaign({ accountId, campaignId });
    if (!held.ok) return held;
    const kept = await keepDraft(draftId, changesOf(baseOf(campaignId, held.value), held.value.message, step, shop?.market ?? 'BR'));
    if (!kept.ok) return kept;
  } else if (open.draft.sent === null) {
    const kept = await keepDraft(draftId, { ...open.draft, step });
    if (!kept.ok) return kept;
  }
  goToView('targeted', `draft-${draftId}`);
  return ok(draftId);
}

interface BeginState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly begin: (beginning: () => Promise<Result<string>>) => Promise<void>;
  readonly leave: () => void;
}

/** A draft that is being begun by a press, and why it could not be. */
export const useBegin = create<BeginState>((set, get) => ({
  busy: false,
  failure: null,
  begin: async (beginning) => {
    if (get().busy) return;
    set({ busy: true, failure: null });
    const begun = await beginning();
    set({ busy: false, failure: begun.ok ? null : begun.failure });
  },
  leave: () => set({ failure: null }),
}));

const shopNow = (accountId: string) => settingNow('shops').find(({ id }) => id === accountId);

const MONTH_DAYS = 30;
const DAY = 86_400_000;

/** A first proposal: from tomorrow on, for so many days of the market's calendar; null: without an end. */
function firstPeriod(accountId: string, days: number | null): Pick<CampaignDraft, 'start' | 'end' | 'noEnd'> {
  const shop = shopNow(accountId);
  if (!shop) return { start: null, end: null, noEnd: false };
  const { timeZone } = MARKETS[shop.market];
  const today = clockOf(serverNow(), timeZone).slice(0, 10);
  return {
    start: momentOfLocal(`${addDays(today, 1)}T00:00:00`, timeZone),
    end: days === null ? null : momentOfLocal(`${addDays(today, days)}T23:59:59`, timeZone),
    noEnd: days === null,
  };
}

/** The first step where something is missing; without any the last, where all of it is shown once more and sent. */
function firstStep({ products, affiliates, name, message }: CampaignDraft): DraftStep {
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

/** A copy lasts as many days as its campaign. */
type Copied = CopiedDraft & { readonly days: number | null };

async function copied(accountId: string, from: CampaignPlace): Promise<Result<Copied>> {
  const campaign = await freshCampaign(from);
  if (!campaign.ok) return campaign;
  const names = await namesOf(accountId);
  const { start, end } = campaign.value;
  const days = end === null ? null : Math.max(1, Math.round((end - start) / DAY));
  const { market } = shopNow(accountId) ?? {};
  const toCopy = { ...campaign.value, budget: market ? budgetText(campaign.value.budget, market) : null };
  if (from.accountId === accountId) return ok({ draft: copyHere(toCopy, names), unmatched: [], days });
  const itemIds = campaign.value.products.map(({ itemId }) => itemId);
  const whole = await readSkus(from.accountId, itemIds, accountId);
  if (!whole.ok) return whole;
  const read = await heldCampaign(from.accountId, from.campaignId);
  if (!read.ok) return read;
  const others = await rowsOfAccount('products', accountId);
  const { products } = read.value ?? campaign.value;
  return others.ok ? ok({ ...copyTo({ ...toCopy, products }, others.value, names, whole.value), days }) : others;
}

/** A campaign as Shopee has it now; where it cannot be asked, as it was read last. */
async function freshCampaign(from: CampaignPlace): Promise<Result<HeldCampaign>> {
  const fresh = await ask('targeted.readCampaign', from);
  const held = await heldCampaign(from.accountId, from.campaignId);
  if (!held.ok) return held;
  if (held.value) return ok(held.value);
  return fail(fresh.ok ? failure('campaignNotOpen') : fresh.failure);
}
