import { expect, it, vi } from 'vitest';
import type { Place } from '#lib/domain/rates/standing';
import { openReview } from './review';
import { reviewTakingOut } from './review-ticked';

vi.mock('./review');

const row = (itemId: string, place: Place, leavesAt: number | null = null) => ({ itemId, place, leavesAt });

it('takes to the review what can leave the campaign, and nothing that is not in it', async () => {
  await reviewTakingOut('shop', [row('1', 'running'), row('2', 'out'), row('3', 'upcoming'), row('4', 'unread'), row('5', 'leaving', 99)]);
  expect(vi.mocked(openReview)).toHaveBeenCalledExactlyOnceWith({
    accountId: 'shop',
    from: 'rates',
    target: 'remove',
    items: [{ itemId: '1' }, { itemId: '3' }],
  });
});
