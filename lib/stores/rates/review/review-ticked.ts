import type { CommissionRate } from '#lib/domain/commission-rate';
import { type BoardRow, canBeTakenOut } from '#lib/domain/rates/board/board-row';
import { extendedEnd } from '#lib/domain/rates/board/board-target';
import type { BoardTarget } from '#lib/domain/rates/board/simulate';
import { openReview } from './review';

/** Takes products to the review to leave the open campaign; those that are not in it are left out. Nothing is sent. */
export const reviewTakingOut = (accountId: string, rows: readonly Pick<BoardRow, 'itemId' | 'place' | 'leavesAt'>[]): Promise<void> =>
  openReview({
    accountId,
    from: 'rates',
    target: 'remove',
    items: rows.filter(canBeTakenOut).map(({ itemId }) => ({ itemId })),
  });

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
