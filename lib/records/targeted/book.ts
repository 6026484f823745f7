import type { Result } from '#lib/domain/result';
import { rowsBehind } from '#lib/records/of-account';
import type { ProductRow } from '#lib/records/rates/rows';
import type { CategoryRow } from '#lib/records/reports/sales-rows';
import { read } from '#lib/records/transact';
import type { AffiliateNoteRow, AffiliateRow } from './affiliate-rows';
import type { CampaignDetailsRow, CampaignRow } from './targeted-rows';

export const BOOK_TABLES = ['affiliates', 'affiliateNotes', 'campaignDetails', 'categories'] as const;

/** What is kept of a shop's affiliates besides what they sold: in one transaction, so that all of it is of one moment. */
export const bookRows = (
  accountId: string,
): Promise<
  Result<{
    readonly affiliates: readonly AffiliateRow[];
    readonly notes: readonly AffiliateNoteRow[];
    readonly campaigns: readonly CampaignDetailsRow[];
    readonly categories: readonly CategoryRow[];
  }>
> =>
  read(BOOK_TABLES, async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    const [affiliates, notes, campaigns, categories] = await Promise.all([
      transaction.objectStore('affiliates').getAll(range),
      transaction.objectStore('affiliateNotes').getAll(range),
      transaction.objectStore('campaignDetails').getAll(range),
      transaction.objectStore('categories').getAll(range),
    ]);
    return { affiliates, notes, campaigns, categories };
  });

/** What the person wrote of one affiliate; null: nothing. */
export const affiliateNote = (accountId: string, affiliateId: string): Promise<Result<AffiliateNoteRow | null>> =>
  read(['affiliateNotes'], async (transaction) => (await transaction.objectStore('affiliateNotes').get([accountId, affiliateId])) ?? null);

/** What inviting somebody is planned by, besides what they sold. A shop may have very many products: only what is needed of each is held. */
export async function inviteRows(accountId: string): Promise<
  Result<{
    readonly affiliates: readonly AffiliateRow[];
    readonly notes: readonly AffiliateNoteRow[];
    readonly campaigns: readonly CampaignRow[];
    readonly details: readonly CampaignDetailsRow[];
    readonly categories: readonly CategoryRow[];
    readonly products: readonly Pick<ProductRow, 'itemId' | 'name' | 'categoryId'>[];
  }>
> {
  const products: Pick<ProductRow, 'itemId' | 'name' | 'categoryId'>[] = [];
  for (let behind: string | null = null; ; ) {
    const some: Result<ProductRow[]> = await rowsBehind('products', accountId, behind, CHUNK);
    if (!some.ok) return some;
    for (const { itemId, name, categoryId } of some.value) products.push({ itemId, name, categoryId });
    behind = some.value.at(-1)?.itemId ?? null;
    if (some.value.length < CHUNK) break;
  }
  return read(['affiliates', 'affiliateNotes', 'campaigns', 'campaignDetails', 'categories'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    const [affiliates, notes, campaigns, details, categories] = await Promise.all([
      transaction.objectStore('affiliates').getAll(range),
      transaction.objectStore('affiliateNotes').getAll(range),
      transaction.objectStore('campaigns').getAll(range),
      transaction.objectStore('campaignDetails').getAll(range),
      transaction.objectStore('categories').getAll(range),
    ]);
    return { affiliates, notes, campaigns, details, categories, products };
  });
}

const CHUNK = 2_000;
