import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';
import type { CommissionLine } from './files/commission-line';

/**
 * Shopee promises a rate and pays less: its own part of an order's commission is capped, and the seller's part is not paid everywhere when
 * the order is of another shop than the link's. Cap and rule differ by market and are published nowhere: they are learnt from what an account
 * was paid. Amounts as in `CommissionLine`.
 */
export interface CommissionRule {
  /** The most of Shopee's part; null: not known. */
  readonly cap: Cap | null;
  /** Whether the seller's part is paid for orders of other shops; null: not known. */
  readonly sellerPartElsewhere: boolean | null;
}
/** Nothing is known: all that was promised is paid. */
export const NO_RULE: CommissionRule = { cap: null, sellerPartElsewhere: null };

export interface Cap {
  readonly most: bigint;
  readonly per: 'order' | 'item';
  /** Orders that were paid exactly this, and would have been paid more. */
  readonly orders: number;
}
export interface PaidOrder {
  readonly orderId: string;
  readonly orderTime: string;
  readonly lines: readonly CommissionLine[];
}

/** Below this many capped orders a cap is a guess. */
export const ENOUGH_CAPPED = 20;
/** Below this many lines of other shops with a seller's rate no result is given. */
const ENOUGH_ELSEWHERE = 5;
/** A share that leaves room for orders that were changed afterwards, and for a cap of yesterday's. */
const AGREE = 0.9;

/** Lines by order, oldest order first. */
export function ordersOf(lines: readonly CommissionLine[]): readonly PaidOrder[] {
  const orders = new Map<string, CommissionLine[]>();
  for (const line of lines) {
    const known = orders.get(line.orderId);
    if (known) known.push(line);
    else orders.set(line.orderId, [line]);
  }
  return [...orders]
    .map(([orderId, list]) => ({ orderId, orderTime: list[0]?.orderTime ?? '', lines: list }))
    .sort((one, other) => compare(one.orderTime, other.orderTime) || compare(one.orderId, other.orderId));
}

/** Learns the rule from orders that were paid, or are to be. */
export function learnCommissionRule(orders: readonly PaidOrder[]): CommissionRule {
  const caps = [capOf(orders.map(shopeePartOfOrder), 'order'), capOf(orders.flatMap(shopeePartsOfItems), 'item')];
  const sellerPartElsewhere = paidElsewhere(orders);
  const rules = caps.flatMap((cap) => (cap ? [{ cap, sellerPartElsewhere }] : []));
  // Orders of several items tell a cap of an order from one of an item.
  return rules.reduce<CommissionRule>((best, rule) => (fits(rule, orders) > fits(best, orders) ? rule : best), {
    cap: null,
    sellerPartElsewhere,
  });
}

/** What a rule rests on, or what is still missing for one. */
export interface CommissionEvidence {
  readonly orders: number;
  /** Orders whose Shopee part was paid short by one and the same amount; `ENOUGH_CAPPED` of them make a cap. */
  readonly capped: number;
  /** Lines of other shops that promised a seller's part, and those of them that were paid one. */
  readonly elsewhere: { readonly lines: number; readonly paid: number };
}

/** How many of these orders speak for the rule that `learnCommissionRule` finds in them. */
export function commissionEvidence(orders: readonly PaidOrder[]): CommissionEvidence {
  const { cap } = learnCommissionRule(orders);
  const [, capped] = mostPaidShort(shortOf(orders.map(shopeePartOfOrder)));
  return { orders: orders.length, capped: cap?.orders ?? capped, elsewhere: elsewhereOf(orders) };
}

/**
 * What an order pays by a rule, before the fee of a network. What is not known counts as paid in full.
 *
 * @param unit both parts are rounded to it, as reports write them (`unitPaid`)
 */
export function commissionByRule({ cap, sellerPartElsewhere }: CommissionRule, order: PaidOrder, unit = 1n): bigint {
  const lines = order.lines.filter(({ state }) => state !== 'cancelled');
  const least = (part: bigint): bigint => (cap && part > cap.most ? cap.most : part);
  const shopee = lines.map((line) => partOf(line.purchaseValue, line.shopeeRate));
  const seller = lines
    .filter(({ attribution }) => attribution !== 'otherShop' || sellerPartElsewhere !== false)
    .map((line) => partOf(line.purchaseValue, line.sellerRate));
  return nearest(cap?.per === 'item' ? sum(shopee.map(least)) : least(sum(shopee)), unit) + nearest(sum(seller), unit);
}

/** The smallest unit in which these orders were paid: a cent where no commission has more decimals than two. Of few orders none is learnt: 1. */
export function unitPaid(orders: readonly PaidOrder[]): bigint {
  const paid = orders.flatMap(({ lines }) => lines.flatMap(({ orderShopee, orderSeller }) => [orderShopee, orderSeller])).filter(Boolean);
  if (paid.length < ENOUGH_CAPPED) return 1n;
  let unit = 1n;
  while (unit < 10n ** BigInt(AMOUNT_SCALE) && paid.every((amount) => amount % (unit * 10n) === 0n)) unit *= 10n;
  return unit;
}

/** What an order was paid, or is to be, before the fee of a network. */
export const commissionPaid = ({ lines }: PaidOrder): bigint => sum(lines.map(({ orderTotal }) => orderTotal));

/** Whether a prediction is within 1 % of what was paid. */
export function isWithin1Percent(predicted: bigint, paid: bigint): boolean {
  const off = predicted > paid ? predicted - paid : paid - predicted;
  return off * 100n <= (paid < 0n ? -paid : paid);
}

interface Part {
  readonly promised: bigint;
  readonly paid: bigint;
}

const shopeePartOfOrder = ({ lines }: PaidOrder): Part => ({
  promised: sum(lines.map((line) => (line.state === 'cancelled' ? 0n : partOf(line.purchaseValue, line.shopeeRate)))),
  paid: sum(lines.map(({ orderShopee }) => orderShopee)),
});

const shopeePartsOfItems = ({ lines }: PaidOrder): readonly Part[] =>
  lines.map((line) => ({ promised: partOf(line.purchaseValue, line.shopeeRate), paid: line.itemShopee }));

/**
 * The amount at which parts stop today. Caps change: the newest parts that were paid short have the word, and older ones are asked only
 * where those do not agree. They agree on an amount if most of them were paid exactly this, hardly any exactly something else (orders that
 * were changed afterwards are paid this and that), and nothing was paid more.
 */
function capOf(parts: readonly Part[], per: Cap['per']): Cap | null {
  const places = parts.flatMap((part, place) => (isShort(part) ? [place] : []));
  for (let size = ENOUGH_CAPPED; places.length >= ENOUGH_CAPPED; size = Math.ceil(size * 1.5)) {
    const since = parts.slice(places.at(-size) ?? 0);
    const most = agreedOn(since);
    if (most !== null) return { most, per, orders: shortOf(parts).filter(({ paid }) => paid === most).length };
    if (size >= places.length) return null;
  }
  return null;
}

function agreedOn(parts: readonly Part[]): bigint | null {
  const short = shortOf(parts);
  const [most, orders] = mostPaidShort(short);
  const [, next] = mostPaidShort(short.filter(({ paid }) => paid !== most));
  const over = parts.filter(({ paid }) => paid > most && !isWithin1Percent(paid, most)).length;
  const isOne = orders >= ENOUGH_CAPPED && orders * 2 > short.length && orders >= AGREE * (orders + next);
  return isOne && over <= (1 - AGREE) * orders ? most : null;
}

const isShort = ({ promised, paid }: Part): boolean => paid > 0n && paid < promised && !isWithin1Percent(promised, paid);

const shortOf = (parts: readonly Part[]): readonly Part[] => parts.filter(isShort);

/** The amount that was paid most often, and how often. */
function mostPaidShort(short: readonly Part[]): readonly [bigint, number] {
  const counts = new Map<bigint, number>();
  for (const { paid } of short) counts.set(paid, (counts.get(paid) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0n, 0]);
}

function paidElsewhere(orders: readonly PaidOrder[]): boolean | null {
  const { lines, paid } = elsewhereOf(orders);
  if (lines < ENOUGH_ELSEWHERE) return null;
  return paid >= AGREE * lines ? true : paid <= (1 - AGREE) * lines ? false : null;
}

function elsewhereOf(orders: readonly PaidOrder[]): CommissionEvidence['elsewhere'] {
  const lines = orders
    .flatMap((order) => order.lines)
    .filter(
      ({ attribution, sellerRate, purchaseValue, state }) =>
        attribution === 'otherShop' && sellerRate > 0n && purchaseValue > 0n && state !== 'cancelled',
    );
  return { lines: lines.length, paid: lines.filter(({ itemSeller }) => itemSeller > 0n).length };
}

const fits = (rule: CommissionRule, orders: readonly PaidOrder[]): number =>
  orders.filter((order) => isWithin1Percent(commissionByRule(rule, order), commissionPaid(order))).length;

/** A share of an amount, rounded to the nearest unit. */
function partOf(amount: bigint, rate: bigint): bigint {
  const whole = 10n ** BigInt(RATE_SCALE);
  return nearest(amount * rate, whole) / whole;
}

const nearest = (amount: bigint, unit: bigint): bigint => ((amount + ((amount < 0n ? -1n : 1n) * unit) / 2n) / unit) * unit;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
