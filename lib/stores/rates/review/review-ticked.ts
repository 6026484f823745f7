import type { CommissionRate } from '#lib/domain/commission-rate';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { extendedEnd } from '#lib/domain/rates/board/board-target';
import type { BoardTarget } from '#lib/domain/rates/board/simulate';
import { openReview } from './review';

/** Takes the chosen products to the review with what is to become of them. Nothing is sent. */
export const reviewChosen = (
  accountId: string,
  rows: readonly Pick<BoardRow, 'itemId' | 'endsAt'>[],
  target: BoardTarget,
  typed: CommissionRate | null,
  onlyRaise: boolean,
): Promise<void> => {
  const rate = target === 'typed' && typed !== null ? { rate: typed } : {};
  const items = rows.map(({ itemId, endsAt }) => {
    const end = target === 'extend' ? extendedEnd(endsAt) : null;
    return { itemId, ...rate, ...(end === null ? {} : { end }) };
  });
  return openReview({ accountId, from: 'rates', target, items, onlyRaise });
};
