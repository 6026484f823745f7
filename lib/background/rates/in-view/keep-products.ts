import { productRow } from '#lib/background/rates/reading/read-shop-rows';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import type { Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { rowsOfItems } from '#lib/records/of-account';
import { writeChanged } from '#lib/records/put-changed';
import type { ShopClient } from '#lib/shopee-ams/client';

type Answer = Extract<Awaited<ReturnType<ShopClient['itemInfo']>>, { ok: true }>['value'];

/** Writes what the product list holds of these products: name, picture, price, stock. Columns of another list stay. */
export async function keepProducts(shop: ShopAccount, itemList: Answer['itemList']): Promise<Result<unknown>> {
  const ids = itemList.map(({ itemId }) => itemId);
  const before = await rowsOfItems('products', shop.id, ids);
  const known = new Map((before.ok ? before.value : []).map((row) => [row.itemId, row]));
  const { currency } = MARKETS[shop.market];
  const rows = itemList.map((one) => {
    const old = known.get(one.itemId);
    const price = one.priceInfo[0]?.currentPrice ?? null;
    return productRow(shop.id, one.itemId, {
      ...old,
      readAt: Date.now(),
      infoAt: Date.now(),
      name: one.itemName ?? old?.name ?? '',
      sku: one.itemSku ?? old?.sku ?? null,
      categoryId: one.categoryId ?? old?.categoryId ?? null,
      imageUrl: one.image?.imageUrlList[0] ?? old?.imageUrl ?? null,
      price: price === null ? (old?.price ?? null) : moneyFromWire(price, currency),
      stock: one.stockInfoV2?.summaryInfo?.totalAvailableStock ?? old?.stock ?? null,
    });
  });
  return writeChanged('products', rows);
}
