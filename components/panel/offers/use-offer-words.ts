import { formatMoney, formatNumber, formatRange, formatRate } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleWords } from '#lib/stores/shell/words/use-sale-words';

/** The two lines under an offer's name: whose it is, and what it pays on what. */
export function useOfferWords(): {
  readonly about: (offer: OfferRow) => string;
  readonly parts: (offer: OfferRow) => string;
  readonly earned: ReturnType<typeof useSaleWords>;
} {
  const { t } = useTexts();
  const earned = useSaleWords();
  return {
    earned,
    about: ({ kind, market, shopName, rating, sold, shopTypes }) => {
      const stars = rating === null ? t('offers.noRating') : `★ ${formatNumber(rating, market)}`;
      const types = shopTypes.map((type) => t(`offers.shopType.${type}`)).join(', ');
      if (kind === 'shopee') return t('offers.byShopee');
      if (kind === 'shop') return [types || t('offers.shopType.none'), stars].join(' · ');
      return [
        plainText(shopName ?? '', 60),
        stars,
        sold === null ? '' : t('offers.sold', { count: sold, number: formatNumber(sold, market) }),
      ]
        .filter(Boolean)
        .join(' · ');
    },
    parts: ({ kind, market, shopeeRate, sellerRate, priceMin, priceMax, coverage, categoryId, collectionId }) => {
      if (kind === 'shop')
        return coverage === null ? t('offers.coverageUnknown') : t('offers.covers', { share: formatRate(coverage, market) });
      if (kind === 'shopee')
        return collectionId ? t('offers.collection', { id: collectionId }) : t('offers.category', { id: categoryId ?? '—' });
      const price =
        priceMin && priceMax ? formatRange(formatMoney(priceMin, market), formatMoney(priceMax, market)) : formatMoney(priceMin, market);
      const rates = sellerRate
        ? t('offers.parts2', { shopee: formatRate(shopeeRate, market), seller: formatRate(sellerRate, market) })
        : t('offers.onlyShopee');
      return `${rates} · ${price}`;
    },
  };
}
