import type { CommissionRate } from '#lib/domain/commission-rate';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { marketAmount } from '#lib/domain/numbers/market-fields';
import type { BasicsChange, CampaignChange, CampaignProduct } from './campaign-steps';
import { type CampaignBase, type CampaignDraft, type DraftStep, EMPTY_DRAFT } from './draft';
import { budgetText, checkDraft, type DraftPlace, type DraftProblem } from './draft-checks';
import { sameName } from './judge-change';

/** A draft that changes a campaign. */
export type ChangeDraft = CampaignDraft & { readonly base: CampaignBase };

export const changesCampaign = (draft: CampaignDraft): draft is ChangeDraft => draft.base !== undefined;

/** Changes of a campaign, where nothing is changed yet. */
export const changesOf = (base: CampaignBase, message: string | null, step: DraftStep, market: MarketCode): ChangeDraft => ({
  ...EMPTY_DRAFT,
  step,
  name: base.name,
  message: message ?? '',
  start: base.start,
  end: base.end,
  noEnd: base.end === null,
  budget: budgetText(base.budget, market),
  products: base.products,
  affiliates: base.affiliates.map((one) => ({ ...one, by: 'held' })),
  base,
});

/** A product whose rate changes. */
export interface RateChange extends CampaignProduct {
  /** null: not told. */
  readonly from: CommissionRate | null;
}

/** What a draft changes of its campaign. */
export interface DraftDifference {
  readonly basics: BasicsChange;
  readonly added: readonly CampaignProduct[];
  /** A rate of a product that is not told counts as the lower one: it rises. */
  readonly raised: readonly RateChange[];
  readonly lowered: readonly RateChange[];
  readonly removed: readonly string[];
  readonly invited: readonly string[];
  readonly takenOut: readonly string[];
}

/** What a draft changes of its campaign. What is not whole yet, such as a rate that is being typed, is no change. */
export function differenceOf(draft: ChangeDraft, market: MarketCode): DraftDifference {
  const { base } = draft;
  const before = new Map(base.products.map(({ itemId, rate }) => [itemId, rate]));
  const rated = draft.products.flatMap(({ itemId, rate }) => (rate === null ? [] : [{ itemId, rate, from: before.get(itemId) ?? null }]));
  const changed = rated.filter(({ itemId, rate, from }) => before.has(itemId) && rate !== from);
  const stay = new Set(draft.products.map(({ itemId }) => itemId));
  const were = new Set(base.affiliates.map(({ affiliateId }) => affiliateId));
  const are = new Set(draft.affiliates.map(({ affiliateId }) => affiliateId));
  return {
    basics: basicsOf(draft, market),
    added: rated.flatMap(({ itemId, rate }) => (before.has(itemId) ? [] : [{ itemId, rate }])),
    raised: changed.filter(({ rate, from }) => rate > (from ?? 0)),
    lowered: changed.filter(({ rate, from }) => rate < (from ?? 0)),
    removed: [...before.keys()].filter((itemId) => !stay.has(itemId)),
    invited: [...are].filter((id) => !were.has(id)),
    takenOut: [...were].filter((id) => !are.has(id)),
  };
}

function basicsOf(draft: ChangeDraft, market: MarketCode): BasicsChange {
  const { base, start } = draft;
  const name = draft.name.trim();
  const end = draft.noEnd ? null : draft.end;
  const budget = budgetOf(draft.budget, market);
  return {
    ...(name !== '' && name !== base.name.trim() ? { name } : {}),
    ...(start !== null && toMinute(start) !== toMinute(base.start) ? { start } : {}),
    ...((end !== null || draft.noEnd) && toMinute(end) !== toMinute(base.end) ? { end } : {}),
    ...(budget !== undefined && budget !== plain(base.budget) ? { budget } : {}),
  };
}

/** Fields for date and time tell minutes: a moment that was not touched keeps its seconds. */
const toMinute = (moment: number | null): number | null => (moment === null ? null : Math.floor(moment / 60_000));

/** As AMS would tell it; null: none; undefined: what stands there is no amount. */
function budgetOf(typed: string | null, market: MarketCode): string | null | undefined {
  if (typed === null || typed.trim() === '') return null;
  const read = marketAmount(typed, market, MARKETS[market].currencyDigits);
  return read.ok ? plain(read.value) : undefined;
}

const plain = (amount: string | null): string | null => {
  const read = parseDecimal(amount ?? '');
  return read && decimalText(read);
};

/**
 * The calls that change a campaign so. What joins comes before what goes: a campaign never loses its last product or affiliate on the way to
 * others.
 */
export function changeCalls(draft: ChangeDraft, market: MarketCode): CampaignChange[] {
  const { basics, added, raised, lowered, removed, invited, takenOut } = differenceOf(draft, market);
  const named = { campaignId: draft.base.campaignId, name: draft.base.name };
  const rates = [...raised, ...lowered].map(({ itemId, rate }) => ({ itemId, rate }));
  const calls: CampaignChange[] = [];
  if (Object.keys(basics).length > 0) calls.push({ change: 'basics', ...named, basics });
  if (added.length > 0) calls.push({ change: 'addProducts', ...named, products: added });
  if (rates.length > 0) calls.push({ change: 'setRates', ...named, products: rates });
  if (invited.length > 0) calls.push({ change: 'addAffiliates', ...named, affiliateIds: invited });
  if (removed.length > 0) calls.push({ change: 'removeProducts', ...named, itemIds: removed });
  if (takenOut.length > 0) calls.push({ change: 'removeAffiliates', ...named, affiliateIds: takenOut });
  return calls;
}

/** What is wrong with a draft of changes: of what stays as it is, nothing, whatever the campaign is. */
export function checkChanges(draft: ChangeDraft, place: DraftPlace): readonly DraftProblem[] {
  const { base } = draft;
  const checked = checkDraft(draft, { ...place, names: place.names.filter((name) => !sameName(name, base.name)) });
  if (checked.ok) return [];
  const { basics } = differenceOf(draft, place.market);
  const untold = new Set(base.products.flatMap(({ itemId, rate }) => (rate === null ? [itemId] : [])));
  return checked.problems.filter((problem) => {
    if (problem.what === 'noRate') return !untold.has(problem.itemId);
    if (problem.step !== 'basics') return true;
    if (problem.field === 'message') return false;
    if (problem.what === 'past') return problem.field in basics;
    return problem.field !== 'budget' || draft.budget !== budgetText(base.budget, place.market);
  });
}

/**
 * A draft beside its campaign as it stands now. What the campaign shows as the draft asks for is changed already; anything else that others
 * changed meanwhile stays theirs, for the draft does not ask for it.
 */
export function rebased(draft: ChangeDraft, held: CampaignBase, market: MarketCode): ChangeDraft {
  const { base } = draft;
  const asked = new Map(draft.products.map(({ itemId, rate }) => [itemId, rate]));
  const now = new Map(held.products.map((one) => [one.itemId, one]));
  const products = base.products.filter(({ itemId }) => asked.has(itemId) || now.has(itemId));
  const shown = products.map((one) => {
    const found = now.get(one.itemId);
    return found && found.rate === asked.get(one.itemId) ? found : one;
  });
  const joined = held.products.filter(
    ({ itemId, rate }) => asked.get(itemId) === rate && asked.has(itemId) && !products.some((one) => one.itemId === itemId),
  );
  const wanted = new Set(draft.affiliates.map(({ affiliateId }) => affiliateId));
  const people = new Set(held.affiliates.map(({ affiliateId }) => affiliateId));
  const affiliates = base.affiliates.filter(({ affiliateId }) => wanted.has(affiliateId) || people.has(affiliateId));
  const came = held.affiliates.filter(
    ({ affiliateId }) => wanted.has(affiliateId) && !affiliates.some((one) => one.affiliateId === affiliateId),
  );
  const end = draft.noEnd ? null : draft.end;
  return {
    ...draft,
    base: {
      campaignId: base.campaignId,
      name: held.name.trim() === draft.name.trim() ? held.name : base.name,
      start: toMinute(held.start) === toMinute(draft.start) ? held.start : base.start,
      end: toMinute(held.end) === toMinute(end) ? held.end : base.end,
      budget: plain(held.budget) === budgetOf(draft.budget, market) ? held.budget : base.budget,
      products: [...shown, ...joined],
      affiliates: [...affiliates, ...came],
    },
  };
}
