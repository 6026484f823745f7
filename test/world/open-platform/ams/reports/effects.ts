import { isOpen } from '#test/world/open-platform/ams/entry';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Item } from '#test/world/open-platform/catalogue';
import { startOfDay } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import type { Effects } from './order';

export interface Lift {
  readonly item: Item;
  readonly ordersADay: number;
}

export const createEffects = (): Effects => ({ perPoint: 0, items: new Map() });

const MOST_A_DAY = 8;

/** One product in three does not care about its rate. */
export const responds = (itemId: string): boolean => hash(`responds ${itemId}`) % 3 !== 0;

/** Products whose open rate stood above their first one at a moment, in basis points. */
export function raisedAt(ams: Ams, seconds: number): readonly { readonly item: Item; readonly from: number; readonly to: number }[] {
  const first = new Map<string, number>();
  for (const { itemId, rate } of ams.entries.all(-Infinity)) first.set(itemId, Math.max(rate, first.get(itemId) ?? 0));
  const raised = new Map<string, number>();
  for (const entry of ams.entries.all(seconds * 1000))
    if (isOpen(entry, seconds) && entry.rate > (first.get(entry.itemId) ?? 0)) raised.set(entry.itemId, entry.rate);
  return [...raised].flatMap(([itemId, to]) => {
    const item = ams.catalogue.find(itemId);
    return item ? [{ item, from: first.get(itemId) ?? 0, to }] : [];
  });
}

/** Who sells more on a day, and how much: by the rate at its first second, or as it was set by hand. */
export function liftsOn(ams: Ams, day: number): readonly Lift[] {
  const { perPoint, items } = ams.effects;
  const start = startOfDay(ams.shop.market, day);
  const byHand = [...items].flatMap(([itemId, { ordersADay, since }]) => {
    const item = ams.catalogue.find(itemId);
    return item && since <= start ? [{ item, ordersADay }] : [];
  });
  if (perPoint === 0) return byHand;
  const byRate = raisedAt(ams, start).filter(({ item }) => !items.has(item.itemId) && responds(item.itemId));
  return [...byHand, ...byRate.map(({ item, from, to }) => ({ item, ordersADay: Math.min(MOST_A_DAY, (perPoint * (to - from)) / 100) }))];
}
