import { MARKETS, type MarketCode } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import type { Sample } from '#lib/domain/targeted/book/samples';
import { clockOf } from '#lib/domain/time/zone-clock';
import type { ShopClient } from '#lib/shopee-ams/client';

/** An order of the shop. */
export interface KnownOrder {
  readonly orderId: string;
  /** Paid for, and not called off. */
  readonly stands: boolean;
  /** Null: it is none. */
  readonly sample: Sample | null;
}

/** The API answers for so many orders at once. */
const A_CALL = 50;
const FALLEN: ReadonlySet<string | null> = new Set(['UNPAID', 'IN_CANCEL', 'CANCELLED']);

/** Which of these are orders of the shop, and which of them samples; nothing of a buyer is read. */
export async function ordersByNumber(
  client: ShopClient,
  orderIds: readonly string[],
  market: MarketCode,
  options: Omit<NonNullable<Parameters<ShopClient['orderDetail']>[1]>, 'rows'> = {},
): Promise<Result<readonly KnownOrder[]>> {
  const found: KnownOrder[] = [];
  for (let from = 0; from < orderIds.length; from += A_CALL) {
    const answer = await client.orderDetail({ orderIds: orderIds.slice(from, from + A_CALL) }, { ...options, rows: 'readable' });
    if (!answer.ok) return answer;
    for (const order of answer.value.orderList)
      found.push({ orderId: order.orderSn, stands: !FALLEN.has(order.orderStatus), sample: sampleOf(order, market) });
  }
  return ok(found);
}

type OrderOf<Answer> = Answer extends { readonly ok: true; readonly value: { readonly orderList: readonly (infer Order)[] } }
  ? Order
  : never;
type Order = OrderOf<Awaited<ReturnType<ShopClient['orderDetail']>>>;

function sampleOf({ orderSn, createTime, affiliateSampleType, itemList }: Order, market: MarketCode): Sample | null {
  if (!affiliateSampleType || createTime === null) return null;
  const day = Date.parse(`${clockOf(createTime, MARKETS[market].timeZone).slice(0, 10)}T00:00:00Z`) / 86_400_000;
  const items = itemList.map(({ itemId, itemName, modelQuantityPurchased }) => ({
    itemId,
    name: itemName ?? '',
    quantity: Math.max(1, Math.trunc(modelQuantityPurchased ?? 1)),
  }));
  return { orderId: orderSn, day, items };
}
