import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { type PaymentColumnId, paymentColumns } from '#lib/domain/reports/payments/payment-columns';
import { differenceOf, type PaymentLine } from '#lib/domain/reports/sync/payment';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** A payment's lines as they are drawn; the whole amount stands in the cell's tooltip where it has more decimals. */
export function usePaymentColumns(market: MarketCode): readonly TableColumn<PaymentLine>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  return useMemo(() => {
    const own: { readonly [Id in PaymentColumnId]?: Pick<TableColumn<PaymentLine>, 'draw'> } = {
      item: {
        draw: (cell, { itemName, itemId, orderId }) => {
          const { name, order } = item(cell);
          const title = plainText(itemName, 120) || itemId;
          say(name, title);
          say(order, plainText(orderId, 40));
          cell.title = `${title}\n${orderId}`;
        },
      },
      why: {
        draw: (cell, { why, note }) => {
          const span = reason(cell);
          say(span, t(`payments.why.${why ?? 'same'}`));
          span.className = why === null ? 'muted cut' : 'cut';
          cell.title = [why === null ? '' : t(`payments.says.${why}`), plainText(note, 200)].filter(Boolean).join('\n');
        },
      },
      difference: amountCell(words, differenceOf, true),
      paid: amountCell(words, ({ net }) => net),
      reported: amountCell(words, ({ reported }) => reported),
      shopee: amountCell(words, ({ shopee }) => shopee),
      seller: amountCell(words, ({ seller }) => seller),
      fee: amountCell(words, ({ fee }) => fee),
    };
    return tableColumns(paymentColumns(market), { text: (key) => t(key as TextKey), forms: marketForms(market, language), own });
  }, [t, language, words, market]);
}

const reason = partsOf((cell) => add(cell, 'span', 'cut'));
const item = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { name: add(box, 'bdi', 'cut blurs'), order: add(box, 'bdi', 'cut faint') };
});
