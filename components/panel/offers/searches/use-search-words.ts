import { formatRate } from '#lib/domain/format';
import { FIELDS, isAsked } from '#lib/domain/offers/offer-query';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';

type Words = Pick<SavedSearch, 'query' | 'filter' | 'market'>;

/** What a search asks for, in one line: "Products · kitchen · most sold · rate ≥ 8%". */
export function useSearchWords(): (search: Words) => string {
  const { t } = useTexts();
  return ({ query, filter, market }) => {
    const asked = FIELDS[query.kind].filter((field) => isAsked(query, field));
    const of = (field: (typeof asked)[number], words: string) => (asked.includes(field) ? words : '');
    return [
      t(`offers.part.${query.kind}`),
      of('keyword', `“${plainText(query.keyword, 60)}”`),
      of('listType', t(`offers.list.${query.listType}`)),
      of('matchId', query.matchId),
      of('categoryId', `${t('offers.categoryId')} ${query.categoryId}`),
      of('shopId', `${t('offers.shopId')} ${query.shopId}`),
      of('itemId', `${t('offers.itemId')} ${query.itemId}`),
      of('amsOnly', t('offers.amsOnly')),
      of('keySeller', t('offers.keySeller')),
      ...query.shopTypes.map((type) => t(`offers.shopType.${type}`)),
      of('coverage', `≥ ${query.coverage}%`),
      of('sort', t(`offers.sort.${query.kind}${query.sort}` as 'offers.sort.product0')),
      filter.minRate === null ? '' : `${t('offers.filter.rate')} ≥ ${formatRate(filter.minRate, market)}`,
      filter.minMoney && `${t('offers.filter.money')} ${filter.minMoney}`,
      filter.minPrice && `${t('offers.filter.minPrice')} ${filter.minPrice}`,
      filter.maxPrice && `${t('offers.filter.maxPrice')} ${filter.maxPrice}`,
      filter.minSold === null ? '' : `${t('offers.filter.sold')} ≥ ${filter.minSold}`,
      filter.minRating === null ? '' : `★ ≥ ${filter.minRating}`,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
