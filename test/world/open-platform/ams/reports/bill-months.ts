import type { Ams } from '#test/world/open-platform/ams/state';
import { dayOf, firstDayOf, monthAfter, monthOf, startOfDay } from '#test/world/open-platform/zone';
import type { Source } from './differences';
import { commissionOf, type Order } from './order';

// assumed: bill-day. Bills of a month appear on the 10th of the next, local time.
const BILL_DATE = 10;
/** From an order to the completion of its conversion. */
export const LONGEST_CONVERSION = 18;

/** When a month's conversions count as validated, seconds. */
export const validatedAt = ({ shop }: Ams, month: number): number =>
  startOfDay(shop.market, firstDayOf(monthAfter(month, 1)) + BILL_DATE - 1);

/** The newest month whose bill is out. */
export function newestMonth(ams: Ams, now: number): number {
  const last = monthAfter(monthOf(dayOf(ams.shop.market, now)), -1);
  return now >= validatedAt(ams, last) ? last : monthAfter(last, -1);
}

/** An order as a whole belongs to Shopee's bill when its first line does. */
export const sourceOf = ({ lines }: Order): Source => (lines[0]?.credit === 'managed' ? 'ShopeeManaged' : 'Seller');

export const monthOfConversion = ({ shop }: Ams, { converted }: Order): number => monthOf(dayOf(shop.market, converted));

/** An order that pays commission once its month is billed. */
export const isValid = (order: Order): boolean => !order.invalid && order.cancelled === null && commissionOf(order) > 0;

/** Orders whose conversion was completed in a month and that were not cancelled, day by day, so that a large month is never held as a whole. */
export function* convertedIn(ams: Ams, month: number, source: Source): Generator<Order> {
  const { market } = ams.shop;
  const from = startOfDay(market, firstDayOf(month));
  const before = startOfDay(market, firstDayOf(monthAfter(month, 1)));
  for (let day = firstDayOf(month) - LONGEST_CONVERSION; day < firstDayOf(monthAfter(month, 1)); day += 1)
    for (const order of ams.orders.placed(day, day))
      if (order.converted >= from && order.converted < before && order.cancelled === null && sourceOf(order) === source) yield order;
}
