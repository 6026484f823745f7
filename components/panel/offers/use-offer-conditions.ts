import { formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { NO_FILTER, type OfferFilter } from '#lib/domain/offers/offer-filter';
import { emptyQuery, FIELDS, isAsked, type OfferQuery } from '#lib/domain/offers/offer-query';
import { useOffers } from '#lib/stores/offers/offers';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A condition that is on, in words, and what takes it away. */
export interface OfferCondition {
  readonly id: string;
  readonly words: string;
  /** Of what Shopee is asked: taking it away asks anew. Of the filter: nothing is asked. */
  readonly without: { readonly query: Partial<OfferQuery> } | { readonly filter: Partial<OfferFilter> };
}

/** What the search asks for besides its words and order. */
export function useOfferConditions(market: MarketCode): readonly OfferCondition[] {
  const { t } = useTexts();
  const { query, filter } = useOffers();
  const none = emptyQuery(query.kind);
  const asked = FIELDS[query.kind].filter((field) => field !== 'keyword' && field !== 'sort' && isAsked(query, field));
  const wordsOf = (field: (typeof asked)[number]): string => {
    switch (field) {
      case 'listType':
        return t(`offers.list.${query.listType}`);
      case 'categoryId':
      case 'shopId':
      case 'itemId':
      case 'matchId':
        return `${t(`offers.${field}`)} ${query[field]}`;
      case 'amsOnly':
      case 'keySeller':
        return t(`offers.${field}`);
      case 'shopTypes':
        return query.shopTypes.map((type) => t(`offers.shopType.${type}`)).join(', ');
      case 'coverage':
        return `${t('offers.coverage')} ≥ ${query.coverage}%`;
      default:
        return '';
    }
  };
  const ofQuery = asked.map((field): OfferCondition => {
    // The number of a list goes with the list.
    const without = field === 'listType' ? { listType: none.listType, matchId: none.matchId } : { [field]: none[field] };
    return { id: field, words: wordsOf(field), without: { query: without } };
  });
  const filterWords: Partial<Record<keyof OfferFilter, string>> = {
    ...(filter.minRate === null ? {} : { minRate: `${t('offers.filter.rate')} ≥ ${formatRate(filter.minRate, market)}` }),
    ...(filter.minMoney ? { minMoney: `${t('offers.filter.money')} ${filter.minMoney}` } : {}),
    ...(filter.minPrice ? { minPrice: `${t('offers.filter.minPrice')} ${filter.minPrice}` } : {}),
    ...(filter.maxPrice ? { maxPrice: `${t('offers.filter.maxPrice')} ${filter.maxPrice}` } : {}),
    ...(filter.minSold === null ? {} : { minSold: `${t('offers.filter.sold')} ≥ ${filter.minSold}` }),
    ...(filter.minRating === null ? {} : { minRating: `★ ≥ ${filter.minRating}` }),
  };
  const ofFilter = Object.entries(filterWords).map(([id, words]): OfferCondition => {
    const key = id as keyof OfferFilter;
    return { id, words, without: { filter: { [key]: NO_FILTER[key] } } };
  });
  return [...ofQuery, ...ofFilter];
}
