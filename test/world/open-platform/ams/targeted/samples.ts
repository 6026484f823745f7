import type { Order } from '#test/world/open-platform/ams/reports/order';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Item } from '#test/world/open-platform/catalogue';
import { DAY, dayText, readDay, startOfDay } from '#test/world/open-platform/zone';
import type { Affiliate } from './affiliates';

/** A product sent to an affiliate to try: an order of the shop that is in no conversion report. Seconds. */
export interface Sample {
  readonly sn: string;
  readonly placed: number;
  readonly item: Item;
  readonly affiliate: Affiliate;
}

/** About every third day has one, to somebody who has sold the product in the days before, so that some of them sell it again. */
export function samplesOn(ams: Ams, day: number): readonly Sample[] {
  const random = ams.world.random(`sample ${ams.shop.shopId} ${day}`);
  const sold = random.next() < 0.35 ? ams.orders.placed(day - 3, day - 1) : [];
  if (sold.length === 0) return [];
  const { affiliate, lines } = random.pick(sold);
  const sn = `${dayText(day).slice(2)}${random.base62(7).toUpperCase()}SMP`;
  const [line] = lines;
  return line ? [{ sn, placed: startOfDay(ams.shop.market, day) + random.whole(0, DAY - 1), item: line.item, affiliate }] : [];
}

/** What a shop knows of an order by its number, whose first six digits are its day: sold by an affiliate, or sent as a sample. */
export function findOrder(ams: Ams, sn: string): { readonly order?: Order; readonly sample?: Sample } | undefined {
  const day = readDay(`20${sn.slice(0, 6)}`);
  if (day === undefined || day < ams.orders.firstDay()) return undefined;
  const order = ams.orders.placed(day, day).find((each) => each.sn === sn);
  if (order) return { order };
  const sample = samplesOn(ams, day).find((each) => each.sn === sn);
  return sample && sample.placed <= ams.world.clock.seconds() ? { sample } : undefined;
}
