import type { Ams } from '#test/world/open-platform/ams/state';
import type { Affiliate } from '#test/world/open-platform/ams/targeted/affiliates';
import { DAY, dayOf, dayText, startOfDay } from '#test/world/open-platform/zone';
import type { Random } from '#test/world/random';
import { creditFor } from './credit';
import { CHANNELS, type Order, type OrderLine, type Orders, type Visit } from './order';
import { makeLine } from './order-line';

interface DayOfShop {
  readonly orders: readonly Order[];
  readonly visits: readonly Visit[];
}

const HISTORY_DAYS = 200;

/** The same day has the same orders for the same seed; the rate of a line is the one in force when it was placed. Only days that are over count. */
export function createOrders(shopAms: () => Ams): Orders {
  const days = new Map<number, DayOfShop>();
  const sums = new Map<string, ReadonlyMap<string, number>>();
  const firstDay = () => dayOf(shopAms().shop.market, shopAms().anchor) - HISTORY_DAYS;
  const day = (number: number): DayOfShop => {
    const known = days.get(number);
    if (known) return known;
    const made = makeDay(shopAms(), number);
    days.set(number, made);
    return made;
  };
  const range = (from: number, to: number): DayOfShop[] => {
    const last = Math.min(to, dayOf(shopAms().shop.market, shopAms().world.clock.seconds()) - 1);
    return Array.from({ length: Math.max(0, last - Math.max(from, firstDay()) + 1) }, (_, nth) => day(Math.max(from, firstDay()) + nth));
  };
  const summed = (name: string, from: number, to: number, add: (order: Order, line: OrderLine, counts: Map<string, number>) => void) => {
    const key = `${name} ${from} ${to}`;
    const known = sums.get(key);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const { orders } of range(from, to)) for (const order of orders) for (const line of order.lines) add(order, line, counts);
    sums.set(key, counts);
    return counts;
  };
  return {
    placed: (from, to) => range(from, to).flatMap(({ orders }) => orders),
    visits: (from, to) => range(from, to).flatMap(({ visits }) => visits),
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
  };
}

function makeDay(ams: Ams, day: number): DayOfShop {
  const { shop, world, catalogue } = ams;
  if (catalogue.size() === 0) return { orders: [], visits: [] };
  const random = world.random(`orders ${shop.shopId} ${day}`);
  const count = shop.size >= 50_000 ? random.whole(150, 170) : shop.size >= 5000 ? random.whole(40, 60) : random.whole(6, 16);
  const start = startOfDay(shop.market, day);
  const orders = Array.from({ length: count }, (_, nth) =>
    makeOrder(
      ams,
      random,
      start + Math.floor((nth * DAY) / count) + random.whole(0, 400),
      `${dayText(day).slice(2)}${random.base62(7).toUpperCase()}${String(nth).padStart(3, '0')}`,
    ),
  );
  const visits = Array.from({ length: 5 }, () => ({
    item: catalogue.at(random.whole(0, shop.size - 1)),
    affiliate: random.pick(ams.affiliates.all),
    channel: random.pick(CHANNELS),
    clicks: random.whole(1, 60),
  }));
  return { orders: orders.filter((order) => order !== undefined), visits };
}

function makeOrder(ams: Ams, random: Random, placed: number, sn: string): Order | undefined {
  const affiliate = pickAffiliate(ams, random);
  const channel = random.pick(CHANNELS);
  const wanted = random.pick([1, 1, 1, 2, 3]);
  const refunded = random.next() < 0.05;
  const lines: OrderLine[] = [];
  for (let tries = 0; tries < wanted + 6 && lines.length < wanted; tries += 1) {
    const credit = creditFor(ams, random, affiliate, placed);
    if (credit && !lines.some(({ item }) => item === credit.item))
      lines.push(makeLine(random, affiliate, credit, refunded && lines.length === 0));
  }
  const completed = placed + random.whole(3 * DAY, 10 * DAY);
  const chance = random.next();
  const order: Order = {
    sn,
    placed,
    paid: placed + (chance < 0.2 ? random.whole(1800, 20 * 3600) : 0),
    cancelled: chance > 0.93 ? placed + random.whole(3600, 2 * DAY) : null,
    completed,
    converted: completed + random.whole(2 * DAY, 7 * DAY),
    invalid: random.next() < 0.03,
    affiliate,
    channel,
    direct: random.next() < 0.7,
    buyer: random.whole(1, 90_000),
    isNewBuyer: random.next() < 0.25,
    clicks: random.whole(1, 90),
    contentId:
      channel.group === 'SocialMedia'
        ? ''
        : `20${affiliate.affiliateId}${random.whole(1, 3)}${channel.group === 'ShopeeVideo' ? '00586' : '00917'}`,
    lines,
  };
  return lines.length === 0 ? undefined : order;
}

const pickAffiliate = ({ affiliates }: Ams, random: Random): Affiliate => {
  const { all } = affiliates;
  return all[Math.floor(random.next() ** 1.8 * all.length)] ?? random.pick(all);
};
