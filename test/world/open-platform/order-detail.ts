import { MARKETS } from '#lib/domain/market';
import { major } from './ams/money';
import { type Order, orderStatus } from './ams/reports/order';
import type { Ams } from './ams/state';
import { findOrder, type Sample, samplesOn } from './ams/targeted/samples';
import { count, idList, text, wireId } from './args';
import { aboutShop, type CallOf } from './call';
import type { Item } from './catalogue';
import { refuse } from './envelope';
import { DAY, dayOf } from './zone';

/**
 * Orders by their numbers, with what an AMS app is said to see.
 *
 * assumed: order-detail. Fields of an order that samples in public libraries agree on; buyers are made up; numbers that are not the shop's
 * are left out. `affiliate_sample_type` is there without being asked for, 1 for a refundable sample and null for none.
 */
export const ORDER_CALLS: Readonly<Record<string, CallOf>> = {
  /** assumed: order-list. Both times are counted; the newest order comes first, and the cursor is a place in that list. */
  '/api/v2/order/get_order_list': aboutShop(({ ams, args, now }) => {
    refuseOthers(ams);
    const [from, to] = [count(args, 'time_from'), count(args, 'time_to')];
    if (to < from || to - from > 15 * DAY)
      throw refuse('order.order_list_invalid_time', 'Start time must be earlier than end time and diff in 15days.');
    const { market } = ams.shop;
    const days = Array.from({ length: dayOf(market, to) - dayOf(market, from) + 1 }, (_, nth) => dayOf(market, from) + nth);
    const all = days
      .filter((day) => day >= ams.orders.firstDay())
      .flatMap((day) => [...ams.orders.placed(day, day), ...samplesOn(ams, day)])
      .filter(({ placed }) => placed >= from && placed <= to && placed <= now)
      .sort((one, other) => other.placed - one.placed || (one.sn < other.sn ? -1 : 1));
    const at = Number(text(args, 'cursor'));
    const end = at + count(args, 'page_size');
    const more = end < all.length;
    const rows = all.slice(at, end).map(({ sn }) => ({ order_sn: sn, booking_sn: '' }));
    return { response: { more, next_cursor: more ? String(end) : '', order_list: rows } };
  }),
  '/api/v2/order/get_order_detail': aboutShop(({ ams, args, now }) => {
    refuseOthers(ams);
    const found = idList(args, 'order_sn_list').map((sn) => findOrder(ams, sn));
    const rows = found.flatMap((each): object[] => {
      if (each?.order) return [orderRow(ams, each.order, now)];
      return each?.sample ? [sampleRow(ams, each.sample)] : [];
    });
    return { warning: '', response: { order_list: rows } };
  }),
};

function refuseOthers({ settings }: Ams): void {
  if (settings.orderDetail === 'refused') throw refuse('error_api_permission', 'This app type has no permission to this API.');
}

const STATUS = { Unpaid: 'UNPAID', Pending: 'SHIPPED', Completed: 'COMPLETED', Cancelled: 'CANCELLED' } as const;

const orderRow = (ams: Ams, order: Order, now: number) => ({
  ...head(ams, order.sn, order.placed, order.buyer),
  order_status: STATUS[orderStatus(order, now)],
  total_amount: major(
    ams.shop.market,
    order.lines.reduce((sum, { purchase }) => sum + purchase, 0),
  ),
  affiliate_sample_type: null,
  item_list: order.lines.map(({ item, modelId, quantity }) => itemRow(ams, item, modelId, quantity)),
});

const sampleRow = (ams: Ams, { sn, placed, item, affiliate }: Sample) => ({
  ...head(ams, sn, placed, Number(affiliate.affiliateId) % 90_000),
  order_status: 'COMPLETED',
  total_amount: major(ams.shop.market, item.price),
  affiliate_sample_type: 1,
  item_list: [itemRow(ams, item, 0, 1)],
});

const head = ({ shop }: Ams, sn: string, placed: number, buyer: number) => ({
  order_sn: sn,
  region: shop.market,
  currency: MARKETS[shop.market].currency,
  cod: false,
  create_time: placed,
  update_time: placed,
  message_to_seller: 'Demo message',
  buyer_user_id: buyer,
  buyer_username: `demo.buyer.${buyer}`,
  recipient_address: {
    name: 'Demo Buyer',
    phone: '000',
    town: '',
    district: '',
    city: '',
    state: '',
    region: shop.market,
    zipcode: '0',
    full_address: 'Demo street 1',
  },
});

const itemRow = ({ shop }: Ams, item: Item, modelId: number, quantity: number) => ({
  item_id: wireId(item.itemId),
  item_name: item.name,
  item_sku: item.sku,
  model_id: modelId,
  model_quantity_purchased: quantity,
  model_original_price: major(shop.market, item.price),
  model_discounted_price: major(shop.market, item.price),
});
