import type { CommissionRate } from '#lib/domain/commission-rate';
import type { BoardTarget } from '#lib/domain/rates/board/simulate';
import { openReview } from './review';

/** Takes the chosen products to the review with what is to become of them. Nothing is sent. */
export const reviewChosen = (
  accountId: string,
  itemIds: readonly string[],
  target: BoardTarget,
  typed: CommissionRate | null,
): Promise<void> => {
  const rate = target === 'typed' && typed !== null ? { rate: typed } : {};
  return openReview({ accountId, from: 'rates', target, items: itemIds.map((itemId) => ({ itemId, ...rate })) });
};
