import type { Campaign } from '#test/world/open-platform/ams/campaign';
import type { Ams } from '#test/world/open-platform/ams/state';
import { dayOf } from '#test/world/open-platform/zone';
import { type DayOfShop, makeDay } from './make-day';
import type { Order, OrderLine, Orders } from './order';

const HISTORY_DAYS = 200;
/** Days of a resized shop before the world begins: the three months of the reports, and the newest bill as a whole. */
const RESIZED_DAYS = 125;
const REPORT_DAYS = 93;
/** Orders that are held at once; days beyond are made again when they are asked for. */
const MOST_HELD = 100_000;

/** Only days that are over count. */
export function createOrders(shopAms: () => Ams): Orders {
  const days = new Map<number, DayOfShop>();
  const costs = new Map<number, ReadonlyMap<string, number>>();
  const spending = new Map<string, { readonly from: number; readonly sums: number[] }>();
  const sums = new Map<string, ReadonlyMap<string, number>>();
  let held = 0;
  let perDay: number | null = null;
  const anchorDay = () => dayOf(shopAms().shop.market, shopAms().anchor);
  const firstDay = () => anchorDay() - HISTORY_DAYS;
  const day = (number: number): DayOfShop => {
    const known = days.get(number);
    if (known) {
      days.delete(number);
      days.set(number, known);
      return known;
    }
    const made = makeDay(shopAms(), {
      day: number,
      count: number >= anchorDay() - RESIZED_DAYS ? perDay : null,
      spentBefore: (campaign) => spentBefore(campaign, number),
    });
    days.set(number, made);
    costs.set(number, made.costs);
    held += made.orders.length;
    for (const [oldest, { orders }] of days) {
      if (held <= MOST_HELD || oldest === number) break;
      days.delete(oldest);
      held -= orders.length;
    }
    return made;
  };
  /** Days are made from the campaign's first one on, so that each knows what was spent before it. */
  const spentBefore = (campaign: Campaign, before: number): number => {
    if (campaign.budget === null) return 0;
    const from = Math.max(firstDay(), dayOf(shopAms().shop.market, campaign.start));
    const last = spending.get(campaign.campaignId);
    const known = last?.from === from ? last : { from, sums: [0] };
    spending.set(campaign.campaignId, known);
    for (let next = from + known.sums.length - 1; next < before; next += 1)
      known.sums.push((known.sums.at(-1) ?? 0) + ((costs.get(next) ?? day(next).costs).get(campaign.campaignId) ?? 0));
    return known.sums[Math.max(0, before - from)] ?? 0;
  };
  const range = (from: number, to: number): number[] => {
    const last = Math.min(to, dayOf(shopAms().shop.market, shopAms().world.clock.seconds()) - 1);
    const first = Math.max(from, firstDay());
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);
  };
  const summed = (name: string, from: number, to: number, add: (order: Order, line: OrderLine, counts: Map<string, number>) => void) => {
    const key = `${name} ${from} ${to}`;
    const known = sums.get(key);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const number of range(from, to)) for (const order of day(number).orders) for (const line of order.lines) add(order, line, counts);
    sums.set(key, counts);
    return counts;
  };
  const forget = () => {
    days.clear();
    costs.clear();
    spending.clear();
    sums.clear();
    held = 0;
  };
  return {
    placed: (from, to) => range(from, to).flatMap((number) => day(number).orders),
    visits: (from, to) => range(from, to).flatMap((number) => day(number).visits),
    unitsByItem: (from, to) =>
      summed('units', from, to, (_order, { item, quantity }, counts) => counts.set(item.itemId, (counts.get(item.itemId) ?? 0) + quantity)),
    affiliatesByItem: (from, to) => {
      const pairs = new Set<string>();
      return summed('affiliates', from, to, ({ affiliate }, { item }, counts) => {
        if (pairs.has(`${item.itemId} ${affiliate.affiliateId}`)) return;
        pairs.add(`${item.itemId} ${affiliate.affiliateId}`);
        counts.set(item.itemId, (counts.get(item.itemId) ?? 0) + 1);
      });
    },
    firstDay,
    spent: (campaign, seconds) => spentBefore(campaign, dayOf(shopAms().shop.market, seconds)),
    resize: (conversions) => {
      perDay = conversions === null ? null : Math.round(conversions / REPORT_DAYS);
      forget();
    },
    forget,
  };
}
