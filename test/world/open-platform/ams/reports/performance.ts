import { moneyText } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import { count, id, text, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, pageOf, type ShopCall } from '#test/world/open-platform/call';
import { DAY, dayOf } from '#test/world/open-platform/zone';
import { type Figures, NOTHING, sumBy, wireFigures } from './figures';
import { type Order, orderStatus, type Visit } from './order';
import { rangeText, type Window, windowOf } from './periods';

/** Performance of shop, products and affiliates, all out of the same orders as the reports. */
export const PERFORMANCE: Readonly<Record<string, CallOf>> = {
  get_performance_data_update_time: aboutShop((call) => ({
    response: { last_report_date: new Date(latestDay(call) * DAY * 1000).toISOString().slice(0, 10) },
  })),
  get_shop_performance: aboutShop((call) => {
    const { window, orders, visits } = facts(call);
    const figures = sumBy(orders, visits, () => 'shop').get('shop') ?? NOTHING;
    return { response: { ...wireFigures(call.ams, figures), gross_item_sold: figures.units, fetched_date_range: rangeText(window) } };
  }),
  get_product_performance: aboutShop((call) => {
    const wanted = id(call.args, 'item_id');
    const { window, orders, visits } = facts(call);
    const sums = sumBy(orders, visits, ({ line, visit }) => only(wanted, (line ?? visit)?.item.itemId));
    return listed(call, window, sums, (itemId, figures) => ({
      item_id: wireId(itemId),
      item_name: call.ams.catalogue.find(itemId)?.name ?? '',
      ...wireFigures(call.ams, figures),
      items_sold: figures.units,
    }));
  }),
  get_affiliate_performance: aboutShop((call) => {
    const wanted = id(call.args, 'affiliate_id');
    const { window, orders, visits } = facts(call);
    const sums = sumBy(orders, visits, ({ order, visit }) => only(wanted, (order ?? visit)?.affiliate.affiliateId));
    return listed(call, window, sums, (affiliateId, figures) => {
      const affiliate = call.ams.affiliates.find(affiliateId);
      return {
        affiliate_id: wireId(affiliateId),
        affiliate_name: affiliate?.name ?? '',
        affiliate_username: affiliate?.userName ?? '',
        ...wireFigures(call.ams, figures),
        items_sold: figures.units,
      };
    });
  }),
  get_content_performance: aboutShop((call) => {
    const affiliateId = id(call.args, 'affiliate_id');
    const itemId = id(call.args, 'item_id');
    const { window, orders } = facts(call);
    const fits = orders.filter(
      (order) =>
        (affiliateId === undefined || order.affiliate.affiliateId === affiliateId) &&
        (itemId === undefined || order.lines.some(({ item }) => item.itemId === itemId)),
    );
    const sums = sumBy(fits, [], ({ order }) => order?.contentId || undefined);
    const posters = new Map(fits.map((order) => [order.contentId, order]));
    return listed(call, window, sums, (contentId, figures) => ({
      ...contentRow(contentId, posters.get(contentId), figures),
      sales: moneyText(call.shop.market, figures.sales),
    }));
  }),
};

/** The latest local day with data. */
export const latestDay = ({ ams, now }: Pick<ShopCall, 'ams' | 'now'>): number =>
  dayOf(ams.shop.market, now) - ams.settings.publishedDaysBehind;

/** The orders and visits of a call's window, order kind and channel. */
export function facts(call: ShopCall): { readonly window: Window; readonly orders: readonly Order[]; readonly visits: readonly Visit[] } {
  const { ams, args, now } = call;
  const window = windowOf(args, latestDay(call));
  const channel = text(args, 'channel');
  const inChannel = (of: Pick<Visit, 'channel'>) => channel === '' || channel === 'AllChannel' || of.channel.group === channel;
  const confirmedOnly = text(args, 'order_type') !== 'PlacedOrder';
  const orders = ams.orders
    .placed(window.from, window.to)
    .filter((order) => inChannel(order) && (!confirmedOnly || isConfirmed(order, now)));
  return { window, orders, visits: ams.orders.visits(window.from, window.to).filter(inChannel) };
}

// assumed: confirmed. Cancelled orders do not count as confirmed, whenever they were cancelled.
export const isConfirmed = (order: Order, now: number): boolean => ['Pending', 'Completed'].includes(orderStatus(order, now));

/** One page of rows, dearest first. */
export function listed<K extends string>(
  { args }: ShopCall,
  window: Window,
  sums: ReadonlyMap<K, Figures>,
  row: (key: K, figures: Figures) => object,
) {
  const ordered = [...sums].sort(([left, a], [right, b]) => b.sales - a.sales || b.clicks - a.clicks || (left < right ? -1 : 1));
  const { page, more } = pageOf(ordered, count(args, 'page_no'), count(args, 'page_size'));
  return {
    response: {
      list: page.map(([key, figures]) => row(key, figures)),
      total_count: ordered.length,
      has_more: more,
      fetched_date_range: rangeText(window),
    },
  };
}

export const only = <T>(wanted: T | undefined, value: T | undefined): T | undefined =>
  wanted === undefined || wanted === value ? value : undefined;

const contentRow = (contentId: string, order: Order | undefined, { clicks, orders, units }: Figures) => ({
  content_id: contentId,
  content_title: `Achadinhos de ${order?.affiliate.name ?? ''}`,
  post_time: (order?.placed ?? 0) - 2 * DAY,
  affiliate_name: order?.affiliate.name ?? '',
  affiliate_username: order?.affiliate.userName ?? '',
  products: 3 + (clicks % 9),
  views: clicks * 37,
  likes: clicks % 97,
  comments: clicks % 23,
  orders: orders.size,
  items_sold: units,
  channel: order?.channel.group === 'LiveStreaming' ? 'LiveStreaming' : 'ShopeeVideo',
});

/** Money and units of one block of campaign figures. */
export const campaignFigures = ({ shop }: Ams, figures: Figures) => ({
  affiliates: figures.affiliates.size,
  sales: moneyText(shop.market, figures.sales),
  est_commission: moneyText(shop.market, figures.commission),
});
