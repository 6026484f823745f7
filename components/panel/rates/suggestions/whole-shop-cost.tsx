import { useDeferredValue, useMemo } from 'react';
import { CostCard } from '#components/rates/cost-card';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { MARKETS } from '#lib/domain/market';
import { costPerMonth } from '#lib/domain/rates/review/cost';
import { costedShop } from '#lib/domain/rates/review/whole-shop';
import { serviceFeeOf } from '#lib/domain/rates/service-fee';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { WholeShop } from '#lib/stores/rates/suggestions/whole-shop-plan';
import { useSetting } from '#lib/stores/shell/use-setting';

interface Props {
  shop: ShopAccount;
  known: WholeShop;
  doing: 'add' | 'edit';
  rate: CommissionRate;
}

/** What one rate for all costs in a month, over the products whose sales are known. */
export function WholeShopCost({ shop, known, doing, rate }: Props) {
  const { currency, timeZone } = MARKETS[shop.market];
  const fees = useSetting('serviceFees');
  // A shop may have fifty thousand products: typing does not wait for their sum.
  const shown = useDeferredValue(rate);
  const { cost, ofAll } = useMemo(() => {
    const rows = costedShop(known.products, doing, shown, Date.now(), timeZone);
    return { cost: costPerMonth(rows, currency), ofAll: rows.length };
  }, [known, doing, shown, currency, timeZone]);
  return <CostCard cost={cost} ofAll={ofAll} days={known.days} shop={shop} fee={serviceFeeOf(shop.market, fees, Date.now())} />;
}
