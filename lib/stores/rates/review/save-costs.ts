import type { Failure } from '#lib/domain/failure';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { OutCell } from '#lib/domain/numbers/out-cell';
import { skuKey } from '#lib/domain/rates/review/cost-lines';
import type { CostHistory } from '#lib/domain/reports/profit/cost-at';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { TableFormat } from '#lib/files/table-file';
import { costBook } from '#lib/records/rates/costs';
import { saveTable } from '#lib/stores/accounts/file-out';
import type { Texts } from '#lib/stores/shell/use-texts';

/** Hands out all costs of a shop, each with the day from which it counts, as a file that can be read in again. */
export async function saveCosts({ id, shopId, market }: ShopAccount, format: TableFormat, t: Texts): Promise<Failure | null> {
  const book = await costBook(id);
  if (!book.ok) return book.failure;
  const head = [t('review.csv.item'), t('review.csv.sku'), t('review.csv.name'), t('review.csv.cost'), t('review.costs.since')];
  return saveTable({ head, rows: costRows(book.value) }, `sidecar-costs-${shopId}`, format, formOfMarket(market));
}

interface Book {
  readonly costs: readonly (CostHistory & { readonly key: string })[];
  readonly products: readonly { readonly itemId: string; readonly name: string; readonly sku: string | null }[];
}

/**
 * All costs of a shop as rows of a file: product, SKU, name, cost, and the day from which it counts; the oldest of a product first. Read
 * again, in this order, they are the same costs.
 */
function costRows({ costs, products }: Book): readonly (readonly OutCell[])[] {
  const ofItem = new Map(products.map((product) => [product.itemId, product]));
  const ofSku = new Map(products.flatMap((product) => (product.sku ? [[skuKey(product.sku), product] as const] : [])));
  return costs.flatMap(({ key, cost, since = null, earlier = [] }) => {
    const isSku = key.startsWith('sku:');
    const product = isSku ? ofSku.get(key) : ofItem.get(key);
    const sku = product?.sku ?? (isSku ? key.slice('sku:'.length) : '');
    const head = [isSku ? '' : key, sku, product?.name ?? ''];
    return [...earlier, { cost, since }].map((one) => [...head, { amount: clear(one.cost.amount) }, one.since ?? '']);
  });
}

/** Three decimals would be read as thousands where a currency has no decimals. */
const clear = (amount: string): string => amount.replace(/(\.\d{3})$/, '$10');
