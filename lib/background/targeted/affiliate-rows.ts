import type { AffiliateRow } from '#lib/records/targeted/affiliate-rows';
import type { Writing } from '#lib/records/transact';
import type { ShopClient } from '#lib/shopee-ams/client';

type Answer = Extract<Awaited<ReturnType<ShopClient['recommendedAffiliates']>>, { ok: true }>['value'];
export type ListedAffiliate = Answer['affiliateList'][number];

/** Which of AMS's lists an answer is, with the place of its first row; null: asked for by id or name. */
export type Place = { readonly of: 'recommended' | 'managed'; readonly from: number } | null;

/**
 * Writes affiliates as AMS tells them, beside what other lists told before. A search by name tells ids and names alone: what is known stays.
 * Nothing personal is kept of one whom the person erased.
 */
export async function putAffiliates(
  transaction: Writing,
  accountId: string,
  found: readonly ListedAffiliate[],
  place: Place,
  readAt: number,
): Promise<void> {
  const store = transaction.objectStore('affiliates');
  for (const [index, one] of found.entries()) {
    const key = IDBKeyRange.only([accountId, one.affiliateId]);
    const note = await transaction.objectStore('affiliateNotes').get(key);
    if (note?.erasedAt) continue;
    const before = await store.get(key);
    await store.put({ ...affiliateRow(accountId, one, before, readAt), ...(place ? { [place.of]: place.from + index } : {}) });
  }
}

export const AFFILIATE_TABLES = ['affiliates', 'affiliateNotes'] as const;

function affiliateRow(accountId: string, one: ListedAffiliate, before: AffiliateRow | undefined, readAt: number): AffiliateRow {
  const networks = [...one.popularSocialMedia, ...one.socialMedias];
  const followers = networks.flatMap(({ followerCount }) => followerCount ?? []);
  const { affiliateId } = one;
  return {
    accountId,
    affiliateId,
    readAt,
    name: one.affiliateName ?? before?.name ?? null,
    userName: one.userName ?? before?.userName ?? null,
    followers: followers.length ? Math.max(...followers) : (before?.followers ?? null),
    clicks: one.totalClick ?? before?.clicks ?? null,
    orders: bandOf(one.orderRange) ?? before?.orders ?? null,
    isGolden: one.isOrangeTickKol ?? before?.isGolden ?? null,
    isGoodFulfillment: one.isGoodFulfillment ?? before?.isGoodFulfillment ?? null,
    categoryIds: one.promoteCategoryIds.length ? one.promoteCategoryIds : (before?.categoryIds ?? []),
    topItemIds: one.topSellingProducts.length ? one.topSellingProducts.map(({ itemId }) => itemId) : (before?.topItemIds ?? []),
    recommended: before?.recommended ?? null,
    managed: before?.managed ?? null,
  };
}

/** Two bounds; anything else tells nothing. */
function bandOf(range: readonly number[] | null): readonly [number, number] | null {
  const [low, high] = range ?? [];
  return low !== undefined && high !== undefined && low <= high ? [low, high] : null;
}
