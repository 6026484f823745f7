import { add, partsOf, say } from '#components/ui/table/draw';
import { NO_DATA } from '#lib/domain/no-data';
import type { usePaymentWords } from '#lib/stores/reports/payments/payment-words';

/**
 * Draws an amount in 1/100,000 of the currency's unit, blurred while the screen is recorded; the whole amount stands in the cell's tooltip
 * where it has more decimals.
 *
 * @param amountOf null: not known
 * @param isDifference with its sign, and coloured by it
 */
export const amountCell = <Row>(
  words: ReturnType<typeof usePaymentWords>,
  amountOf: (row: Row) => number | bigint | null,
  isDifference = false,
): { readonly draw: (cell: HTMLElement, row: Row) => void } => ({
  draw: (cell, row) => {
    const amount = amountOf(row);
    const span = figure(cell);
    say(span, amount === null ? NO_DATA : words[isDifference ? 'signed' : 'money'](amount));
    span.className =
      !isDifference || amount === null || Number(amount) === 0 ? 'num blurs' : amount < 0 ? 'num blurs neg' : 'num blurs pos';
    cell.title = amount === null ? '' : words.exact(amount);
  },
});

const figure = partsOf((cell) => add(cell, 'span', 'num blurs'));
