import { FIELDS, isAsked, type ListType, type OfferField, type OfferQuery } from './offer-query';

/**
 * What the API refuses, or is told to be for nothing: as long as `when` holds, `field` cannot be chosen, and `id` says why
 * (`offers.rule.<id>`). Sources: the arguments' descriptions of `productOfferV2` and the recorded refusals.
 */
export interface OfferRule {
  readonly id: RuleId;
  readonly field: OfferField;
  readonly when: (query: OfferQuery) => boolean;
}
export type RuleId = 'listTakesNoFilter' | 'filterTakesNoList' | 'onlyForLists' | 'relevanceNeedsWord' | 'goingAway';

const FILTERS = ['keyword', 'itemId', 'shopId', 'categoryId', 'amsOnly', 'keySeller'] as const;
const isList = ({ kind, listType }: OfferQuery) => kind === 'product' && listType !== 0;
const hasFilter = (query: OfferQuery) => query.kind === 'product' && FILTERS.some((field) => isAsked(query, field));

/** The rules as one table. */
export const OFFER_RULES: readonly OfferRule[] = [
  ...FILTERS.map((field): OfferRule => ({ id: 'listTakesNoFilter', field, when: isList })),
  { id: 'filterTakesNoList', field: 'listType', when: hasFilter },
  { id: 'onlyForLists', field: 'matchId', when: (query) => !needsMatch(query.listType) },
];

/** Lists that name a category, a shop or a collection. */
export const needsMatch = (listType: ListType): boolean => listType >= 3;

/** Why a field cannot be chosen now; null: it can. */
export const blockedBy = (query: OfferQuery, field: OfferField): RuleId | null =>
  OFFER_RULES.find((rule) => rule.field === field && rule.when(query))?.id ?? null;

/** Why one value of a field cannot be chosen; null: it can. */
export function valueBlockedBy(query: OfferQuery, field: 'sort' | 'listType', value: number): RuleId | null {
  if (field === 'listType') return value === 1 ? 'goingAway' : value === 0 ? null : blockedBy(query, 'listType');
  return query.kind === 'product' && value === 1 && !isAsked(query, 'keyword') ? 'relevanceNeedsWord' : null;
}

export type QueryProblem = { readonly field: OfferField; readonly id: RuleId | 'matchMissing' | 'notDigits' | 'shareRange' };

const IDS = ['matchId', 'itemId', 'shopId', 'categoryId'] as const;

/** What is wrong with a query as it stands; empty: it may be sent. */
export function queryProblems(query: OfferQuery): readonly QueryProblem[] {
  const known = FIELDS[query.kind];
  const asked = known.filter((field) => field !== 'sort' && isAsked(query, field));
  const blocked = asked.flatMap((field) => {
    const id = blockedBy(query, field);
    // Of two sides that exclude each other one is named: the filter.
    return id && id !== 'filterTakesNoList' ? [{ field, id }] : [];
  });
  const values = (['sort', 'listType'] as const).flatMap((field) => {
    const id = known.includes(field) ? valueBlockedBy(query, field, query[field]) : null;
    return id && id !== 'filterTakesNoList' ? [{ field, id }] : [];
  });
  const missing =
    query.kind === 'product' && needsMatch(query.listType) && !isAsked(query, 'matchId')
      ? [{ field: 'matchId', id: 'matchMissing' } as const]
      : [];
  const odd = IDS.filter((field) => known.includes(field) && isAsked(query, field) && !/^\d{1,19}$/.test(query[field].trim()));
  const { coverage } = query;
  const share = Number.isInteger(coverage) && coverage >= 0 && coverage <= 100 ? [] : [{ field: 'coverage', id: 'shareRange' } as const];
  return [
    ...blocked,
    ...values,
    ...missing,
    ...odd.map((field) => ({ field, id: 'notDigits' }) as const),
    ...(known.includes('coverage') ? share : []),
  ];
}
