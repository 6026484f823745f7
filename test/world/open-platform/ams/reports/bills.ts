import type { Ams } from '#test/world/open-platform/ams/state';
import { dayOf, firstDayOf, monthAfter, monthOf } from '#test/world/open-platform/zone';
import type { Bill, Bills, Picks } from './bill';
import { convertedIn, LONGEST_CONVERSION, monthOfConversion, newestMonth, sourceOf, validatedAt } from './bill-months';
import { paymentOf } from './deductions';
import { type Difference, feesOf, type Plan, type Source } from './differences';
import { commissionOf, type Order } from './order';
import { choose } from './picks';

const SOURCES: readonly Source[] = ['Seller', 'ShopeeManaged'];
const NONE: Plan = {};

/** `first`: how the newest bill of the seller is to differ as the world begins; as far as it has orders for it. */
export function createBills(shopAms: () => Ams, first: Plan): Bills {
  let isFirst = true;
  const plans = new Map<string, Plan>();
  const chosen = new Map<string, Picks>();
  const sums = new Map<string, Bill>();
  const keyOf = (month: number, source: Source) => `${month} ${source}`;
  const isOfFirst = (month: number, source: Source) => {
    const ams = shopAms();
    return isFirst && source === 'Seller' && month === newestMonth(ams, ams.anchor) && !plans.has(keyOf(month, source));
  };
  const planFor = (month: number, source: Source) => plans.get(keyOf(month, source)) ?? (isOfFirst(month, source) ? first : NONE);
  const picks = (month: number, source: Source): Picks =>
    remembered(chosen, keyOf(month, source), () =>
      choose(shopAms(), month, source, planFor(month, source), planFor(monthAfter(month, -1), source), isOfFirst(month, source)),
    );
  const forget = () => {
    chosen.clear();
    sums.clear();
  };
  /** What waits for the next bill changes that one too; all others stay as they are summed up. */
  const forgetMonth = (month: number, source: Source) => {
    for (const each of [month, monthAfter(month, 1)]) for (const known of [chosen, sums]) known.delete(keyOf(each, source));
  };
  return {
    out: (now) => {
      const ams = shopAms();
      const bills: Bill[] = [];
      for (let month = newestMonth(ams, now); month >= monthOf(ams.orders.firstDay()); month = monthAfter(month, -1))
        for (const source of SOURCES) bills.push(remembered(sums, keyOf(month, source), () => sumUp(ams, month, source)));
      return bills.filter(({ orders }) => orders > 0);
    },
    plan: (month, source, plan) => {
      const old = plans.get(keyOf(month, source));
      plans.set(keyOf(month, source), plan);
      forgetMonth(month, source);
      try {
        picks(month, source);
      } catch (reason) {
        if (old) plans.set(keyOf(month, source), old);
        else plans.delete(keyOf(month, source));
        forgetMonth(month, source);
        throw reason;
      }
    },
    clear: () => {
      isFirst = false;
      plans.clear();
      forget();
    },
    picks,
    forget,
  };
}

/** The orders of a bill as it has them, turned-down ones among them, placed between two seconds. */
export function billedOrders(ams: Ams, { month, source }: Pick<Bill, 'month' | 'source'>, from: number, to: number): readonly Order[] {
  const { market } = ams.shop;
  const first = Math.max(firstDayOf(month) - LONGEST_CONVERSION, dayOf(market, Math.max(from, 0)));
  const last = Math.min(firstDayOf(monthAfter(month, 1)) - 1, dayOf(market, to));
  const found: Order[] = [];
  for (const order of inBill(ams, month, source, ams.orders.placed(first, last)))
    if (order.placed >= from && order.placed <= to) found.push(order);
  return found;
}

function* inBill(ams: Ams, month: number, source: Source, orders: Iterable<Order>): Generator<Order> {
  const { changed, later, more } = ams.bills.picks(month, source);
  for (const order of orders) {
    if (monthOfConversion(ams, order) !== month || order.cancelled !== null || sourceOf(order) !== source || later.has(order.sn)) continue;
    const instead = changed.get(order.sn);
    if (instead !== null) yield instead ?? order;
  }
  yield* more;
  yield* ams.bills.picks(monthAfter(month, -1), source).later.values();
}

function sumUp(ams: Ams, month: number, source: Source): Bill {
  const { market } = ams.shop;
  const validationId = `36${month}${source === 'Seller' ? 1 : 2}${Number(ams.shop.shopId) % 1000}`;
  const payments = new Map<number, number>();
  const placed = new Map<number, { amount: number; credit: number }>();
  const sums = { orders: 0, lines: 0, total: 0, credit: 0, creditAt: 0 };
  const { beside, planted } = ams.bills.picks(month, source);
  for (const order of inBill(ams, month, source, convertedIn(ams, month, source))) {
    sums.orders += 1;
    sums.lines += order.lines.length;
    if (order.invalid) continue;
    const amount = commissionOf(order);
    const { method, at } = paymentOf(ams, month, source, order.sn);
    const credit = method === 'AMSCredit' ? amount : 0;
    const inMonth = monthOf(dayOf(market, order.placed));
    const known = placed.get(inMonth) ?? { amount: 0, credit: 0 };
    placed.set(inMonth, { amount: known.amount + amount, credit: known.credit + credit });
    payments.set(at, (payments.get(at) ?? 0) + amount);
    sums.total += amount;
    sums.credit += credit;
    if (credit > 0) sums.creditAt = at;
  }
  const newest = Math.max(...placed.keys());
  const top = placed.get(newest);
  if (top) placed.set(newest, { ...top, amount: top.amount + beside });
  const value = (order: Order | null) => (order ? { amount: commissionOf(order), fee: feesOf(order, market) } : { amount: 0, fee: 0 });
  const differences = planted.map(({ kind, before, after }): Difference => {
    const [old, now] = [value(before), value(after)];
    return {
      validationId,
      month,
      source,
      kind,
      orderSn: (after ?? before)?.sn ?? null,
      amount: kind === 'total' ? beside : now.amount - old.amount,
      fee: now.fee - old.fee,
      due: kind === 'later' ? validatedAt(ams, monthAfter(month, 1)) : null,
      in: kind === 'later' ? monthAfter(month, 1) : kind === 'again' ? monthAfter(month, -1) : null,
    };
  });
  return { validationId, month, source, ...sums, total: sums.total + beside, payments, placed, differences };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
