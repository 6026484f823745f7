import { add, partsOf, say } from '#components/ui/table/draw';
import { NO_DATA } from '#lib/domain/no-data';

/** Draws an exact amount, blurred while the screen is recorded. @param isChange coloured by its sign */
export const amountDrawn =
  <Row>(amountOf: (row: Row) => bigint | null, write: (amount: bigint) => string, isChange = false) =>
  (cell: HTMLElement, row: Row): void => {
    const amount = amountOf(row);
    const span = figure(cell);
    say(span, amount === null ? NO_DATA : write(amount));
    span.className = !isChange || amount === null || amount === 0n ? 'num blurs' : amount < 0n ? 'num blurs neg' : 'num blurs pos';
  };

const figure = partsOf((cell) => add(cell, 'span', 'num blurs'));
