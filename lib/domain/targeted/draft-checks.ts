import { MARKETS, type MarketCode } from '#lib/domain/market';
import { decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { marketAmount } from '#lib/domain/numbers/market-fields';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { FieldFault } from '#lib/domain/numbers/read-amount';
import { writeNumber } from '#lib/domain/numbers/write-number';
import type { CampaignInput } from './campaign-steps';
import type { CampaignDraft, DraftStep } from './draft';
import { sameName } from './judge-change';

/** What is wrong with a field of a draft, and where it is put right. */
export type DraftProblem =
  | { readonly step: 'products'; readonly what: 'noProducts' }
  | { readonly step: 'products'; readonly what: 'noRate'; readonly itemId: string }
  | { readonly step: 'affiliates'; readonly what: 'noAffiliates' }
  | { readonly step: 'basics'; readonly field: 'name'; readonly what: 'missing' | 'taken' }
  | { readonly step: 'basics'; readonly field: 'message'; readonly what: 'missing' }
  | { readonly step: 'basics'; readonly field: 'start'; readonly what: 'missing' | 'past' }
  | { readonly step: 'basics'; readonly field: 'end'; readonly what: 'missing' | 'past' | 'beforeStart' }
  | { readonly step: 'basics'; readonly field: 'budget'; readonly what: FieldFault | 'notOffered' | 'zero' };

/** What is known around a draft. */
export interface DraftPlace {
  readonly market: MarketCode;
  /** Names of the shop's campaigns: AMS takes none twice. */
  readonly names: readonly string[];
  /** Unix ms. */
  readonly now: number;
}

/** Thailand's campaigns have no budget; other shops may be refused one, which their first answer tells. */
export const hasBudgets = (market: MarketCode): boolean => market !== 'TH';

/** A budget as AMS tells it, as it is typed in the market. */
export function budgetText(budget: string | null, market: MarketCode): string | null {
  const read = parseDecimal(budget ?? '');
  return read && writeNumber(decimalText(read), formOfMarket(market), MARKETS[market].currencyDigits);
}

export type CheckedDraft =
  | { readonly ok: true; readonly input: CampaignInput }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/**
 * What a draft asks for, or what is wrong with it. Only what AMS has published is checked: lengths, most products and least budgets are
 * published nowhere, so its refusal tells them. There is no shortest period: the seven days are the open campaign's.
 */
export function checkDraft(draft: CampaignDraft, place: DraftPlace): CheckedDraft {
  const { market, names, now } = place;
  const name = draft.name.trim();
  const message = draft.message.trim();
  const { start } = draft;
  const end = draft.noEnd ? null : draft.end;
  const budget =
    draft.budget === null || draft.budget.trim() === '' ? null : marketAmount(draft.budget, market, MARKETS[market].currencyDigits);
  const problems: DraftProblem[] = [];
  if (draft.products.length === 0) problems.push({ step: 'products', what: 'noProducts' });
  for (const { itemId, rate } of draft.products) if (rate === null) problems.push({ step: 'products', what: 'noRate', itemId });
  if (draft.affiliates.length === 0) problems.push({ step: 'affiliates', what: 'noAffiliates' });
  const basics = (problem: Extract<DraftProblem, { step: 'basics' }> | null) => problem && problems.push(problem);
  if (name === '') basics({ step: 'basics', field: 'name', what: 'missing' });
  else if (names.some((taken) => sameName(taken, name))) basics({ step: 'basics', field: 'name', what: 'taken' });
  if (start === null) basics({ step: 'basics', field: 'start', what: 'missing' });
  else if (start < now) basics({ step: 'basics', field: 'start', what: 'past' });
  if (!draft.noEnd && end === null) basics({ step: 'basics', field: 'end', what: 'missing' });
  else if (end !== null && end <= now) basics({ step: 'basics', field: 'end', what: 'past' });
  else if (end !== null && start !== null && end <= start) basics({ step: 'basics', field: 'end', what: 'beforeStart' });
  if (budget && !hasBudgets(market)) basics({ step: 'basics', field: 'budget', what: 'notOffered' });
  else if (budget && !budget.ok) basics({ step: 'basics', field: 'budget', what: budget.fault });
  else if (budget?.ok && parseDecimal(budget.value)?.units === 0n) basics({ step: 'basics', field: 'budget', what: 'zero' });
  if (message === '') basics({ step: 'basics', field: 'message', what: 'missing' });
  if (problems.length > 0 || start === null) return { ok: false, problems };
  return {
    ok: true,
    input: {
      name,
      message,
      period: { start, end },
      budget: budget?.ok ? budget.value : null,
      products: draft.products.flatMap(({ itemId, rate }) => (rate === null ? [] : [{ itemId, rate }])),
      affiliateIds: draft.affiliates.map(({ affiliateId }) => affiliateId),
    },
  };
}

/** Steps of a draft that have something wrong, for the marks beside their names. */
export const stepsWithProblems = (problems: readonly DraftProblem[]): ReadonlySet<DraftStep> => new Set(problems.map(({ step }) => step));
