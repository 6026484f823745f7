import type { CommissionRate } from '#lib/domain/commission-rate';
import { dayAt } from './full-days';
import type { ReviewRow } from './row';

/** What happens on a day, to how many products. Days by the shop's clock. */
export interface Happening {
  readonly what: 'raised' | 'added' | 'lowered' | 'removed' | 'stops' | 'extended' | 'endless';
  readonly day: string;
  readonly count: number;
  /** The different rates concerned, the highest first. */
  readonly rates: readonly CommissionRate[];
  /** Whether the day was told by AMS; else it is reckoned from "7 full days". */
  readonly exact: boolean;
}

/** What the ticked rows bring, in the order of time. `now`: Unix ms. */
export function timelineOf(rows: readonly ReviewRow[], now: number, timeZone: string): Happening[] {
  const today = dayAt(now, timeZone);
  const groups = new Map<string, { happening: Omit<Happening, 'count' | 'rates'>; items: Set<string>; rates: Set<CommissionRate> }>();
  const note = (what: Happening['what'], day: string, itemId: string, rate: CommissionRate | null, exact = true) => {
    const key = `${day} ${ORDER.indexOf(what)} ${exact}`;
    const group = groups.get(key) ?? { happening: { what, day, exact }, items: new Set(), rates: new Set() };
    group.items.add(itemId);
    if (rate !== null) group.rates.add(rate);
    groups.set(key, group);
  };
  for (const { itemId, planned, ticked } of rows) {
    if (!ticked) continue;
    const { doing, after, endBefore, endAfter, protectedRates } = planned;
    if (doing === 'raise') note('raised', today, itemId, after);
    if (doing === 'add') note('added', today, itemId, after);
    if (doing === 'lower') note('lowered', today, itemId, after);
    if (doing === 'remove') note('removed', today, itemId, null);
    if (doing !== 'add' && doing !== 'remove' && endAfter !== endBefore)
      note(endAfter === null ? 'endless' : 'extended', endAfter === null ? today : dayAt(endAfter, timeZone), itemId, null);
    for (const { rate, until, exact } of protectedRates) note('stops', dayAt(until, timeZone), itemId, rate, exact);
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { happening, items, rates }]) => ({ ...happening, count: items.size, rates: [...rates].toSorted((a, b) => b - a) }));
}

const ORDER: readonly Happening['what'][] = ['raised', 'added', 'lowered', 'removed', 'endless', 'stops', 'extended'];
