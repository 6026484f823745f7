import { useMemo } from 'react';
import type { Failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { type ExpectedCost, expectedCost } from '#lib/domain/targeted/expected-cost';
import type { SalesTask } from '#lib/stores/reports/sales/sales-tasks';
import type { SoldBy } from '#lib/stores/reports/sales/sold-by';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useToday } from '#lib/stores/shell/words/use-today';

const DAY = 86_400_000;
const DAYS = 30;

export interface CostAnswer {
  /** undefined: being summed; null: nothing is known to reckon from. */
  readonly cost: ExpectedCost | null | undefined;
  readonly failure: Failure | null;
}

/** What a draft would cost in 30 days, by what its products and affiliates sold in the last 30 days that are over. */
export function useExpectedCost({ id, market }: ShopAccount, { products, affiliates }: CampaignDraft): CostAnswer {
  const today = useToday(MARKETS[market].timeZone);
  const ids = products.map(({ itemId }) => itemId).join();
  const task = useMemo((): SalesTask => {
    const to = Date.parse(`${today}T00:00:00Z`) / DAY - 1;
    return {
      kind: 'soldBy',
      question: { place: { market, accountId: id }, range: { from: to - DAYS + 1, to }, itemIds: ids === '' ? [] : ids.split(',') },
    };
  }, [id, market, today, ids]);
  const { value, failure } = useSales<readonly SoldBy[]>(task);
  const cost = useMemo(() => {
    if (value === null) return undefined;
    const rated = products.flatMap(({ itemId, rate }) => (rate === null ? [] : [{ itemId, rate }]));
    return expectedCost(
      rated,
      affiliates.map(({ affiliateId }) => affiliateId),
      value,
    );
  }, [value, products, affiliates]);
  return { cost, failure };
}
