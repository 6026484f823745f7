import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import type { SoldPart } from '#lib/domain/targeted/who-sold';

/** A campaign's products or affiliates in a file; what is not known stays empty. @param rateOf of a product, as the campaign holds it now */
export function soldColumns(
  of: 'product' | 'affiliate',
  market: MarketCode,
  rateOf: (id: string) => CommissionRate | null,
): readonly Column<SoldPart>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const rate: Column<SoldPart> = { id: 'rate', title: 'targeted.head.rates', width: 5, kind: 'rate', value: ({ id }) => rateOf(id) };
  return [
    { id: 'name', title: `targeted.head.${of}s`, width: 11, kind: 'text', value: ({ name }) => name },
    { id: 'id', title: 'targeted.head.id', width: 9, kind: 'text', value: ({ id }) => id },
    ...(of === 'product' ? [rate] : []),
    { id: 'orders', title: 'targeted.head.orders', width: 5, kind: 'count', value: ({ orders }) => orders },
    { id: 'sales', title: 'targeted.head.sales', width: 6.5, kind: 'money', value: ({ sales }) => money(sales) },
    { id: 'commission', title: 'targeted.head.commission', width: 6.5, kind: 'money', value: ({ commission }) => money(commission) },
  ];
}
