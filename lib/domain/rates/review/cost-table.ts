import type { OutCell } from '#lib/domain/numbers/out-cell';
import type { CostHistory } from '#lib/domain/reports/profit/cost-at';
import { skuKey } from './cost-lines';

interface Book {
  readonly costs: readonly (CostHistory & { readonly key: string })[];
  readonly products: readonly { readonly itemId: string; readonly name: string; readonly sku: string | null }[];
}

/**
 * All costs of a shop as rows of a file: product, SKU, name, cost, and the day from which it counts; the oldest of a product first. Read
 * again, in this order, they are the same costs.
 */
export function costRows({ costs, products }: Book): readonly (readonly OutCell[])[] {
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
