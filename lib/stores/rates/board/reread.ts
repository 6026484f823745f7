import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import type { ReviewItem } from '#lib/domain/rates/review/draft';
import { openReview } from '#lib/stores/rates/review/review';

/** Puts the refused products of a job, and no others, before the person once more, with what was asked for them. */
export async function reviewAgain(accountId: string, products: readonly ProductResult[]): Promise<void> {
  const refused = products.filter(({ end, asked }) => end === 'refused' && asked !== null);
  const changed = refused.filter(({ asked }) => asked?.doing !== 'remove');
  const items = (changed.length > 0 ? changed : refused).map(({ itemId, asked }): ReviewItem => {
    const { rate = null, end = 'keep' } = asked ?? {};
    return { itemId, ...(rate === null ? {} : { rate }), ...(end === 'keep' ? {} : { end }) };
  });
  await openReview({ accountId, from: 'rates', items, target: changed.length > 0 ? 'asGiven' : 'remove' });
}
