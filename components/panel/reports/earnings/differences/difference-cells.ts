import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { differenceColumns } from '#lib/domain/reports/reconcile/difference-columns';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { momentsOf } from '#lib/domain/time/moments';
import type { Difference } from '#lib/stores/reports/earnings/differences';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** Orders that differ as they are drawn: what both say, by how much and why. */
export function useDifferenceColumns(market: MarketCode): readonly TableColumn<Difference>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  return useMemo(() => {
    const moments = momentsOf(language, 'UTC');
    const amount = (of: (row: Difference) => bigint | null, isDifference = false) =>
      amountCell<Difference>(words, (row) => units(of(row)), isDifference);
    return tableColumns(differenceColumns(market), {
      text: (key) => t(key as TextKey),
      forms: marketForms(market, language),
      own: {
        order: {
          // Where the panel is narrow, the reason stands below the number: its own column is out of view.
          draw: (cell, { orderId, why }) => {
            const { number, reason } = orderOf(cell);
            say(number, plainText(orderId, 40) || NO_DATA);
            say(reason, t(`earnings.reconcile.why.${why}`));
          },
        },
        difference: amount(({ difference }) => difference, true),
        why: {
          draw: (cell, { why }) => {
            const reason = t(`earnings.reconcile.why.${why}`);
            say(reasonOf(cell), reason);
            cell.title = reason;
          },
        },
        api: amount(({ api }) => api),
        file: amount(({ file }) => file),
        day: { text: ({ day }) => moments.day(day * DAY_MS) },
      },
    });
  }, [t, language, words, market]);
}

const DAY_MS = 86_400_000;
const units = (amount: bigint | null) => (amount === null ? null : Number(amount));
const orderOf = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { number: add(box, 'span', 'cut'), reason: add(box, 'span', 'cut small muted differences__why') };
});
const reasonOf = partsOf((cell) => add(cell, 'span', 'cut'));
