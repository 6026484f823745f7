import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import type { DifferenceRow } from './reconcile';

export type DifferenceColumnId = 'order' | 'difference' | 'why' | 'api' | 'file' | 'day';

/** Orders that two sources say differently: by how much and why, and what each says. Days are a market's own: whoever writes them, writes UTC. */
export function differenceColumns(
  market: MarketCode,
): readonly Column<Omit<DifferenceRow, 'key' | 'place'> & { readonly orderId: string }, DifferenceColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  return [
    { id: 'order', title: 'earnings.lineHead.orderId', kind: 'text', width: 9.5, value: ({ orderId }) => orderId },
    {
      id: 'difference',
      title: 'earnings.reconcile.difference',
      kind: 'money',
      width: 6.5,
      value: ({ difference }) => money(difference),
    },
    { id: 'why', title: 'earnings.reconcile.why', kind: 'status', width: 12, value: ({ why }) => why },
    { id: 'api', title: 'earnings.reconcile.api', kind: 'money', width: 6.5, value: ({ api }) => money(api) },
    { id: 'file', title: 'earnings.reconcile.file', kind: 'money', width: 6.5, value: ({ file }) => money(file) },
    { id: 'day', title: 'earnings.reconcile.day', kind: 'date', width: 5.5, value: ({ day }) => day * 86_400_000 },
  ];
}
