import type { Campaign } from '#test/world/open-platform/ams/campaign';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Affiliate } from '#test/world/open-platform/ams/targeted/affiliates';
import { DAY, dayText, startOfDay } from '#test/world/open-platform/zone';
import type { Random } from '#test/world/random';
import { type Credited, creditFor, openCredit } from './credit';
import { liftsOn } from './effects';
import { CHANNELS, type Order, type OrderLine, type Visit } from './order';
import { makeLine } from './order-line';

/** One local day of a shop. */
export interface DayOfShop {
  readonly orders: readonly Order[];
  readonly visits: readonly Visit[];
  /** Commission by targeted campaign, as orders were placed. */
  readonly costs: ReadonlyMap<string, number>;
}

/** What a day depends on beside the shop. */
export interface DayPlan {
  readonly day: number;
  /** Orders of the day; null: as many as a shop of its size has. */
  readonly count: number | null;
  /** What a campaign's budget has lost before the day. */
  readonly spentBefore: (campaign: Campaign) => number;
}

type CreditOf = (random: Random, affiliate: Affiliate, at: number) => Credited | undefined;

/** The same day has the same orders for the same seed; the rate of a line is the one in force when it was placed. */
export function makeDay(ams: Ams, { day, count: wanted, spentBefore }: DayPlan): DayOfShop {
  const { shop, world, catalogue } = ams;
  const costs = new Map<string, number>();
  if (catalogue.size() === 0) return { orders: [], visits: [], costs };
  const random = world.random(`orders ${shop.shopId} ${day}`);
  const usual = shop.size >= 50_000 ? random.whole(150, 170) : shop.size >= 5000 ? random.whole(40, 60) : random.whole(6, 16);
  const count = wanted ?? usual;
  const start = startOfDay(shop.market, day);
  const spent = (campaign: Campaign) => spentBefore(campaign) + (costs.get(campaign.campaignId) ?? 0);
  const orders: Order[] = [];
  const add = (order: Order | undefined) => {
    if (!order) return;
    orders.push(order);
    for (const { campaignId, credit, commission } of order.lines)
      if (credit === 'target' || credit === 'managed') costs.set(campaignId, (costs.get(campaignId) ?? 0) + commission);
  };
  // Of many orders none is placed on the next day.
  const apart = Math.max(0, Math.min(400, Math.floor(DAY / count) - 1));
  for (let nth = 0; nth < count; nth += 1)
    add(
      makeOrder(
        ams,
        random,
        start + Math.floor((nth * DAY) / count) + random.whole(0, apart),
        `${dayText(day).slice(2)}${random.base62(7).toUpperCase()}${String(nth).padStart(3, '0')}`,
        (...of) => creditFor(ams, ...of, spent),
      ),
    );
  const visits = Array.from({ length: 5 }, () => ({
    item: catalogue.at(random.whole(0, shop.size - 1)),
    affiliate: random.pick(ams.affiliates.all),
    channel: random.pick(CHANNELS),
    clicks: random.whole(1, 60),
  }));
  const lifted = liftedOrders(ams, day);
  lifted.forEach(add);
  if (lifted.length > 0) orders.sort((left, right) => left.placed - right.placed);
  return { orders, visits, costs };
}

/** Orders that a higher rate has brought, by numbers of their own: the other orders of the day stay what they are. */
function liftedOrders(ams: Ams, day: number): readonly Order[] {
  const start = startOfDay(ams.shop.market, day);
  return liftsOn(ams, day).flatMap(({ item, ordersADay }) => {
    const random = ams.world.random(`lifted ${ams.shop.shopId} ${item.itemId} ${day}`);
    const count = Math.floor(ordersADay) + (random.next() < ordersADay % 1 ? 1 : 0);
    return Array.from({ length: count }, (_, nth) =>
      makeOrder(
        ams,
        random,
        start + random.whole(0, DAY - 1),
        `${dayText(day).slice(2)}${random.base62(7).toUpperCase()}L${String(nth).padStart(2, '0')}`,
        (_random, affiliate, at) => openCredit(ams, item, affiliate, at),
      ),
    ).filter((order) => order !== undefined);
  });
}

function makeOrder(ams: Ams, random: Random, placed: number, sn: string, creditOf: CreditOf): Order | undefined {
  const affiliate = pickAffiliate(ams, random);
  const channel = random.pick(CHANNELS);
  const wanted = random.pick([1, 1, 1, 2, 3]);
  const refunded = random.next() < 0.05;
  const lines: OrderLine[] = [];
  for (let tries = 0; tries < wanted + 6 && lines.length < wanted; tries += 1) {
    const credit = creditOf(random, affiliate, placed);
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
