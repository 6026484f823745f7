import type { Ams } from '#test/world/open-platform/ams/state';
import { dayOf, endOfDay, firstDayOf, monthAfter, monthOf, startOfDay } from '#test/world/open-platform/zone';
import { type Difference, plant } from './differences';
import { commissionOf, type Order, orderStatus } from './order';

export type Source = 'Seller' | 'ShopeeManaged';

/** One month's bill of one source. Money in minor units. */
export interface Bill {
  readonly validationId: string;
  readonly month: number;
  readonly source: Source;
  /** The orders as the bill has them, turned-down ones among them. */
  readonly orders: readonly Order[];
  readonly total: number;
  /** Where the bill differs from the conversions on purpose. */
  readonly differences: readonly Difference[];
}

// assumed: bill-day. Bills of a month appear on the 10th of the next, local time.
const BILL_DATE = 10;

/** When a month's conversions count as validated, seconds. */
export const validatedAt = ({ shop }: Ams, month: number): number =>
  startOfDay(shop.market, firstDayOf(monthAfter(month, 1)) + BILL_DATE - 1);

const SOURCES: readonly Source[] = ['Seller', 'ShopeeManaged'];
const memo = new WeakMap<Ams, Map<string, Bill>>();

/** All bills that are out, newest first. */
export function billsOf(ams: Ams, now: number): readonly Bill[] {
  const first = monthOf(ams.orders.firstDay());
  const bills: Bill[] = [];
  for (let month = monthAfter(monthOf(dayOf(ams.shop.market, now)), -1); month >= first; month = monthAfter(month, -1)) {
    if (now >= validatedAt(ams, month)) for (const source of SOURCES) bills.push(billOf(ams, month, source, now));
  }
  return bills.filter(({ orders }) => orders.length > 0);
}

/** An order as a whole belongs to Shopee's bill when its first line does. */
export const sourceOf = ({ lines }: Order): Source => (lines[0]?.credit === 'managed' ? 'ShopeeManaged' : 'Seller');

/** assumed: verified. A conversion becomes Valid or Invalid when its month is billed; a cancelled order is Invalid at once. */
export function verifiedStatus(ams: Ams, order: Order, now: number): 'Unverified' | 'Valid' | 'Invalid' {
  if (orderStatus(order, now) === 'Cancelled') return 'Invalid';
  if (now < validatedAt(ams, monthOf(dayOf(ams.shop.market, order.converted)))) return 'Unverified';
  return order.invalid ? 'Invalid' : 'Valid';
}

function billOf(ams: Ams, month: number, source: Source, now: number): Bill {
  const known = memo.get(ams) ?? new Map<string, Bill>();
  memo.set(ams, known);
  const key = `${month} ${source}`;
  const found = known.get(key);
  if (found) return found;
  const validationId = `36${month}${source === 'Seller' ? 1 : 2}${Number(ams.shop.shopId) % 1000}`;
  const planted = plant(
    validationId,
    month,
    convertedIn(ams, month, source, now),
    source === 'Seller' ? convertedIn(ams, monthAfter(month, -1), source, now) : [],
  );
  const rows = planted.orders.filter(({ invalid }) => !invalid).reduce((sum, order) => sum + commissionOf(order), 0);
  const bill: Bill = {
    validationId,
    month,
    source,
    orders: planted.orders,
    total: rows + planted.beside,
    differences: planted.differences,
  };
  known.set(key, bill);
  return bill;
}

/** Orders whose conversion was completed in a month. */
function convertedIn({ shop, orders }: Ams, month: number, source: Source, now: number): readonly Order[] {
  const from = startOfDay(shop.market, firstDayOf(month));
  const to = endOfDay(shop.market, firstDayOf(monthAfter(month, 1)) - 1);
  const placed = orders.placed(dayOf(shop.market, from) - 18, dayOf(shop.market, to));
  return placed.filter(
    (order) => order.converted >= from && order.converted <= to && sourceOf(order) === source && orderStatus(order, now) === 'Completed',
  );
}
