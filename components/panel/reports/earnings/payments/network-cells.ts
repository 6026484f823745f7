import { useMemo } from 'react';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { formatMoney } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyFromWire, sumMoney } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';
import { plainText } from '#lib/domain/text';
import type { NetworkOrder } from '#lib/stores/reports/payments/network-orders';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** An order of a network's team as a row: what was bought and where, when, what it came to. */
export function useNetworkColumns(market: MarketCode): readonly TableColumn<NetworkOrder>[] {
  const { t } = useTexts();
  const moments = useMoments(market);
  return useMemo(() => {
    const { currency } = MARKETS[market];
    const sum = (of: (item: NetworkOrder['items'][number]) => string | null) => (order: NetworkOrder) => {
      const amounts = order.items.map((item) => moneyFromWire(of(item) ?? '', currency)).filter((amount) => amount !== null);
      // A sum of some of them is no sum.
      return amounts.length === 0 || amounts.length < order.items.length ? NO_DATA : formatMoney(sumMoney(amounts, currency), market);
    };
    const money = (text: (order: NetworkOrder) => string) => ({
      end: true,
      draw: (cell: HTMLElement, order: NetworkOrder) => say(figure(cell), text(order)),
    });
    const words = (text: string | null) => plainText(text ?? '', 60) || NO_DATA;
    return [
      {
        id: 'item',
        label: t('payments.head.item'),
        width: 11,
        draw: (cell, { items, shopName }) => {
          const { name, shop } = item(cell);
          const names = items.map((one) => plainText(one.name ?? one.itemId, 120)).join(' · ');
          say(name, names || NO_DATA);
          say(shop, plainText(shopName ?? '', 80));
          cell.title = names;
        },
      },
      { id: 'amount', label: t('payments.network.amount'), width: 6.5, ...money(sum(({ amount }) => amount)) },
      { id: 'refund', label: t('payments.network.refund'), width: 6.5, ...money(sum(({ refund }) => refund)) },
      { id: 'status', label: t('payments.network.status'), width: 7, text: ({ status }) => words(status) },
      {
        id: 'bought',
        label: t('payments.network.bought'),
        width: 10.5,
        text: ({ purchaseTime }) => (purchaseTime === null ? NO_DATA : moments.at(purchaseTime)),
      },
      { id: 'buyer', label: t('payments.network.buyer'), width: 6, text: ({ buyer }) => words(buyer) },
      { id: 'order', label: t('payments.head.order'), width: 9.5, text: ({ orderId }) => words(orderId) },
    ];
  }, [t, moments, market]);
}

const figure = partsOf((cell) => add(cell, 'span', 'num blurs'));
const item = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { name: add(box, 'bdi', 'cut blurs'), shop: add(box, 'bdi', 'cut faint blurs') };
});
