import type { ShopAccount } from '../../domain/shop-account';
import { putChanged } from '../../records/put-changed';
import { write } from '../../records/transact';
import { type AddedProduct, entryRows } from '../jobs/read-shop-rows';

/** Writes what the added list said of these products, also that one is in no campaign any more. */
export async function keepEntries(shop: ShopAccount, added: readonly AddedProduct[], asked: readonly string[]): Promise<void> {
  const rows = added.flatMap((one) => entryRows(shop.id, one));
  const kept = new Set(rows.map((row) => `${row.itemId} ${row.campaignId}`));
  await write(['entries'], async (transaction) => {
    const store = transaction.objectStore('entries');
    const before = await Promise.all(asked.map((itemId) => store.getAllKeys(IDBKeyRange.bound([shop.id, itemId], [shop.id, itemId, []]))));
    const gone = before.flat().filter(([, itemId, campaignId]) => !kept.has(`${itemId} ${campaignId}`));
    await Promise.all(gone.map((key) => store.delete(IDBKeyRange.only(key))));
    await putChanged(transaction, 'entries', rows, { touch: true });
  });
}
