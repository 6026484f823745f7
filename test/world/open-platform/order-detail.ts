import { MARKETS } from '#lib/domain/market';
import { major } from './ams/money';
import { type Order, orderStatus } from './ams/reports/order';
import type { Ams } from './ams/state';
import { findOrder, type Sample } from './ams/targeted/samples';
import { idList, wireId } from './args';
import { aboutShop, type CallOf } from './call';
import type { Item } from './catalogue';
import { refuse } from './envelope';

/**
 * Orders by their numbers, with what an AMS app is said to see.
 *
 * assumed: order-detail. Fields of an order that samples in public libraries agree on; buyers are made up; numbers that are not the shop's
 * are left out. `affiliate_sample_type` is there without being asked for, 1 for a refundable sample and null for none.
 */
export const ORDER_CALLS: Readonly<Record<string, CallOf>> = {
  '/api/v2/order/get_order_detail': aboutShop(({ ams, args, now }) => {
    if (ams.settings.orderDetail === 'refused') throw refuse('error_api_permission', 'This app type has no permission to this API.');
    const found = idList(args, 'order_sn_list').map((sn) => findOrder(ams, sn));
    const rows = found.flatMap((each): object[] => {
      if (each?.order) return [orderRow(ams, each.order, now)];
      return each?.sample ? [sampleRow(ams, each.sample)] : [];
    });
    return { warning: '', response: { order_list: rows } };
  }),
};

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
