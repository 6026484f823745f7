import { priceText } from '#test/world/goods/prices';
import { count, idsIn, percent, text, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, pageOf, type ShopCall } from '#test/world/open-platform/call';
import type { Item } from '#test/world/open-platform/catalogue';
import { badParam } from '#test/world/open-platform/envelope';
import { DAY, dayOf } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import { type Entry, isOpen, statusOf } from './entry';

interface Row {
  readonly item: Item;
  readonly entry: Entry | undefined;
  readonly reasons: readonly string[];
  readonly sold: number;
}

/** AMS's suggestions: they follow from the state as the lists show it. */
export const SUGGESTIONS: Readonly<Record<string, CallOf>> = {
  batch_get_products_suggested_rate: aboutShop(({ ams, args }) => {
    const ids = idsIn(text(args, 'item_id_list'), 'item_id_list');
    const items = ids.map((itemId) => ams.catalogue.find(itemId)).filter((item) => item !== undefined);
    if (items.length === 0) throw badParam('invalid item_id_list');
    return {
      response: {
        rates: items.map((item) => ({
          item_id: wireId(item.itemId),
          min_rate: percent(item.suggested[0]),
          max_rate: percent(item.suggested[1]),
        })),
      },
    };
  }),
  get_shop_suggested_rate: aboutShop(({ ams }) => {
    const items = ams.catalogue.all().slice(0, 500);
    const middle = (place: 0 | 1) =>
      percent(Math.round(items.reduce((sum, item) => sum + item.suggested[place], 0) / Math.max(1, items.length)));
    return { response: items.length === 0 ? {} : { min_rate: middle(0), max_rate: middle(1) } };
  }),
  get_optimization_suggestion_product: aboutShop((call) => {
    const found = KINDS[text(call.args, 'rcmd_reason_filter')]?.(call) ?? [];
    const ordered = [...found].sort((left, right) => right.sold - left.sold || left.item.index - right.item.index);
    const { page, more } = pageOf(ordered, count(call.args, 'page_no'), count(call.args, 'page_size'));
    const orders = ordersByCategory(call);
    return { response: { item_list: page.map((row) => wireRow(call, row, orders)), total: ordered.length, has_more: more } };
  }),
};

const KINDS: Readonly<Record<string, (call: ShopCall) => readonly Row[]>> = {
  product_opportunities: (call) => {
    const open = new Set(openSeen(call).map(({ itemId }) => itemId));
    const orders = ordersByCategory(call);
    return call.ams.catalogue.all().flatMap((item) => {
      if (item.status !== 'NORMAL' || item.blacklisted || item.stock === 0 || open.has(item.itemId)) return [];
      // assumed: opportunity. Popular is 400 sold in 30 days, short a category with AMS orders; the sizes are made up.
      const reasons = [
        ...((orders.get(item.categoryIds[1]) ?? 0) >= 10 && item.sales >= 100 ? ['severe_shortage'] : []),
        ...(item.sales >= 400 ? ['high_popularity'] : []),
      ];
      return reasons.length === 0 ? [] : [{ item, entry: undefined, reasons, sold: item.sales }];
    });
  },
  optimize_increase_commission_rate: (call) =>
    openSeen(call).flatMap((entry) => {
      const item = call.ams.catalogue.find(entry.itemId);
      return item && entry.rate < item.suggested[0]
        ? [{ item, entry, reasons: ['optimize_commission_rate'], sold: soldIn90(call, item) }]
        : [];
    }),
  optimize_extend_promotion_period: (call) =>
    openSeen(call).flatMap((entry) => {
      const item = call.ams.catalogue.find(entry.itemId);
      const soon = entry.end < call.now + 30 * DAY && statusOf(entry, call.now) === 'Ongoing';
      return item && soon ? [{ item, entry, reasons: ['extend_time_period'], sold: soldIn90(call, item) }] : [];
    }),
};

const openSeen = ({ ams, now }: ShopCall): Entry[] => ams.entries.all(ams.seen()).filter((entry) => isOpen(entry, now));

/** Orders and units of the last days as the reports have them. */
function ordersByCategory({ ams, now }: ShopCall): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const today = dayOf(ams.shop.market, now);
  for (const order of ams.orders.placed(today - 30, today - 1)) {
    for (const category of new Set(order.lines.map(({ item }) => item.categoryIds[1])))
      counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

const soldIn90 = ({ ams, now }: ShopCall, item: Item): number => {
  const today = dayOf(ams.shop.market, now);
  return ams.orders.unitsByItem(today - 90, today - 1).get(item.itemId) ?? 0;
};

function wireRow({ ams, now }: ShopCall, { item, entry, reasons, sold }: Row, orders: ReadonlyMap<number, number>) {
  const [min, max] = item.suggested;
  const subsidised = hash(`subsidy ${item.itemId}`) % 5 === 0;
  return {
    item_id: wireId(item.itemId),
    item_name: item.name,
    rcmd_reason: reasons,
    ...(entry
      ? {
          campaign_id: wireId(entry.campaignId),
          campaign_status: statusOf(entry, now),
          commission_rate: percent(entry.rate),
          period_start_time: entry.start,
          period_end_time: entry.end,
        }
      : { l2_category_order_count: orders.get(item.categoryIds[1]) ?? 0 }),
    affiliate_count: ams.orders.affiliatesByItem(dayOf(ams.shop.market, now) - 90, dayOf(ams.shop.market, now) - 1).get(item.itemId) ?? 0,
    item_sold: sold,
    suggest_min_rate: percent(min),
    suggest_max_rate: percent(max),
    // assumed: prefill. The rate offered is the lower end, but never below today's; the subsidy is a fifth of it.
    prefill_rate: percent(Math.max(min, entry?.rate ?? 0)),
    prefill_subsidy_rate: subsidised ? percent(Math.round(Math.max(min, entry?.rate ?? 0) / 5)) : 0,
    display_price: priceText(ams.shop.market, item.price),
    has_subsidy_data: subsidised,
  };
}
