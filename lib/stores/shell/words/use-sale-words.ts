import { formatMoney } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { compareMoney, type Money } from '#lib/domain/money';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What is for sale: money is counted on the cheapest variation. */
export interface ForSale {
  readonly market: MarketCode;
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
}

/** What a sale earns, in words: "from R$ 7,17" where variations have different prices, and a dearer one earns more. */
export function useSaleWords(): (earned: Money | null, product: ForSale) => string {
  const { t } = useTexts();
  return (earned, product) => {
    const money = formatMoney(earned, product.market);
    return earned && hasPriceRange(product) ? t('money.from', { money }) : money;
  };
}

/** Whether its variations have different prices. */
export const hasPriceRange = ({ priceMin, priceMax }: Omit<ForSale, 'market'>): boolean =>
  priceMin !== null && priceMax !== null && compareMoney(priceMin, priceMax) < 0;
