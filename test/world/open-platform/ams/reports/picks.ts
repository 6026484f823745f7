import type { Ams } from '#test/world/open-platform/ams/state';
import { monthAfter } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import type { Pick, Picks } from './bill';
import { convertedIn, isValid } from './bill-months';
import { altered, BESIDE, type DifferenceKind, madeUp, type Plan, type Source } from './differences';
import type { Order } from './order';

const NO_PICKS: Picks = { planted: [], changed: new Map(), later: new Map(), more: [], beside: 0 };

/** Chooses the orders that carry a plan's differences, each order one: the same plan chooses the same. Throws where there are too few, unless `fewer` will do. */
export function choose(ams: Ams, month: number, source: Source, plan: Plan, monthBefore: Plan, fewer: boolean): Picks {
  const count = (kind: DifferenceKind): number => plan[kind] ?? 0;
  const all = Object.values(plan).reduce((sum, each) => sum + each, 0);
  if (all === 0) return NO_PICKS;
  const free = pools(convertedIn(ams, month, source), all);
  const old = count('again') === 0 ? null : pools(convertedIn(ams, monthAfter(month, -1), source), all + 400);
  const planted: Pick[] = [];
  const take = (kind: DifferenceKind, from: Order[], pick: (order: Order, nth: number) => Omit<Pick, 'kind'>) => {
    const taken = from.splice(0, count(kind));
    if (taken.length < count(kind) && !fewer) throw new Error(`${kind}: ${taken.length} orders of the month fit, ${count(kind)} wanted`);
    planted.push(...taken.map((order, nth) => ({ kind, ...pick(order, nth) })));
  };
  take('refund', free.refunded, (order) => ({ before: order, after: altered(order, 'refund') }));
  for (const kind of ['rate', 'commission', 'fee'] as const)
    take(kind, free.plain, (order) => ({ before: order, after: altered(order, kind) }));
  take('missing', free.plain, (order) => ({ before: order, after: null }));
  take('later', free.plain, (order) => ({ before: order, after: null }));
  take('twice', free.plain, (order) => ({ before: null, after: order }));
  take('extra', free.plain, (order, nth) => ({ before: null, after: madeUp(order, month, nth) }));
  // Those that the month before plants differences on are its first ones.
  const others = Object.values(monthBefore).reduce((sum, each) => sum + each, 0);
  if (old) take('again', old.plain.slice(others), (order) => ({ before: null, after: order }));
  if (count('total') > 0) planted.push({ kind: 'total', before: null, after: null });
  return {
    planted,
    changed: new Map(planted.flatMap(({ kind, before, after }) => (before && kind !== 'later' ? [[before.sn, after] as const] : []))),
    later: new Map(planted.flatMap(({ kind, before }) => (before && kind === 'later' ? [[before.sn, before] as const] : []))),
    more: planted.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
    beside: count('total') > 0 ? BESIDE : 0,
  };
}

/** Valid orders of one line, so that a planted order is one row: with and without a refund, in an order that only their numbers decide. */
function pools(orders: Iterable<Order>, most: number): { readonly plain: Order[]; readonly refunded: Order[] } {
  const [plain, refunded] = [smallest(most), smallest(most)];
  for (const order of orders)
    if (order.lines.length === 1 && isValid(order)) ((order.lines[0]?.refund ?? 0) > 0 ? refunded : plain).add(order);
  return { plain: plain.list(), refunded: refunded.list() };
}

/** The orders of smallest rank; never holds more than a few times as many as it gives. */
function smallest(most: number) {
  let held: { readonly rank: number; readonly order: Order }[] = [];
  const cut = () => {
    held = held.sort((left, right) => left.rank - right.rank || (left.order.sn < right.order.sn ? -1 : 1)).slice(0, most);
  };
  return {
    add: (order: Order) => {
      held.push({ rank: hash(`planted ${order.sn}`), order });
      if (held.length > 4 * most + 64) cut();
    },
    list: (): Order[] => {
      cut();
      return held.map(({ order }) => order);
    },
  };
}
