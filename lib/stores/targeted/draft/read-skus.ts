import { ok, type Result } from '#lib/domain/result';
import { folded } from '#lib/domain/table/order';
import { skuOf } from '#lib/domain/targeted/duplicate';
import { ask } from '#lib/messages/ask';
import { rowsOfAccount, rowsOfItems } from '#lib/records/of-account';

const AT_ONCE = 50;
/** So many products of the other shop are asked for at most: 40 calls. */
const MOST = 2_000;

/**
 * Has the SKUs read by which a campaign's products are found in another shop. A shop's lists tell none: products of the same name are asked
 * first, then the others until each is found.
 *
 * @returns whether nothing is left that might still be one of them
 */
export async function readSkus(from: string, itemIds: readonly string[], to: string): Promise<Result<boolean>> {
  const own = await rowsOfItems('products', from, itemIds);
  if (!own.ok) return own;
  const asked = new Set(own.value.flatMap(({ itemId, infoAt }) => (infoAt ? [itemId] : [])));
  const read = await readAll(
    from,
    itemIds.filter((itemId) => !asked.has(itemId)),
  );
  if (!read.ok) return read;
  const [ours, theirs] = [await rowsOfItems('products', from, itemIds), await rowsOfAccount('products', to)];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const names = new Set(ours.value.map(({ name }) => folded(name.trim())));
  const unasked = theirs.value.filter(({ infoAt }) => !infoAt);
  const [same, others] = [true, false].map((wanted) =>
    unasked.filter(({ name }) => names.has(folded(name.trim())) === wanted).map(({ itemId }) => itemId),
  );
  const wanted = new Set(ours.value.map(({ sku }) => skuOf(sku)).filter((sku) => sku !== ''));
  const find = (rows: typeof theirs.value) => {
    for (const { sku } of rows) wanted.delete(skuOf(sku));
  };
  find(theirs.value);
  const queue = [...(same ?? []), ...(others ?? [])];
  for (let place = 0; place < Math.min(queue.length, MOST) && wanted.size > 0; place += AT_ONCE) {
    const ids = queue.slice(place, place + AT_ONCE);
    const answer = await readAll(to, ids);
    if (!answer.ok) return answer;
    const rows = await rowsOfItems('products', to, ids);
    if (rows.ok) find(rows.value);
  }
  return ok(wanted.size === 0 || queue.length <= MOST);
}

/** What shops tell of products, SKUs among it, into records. */
async function readAll(accountId: string, itemIds: readonly string[]): Promise<Result<unknown>> {
  for (let place = 0; place < itemIds.length; place += AT_ONCE) {
    const answer = await ask('shop.lookAtItems', { accountId, itemIds: itemIds.slice(place, place + AT_ONCE) });
    if (!answer.ok) return answer;
  }
  return ok(null);
}
