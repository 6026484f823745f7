import { type AddedProduct, entryRows } from '#lib/background/rates/reading/read-shop-rows';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { ENTRY_TABLES, putEntries } from '#lib/records/rates/put-entries';
import { entriesComplete } from '#lib/records/rates/sweep-entries';
import { write } from '#lib/records/transact';

/**
 * Writes what the added list holds of these products, also that one is in no campaign any more; what someone else changed is entered in the
 * journal.
 *
 * @param askedAt when the list was asked, Unix ms
 */
export async function keepEntries(
  shop: ShopAccount,
  added: readonly AddedProduct[],
  asked: readonly string[],
  askedAt: number = Date.now(),
): Promise<void> {
  const rows = added.flatMap((one) => entryRows(shop.id, one));
  await write(
    [...ENTRY_TABLES, 'readings'],
    async (transaction) => {
      const complete = await entriesComplete(transaction, shop.id);
      await putEntries(transaction, { accountId: shop.id, askedAt, complete }, rows, asked);
    },
    { announced: ['entries', 'journal'], of: shop.id },
  );
}
