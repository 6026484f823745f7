import { isOpen } from './ams/entry';
import { raisedAt, responds } from './ams/reports/effects';
import type { Ams } from './ams/state';
import { DAY, dayOf } from './zone';

const REPORT_DAYS = 93;
const SIZES = { least: 100, most: 400_000 };

/**
 * Sets how many conversions the last three months have, `{conversions}`, or how many lines the newest bill of the seller has at least,
 * `{billLines}`; `{conversions: null}` goes back to what the shop begins with. Tells what there is then. Days are made when they are read.
 */
export function setSize(ams: Ams, { conversions, billLines }: Readonly<Record<string, unknown>>) {
  if (conversions === null) resize(ams, null);
  else if (conversions !== undefined) resize(ams, size('conversions', conversions));
  else {
    const wanted = size('billLines', billLines);
    resize(ams, 2 * wanted);
    // The share of orders that come into the bill is what a trial says; one part in fifty more than that, so that it is never less.
    resize(ams, Math.ceil((2 * wanted * wanted * 1.02) / Math.max(1, newestBill(ams)?.lines ?? 1)));
  }
  const bill = newestBill(ams);
  return {
    conversions: countOf(ams),
    bill: bill && { validationId: bill.validationId, month: bill.month, orders: bill.orders, lines: bill.lines, total: bill.total },
  };
}

function size(name: string, value: unknown): number {
  const count = Number(value);
  if (!(count >= SIZES.least && count <= SIZES.most)) throw new Error(`${name} must be ${SIZES.least} to ${SIZES.most}`);
  return count;
}

function resize(ams: Ams, conversions: number | null): void {
  ams.orders.resize(conversions);
  ams.bills.forget();
}

const newestBill = (ams: Ams) => ams.bills.out(ams.world.clock.seconds()).find(({ source }) => source === 'Seller');

function countOf({ orders, shop, world }: Ams): number {
  const today = dayOf(shop.market, world.clock.seconds());
  let count = 0;
  for (let day = today - REPORT_DAYS; day < today; day += 1) count += orders.placed(day, day).length;
  return count;
}

/**
 * Lets higher rates bring orders: `{perPoint}` a day for each percentage point above a product's first rate, and by hand
 * `{items: [{itemId, ordersADay, daysAgo?}]}`, from now or from so many days ago on; `{clear: true}` takes all away.
 */
export function setEffects(ams: Ams, { perPoint, items, clear }: Readonly<Record<string, unknown>>) {
  if (clear === true) {
    ams.effects.perPoint = 0;
    ams.effects.items.clear();
  }
  if (perPoint !== undefined) ams.effects.perPoint = positive('perPoint', perPoint);
  for (const { itemId, ordersADay, daysAgo } of (items ?? []) as readonly Readonly<Record<string, unknown>>[]) {
    const item = ams.catalogue.find(String(itemId));
    if (!item) throw new Error(`no item ${String(itemId)}`);
    const since = ams.world.clock.seconds() - positive('daysAgo', daysAgo ?? 0) * DAY;
    ams.effects.items.set(item.itemId, { ordersADay: positive('ordersADay', ordersADay), since });
  }
  ams.orders.forget();
  ams.bills.forget();
  return effectsTruth(ams);
}

function positive(name: string, value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1000)) throw new Error(`${name} must be a number from 0 to 1000`);
  return value;
}

/** Who is raised and what it brings, and of the same categories who is not; rates in basis points. */
export function effectsTruth(ams: Ams) {
  const now = ams.world.clock.seconds();
  // What was set within this second counts.
  const raised = raisedAt(ams, now + 1).map(({ item, from, to }) => ({
    itemId: item.itemId,
    categoryIds: item.categoryIds,
    from,
    to,
    responds: responds(item.itemId),
  }));
  const touched = new Set([...raised.map(({ itemId }) => itemId), ...ams.effects.items.keys()]);
  const categories = new Set(
    [...touched].map((itemId) => ams.catalogue.find(itemId)?.categoryIds[0]).filter((category) => category !== undefined),
  );
  const open = new Set(
    ams.entries
      .all(Infinity)
      .filter((entry) => isOpen(entry, now))
      .map(({ itemId }) => itemId),
  );
  return {
    perPoint: ams.effects.perPoint,
    items: [...ams.effects.items].map(([itemId, effect]) => ({ itemId, ...effect })),
    raised,
    same: [...categories].map((categoryId) => ({
      categoryId,
      itemIds: ams.catalogue
        .all()
        .filter(({ itemId, categoryIds }) => categoryIds[0] === categoryId && open.has(itemId) && !touched.has(itemId))
        .map(({ itemId }) => itemId),
    })),
  };
}
