import { ok, type Result } from '#lib/domain/result';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { OutputOf } from '#lib/messages/contract';
import type { ShoplineClient } from '#lib/shopline/client';
import { explainRefusal } from './account-read';
import { shoplineClient } from './client';
import { hasMore } from './has-more';
import { titleOf } from './title-of';

type Found = OutputOf<'shopline.products'>;
type Product = Extract<Awaited<ReturnType<ShoplineClient['product']>>, { ok: true }>['value'];

const A_PAGE = 20;

/** A page of products by name, SKU or barcode; with nothing typed, of the newest. */
export async function findProducts(store: ShoplineAccount, typed: string, page: number): Promise<Result<Found>> {
  const made = await shoplineClient(store);
  if (!made.ok) return made;
  const client = made.value;
  const query = typed.trim();
  const paging = { page, perPage: A_PAGE };
  const asked =
    query === ''
      ? await client.products({ ...paging, sortBy: 'desc' }, { rows: 'readable' })
      : await client.searchProducts({ query, ...paging }, { rows: 'readable' });
  const answer = await explainRefusal(store, client, asked);
  if (!answer.ok) return answer;
  const { items, leftOut = 0 } = answer.value;
  return ok({ items: items.map(productOf), more: hasMore(answer.value, page, A_PAGE), leftOut });
}

/** These products; one that is gone is left out. */
export async function productsByIds(store: ShoplineAccount, ids: readonly string[]): Promise<Result<Found>> {
  const made = await shoplineClient(store);
  if (!made.ok) return made;
  const client = made.value;
  const answers = await Promise.all(ids.map(async (id) => explainRefusal(store, client, await client.product({ id }))));
  const failed = answers.find((answer) => !answer.ok && answer.failure.code !== 'storeNotFound');
  if (failed && !failed.ok) return failed;
  return ok({ items: answers.flatMap((answer) => (answer.ok ? [productOf(answer.value)] : [])), more: false, leftOut: 0 });
}

const productOf = (one: Product): Found['items'][number] => ({
  productId: one.id,
  title: titleOf(one.titleTranslations) || one.sku || one.id,
  sku: one.sku,
  price: one.priceSale ?? one.price,
  hidden: one.status !== null && one.status !== 'active',
});
