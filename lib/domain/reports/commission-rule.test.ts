import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';
import {
  type CommissionRule,
  commissionByRule,
  commissionPaid,
  ENOUGH_CAPPED,
  isWithin1Percent,
  learnCommissionRule,
  NO_RULE,
  ordersOf,
  type PaidOrder,
  unitPaid,
} from './commission-rule';
import type { CommissionLine } from './files/commission-line';

const UNIT = 10n ** BigInt(AMOUNT_SCALE);
const PERCENT = 10n ** BigInt(RATE_SCALE - 2);
type Truth = Pick<CommissionRule, 'sellerPartElsewhere'> & { readonly cap: bigint | null; readonly per: 'order' | 'item' };

/** What a person bought: prices in whole units of the currency, rates in whole percent. */
const bought = fc.record({
  items: fc.array(
    fc.record({
      price: fc.integer({ min: 1, max: 5000 }),
      shopee: fc.integer({ min: 0, max: 20 }),
      seller: fc.integer({ min: 0, max: 30 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  other: fc.boolean(),
  cancelled: fc.boolean(),
});
const orders = fc.array(bought, { minLength: 400, maxLength: 400 });
type Bought = typeof bought extends fc.Arbitrary<infer T> ? T : never;

/** The lines of a report as a market of this rule writes them. */
function linesOf(list: readonly Bought[], truth: Truth): CommissionLine[] {
  return list.flatMap(({ items, other, cancelled }, at) => {
    const parts = items.map(({ price, shopee, seller }) => {
      const value = cancelled ? 0n : BigInt(price) * UNIT;
      const promised = (value * BigInt(shopee)) / 100n;
      return {
        value,
        shopee: truth.cap !== null && truth.per === 'item' && promised > truth.cap ? truth.cap : promised,
        seller: other && truth.sellerPartElsewhere === false ? 0n : (value * BigInt(seller)) / 100n,
      };
    });
    const full = parts.reduce((sum, part) => sum + part.shopee, 0n);
    const shopee = truth.cap !== null && full > truth.cap && truth.per === 'order' ? truth.cap : full;
    const seller = parts.reduce((sum, part) => sum + part.seller, 0n);
    return parts.map((part, place): CommissionLine => {
      const first = place === 0 ? 1n : 0n;
      return {
        orderId: `260101${String(at).padStart(8, '0')}`,
        itemId: `${at}${place}`,
        modelId: '',
        promotionId: '',
        orderTime: `2026-01-01 ${String(at).padStart(8, '0')}`,
        state: cancelled ? 'cancelled' : 'completed',
        attribution: other ? 'otherShop' : 'sameShop',
        purchaseValue: part.value,
        shopeeRate: BigInt(items[place]?.shopee ?? 0) * PERCENT,
        sellerRate: BigInt(items[place]?.seller ?? 0) * PERCENT,
        // A capped order's part is spread over its items by their share.
        itemShopee: full === 0n ? 0n : (part.shopee * shopee) / full,
        itemSeller: part.seller,
        orderShopee: first * shopee,
        orderSeller: first * seller,
        orderTotal: first * (shopee + seller),
      };
    });
  });
}

describe('the rule by which commission is paid', () => {
  it.each([
    { cap: 100n * UNIT, per: 'order', sellerPartElsewhere: true },
    { cap: 100n * UNIT, per: 'order', sellerPartElsewhere: false },
    { cap: 37n * UNIT + 1n, per: 'item', sellerPartElsewhere: true },
    { cap: 37n * UNIT + 1n, per: 'item', sellerPartElsewhere: false },
    { cap: null, per: 'order', sellerPartElsewhere: true },
    { cap: null, per: 'order', sellerPartElsewhere: false },
  ] satisfies Truth[])('is learnt from the earlier orders, and says what the later ones pay: %o', (truth) => {
    fc.assert(
      fc.property(orders, (list) => {
        const all = ordersOf(linesOf(list, truth));
        const rule = learnCommissionRule(all.slice(0, 200));
        expect(rule.cap?.most ?? null).toBe(truth.cap);
        if (truth.cap !== null) expect(rule.cap?.per).toBe(truth.per);
        expect(rule.sellerPartElsewhere).toBe(truth.sellerPartElsewhere);
        const missed = all.slice(200).filter((order) => !isWithin1Percent(commissionByRule(rule, order), commissionPaid(order)));
        expect(missed.length).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('has a cap that stays unknown while too few orders were capped', () => {
    const truth: Truth = { cap: 100n * UNIT, per: 'order', sellerPartElsewhere: true };
    const dear: Bought = { items: [{ price: 4000, shopee: 10, seller: 1 }], other: false, cancelled: false };
    const learnt = (count: number) =>
      learnCommissionRule(
        ordersOf(
          linesOf(
            Array.from({ length: count }, () => dear),
            truth,
          ),
        ),
      );
    expect(learnt(ENOUGH_CAPPED - 1).cap).toBeNull();
    expect(learnt(ENOUGH_CAPPED).cap).toMatchObject({ most: truth.cap, orders: ENOUGH_CAPPED });
  });

  it('is the cap of today where it was another before, higher or lower', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(60n, 140n), fc.double({ min: 0.1, max: 0.7, noNaN: true }), (list, before, share) => {
        const changed = Math.floor(200 * share);
        const truth = (cap: bigint): Truth => ({ cap: cap * UNIT, per: 'order', sellerPartElsewhere: true });
        const [old, young] = [ordersOf(linesOf(list, truth(before))), ordersOf(linesOf(list, truth(100n)))];
        const since = young.slice(changed, 200);
        fc.pre(since.filter((order) => commissionByRule(NO_RULE, order) > (commissionPaid(order) * 102n) / 100n).length >= ENOUGH_CAPPED);
        const rule = learnCommissionRule([...old.slice(0, changed), ...since]);
        expect(rule.cap).toMatchObject({ most: 100n * UNIT, per: 'order' });
        const missed = young.slice(200).filter((order) => !isWithin1Percent(commissionByRule(rule, order), commissionPaid(order)));
        expect(missed.length).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('is found among orders of which an eighth were changed afterwards', () => {
    fc.assert(
      fc.property(
        orders,
        fc.infiniteStream(fc.record({ hit: fc.integer({ min: 1, max: 8 }), part: fc.integer({ min: 1, max: 99 }) })),
        (list, dice) => {
          const lines = linesOf(list, { cap: 100n * UNIT, per: 'order', sellerPartElsewhere: true });
          const orders = ordersOf(lines).map((order): PaidOrder => {
            const { hit, part } = dice.next().value;
            const less = (amount: bigint) => (hit === 1 ? (amount * BigInt(part)) / 100n : amount);
            return {
              ...order,
              lines: order.lines.map((line) => ({ ...line, orderShopee: less(line.orderShopee), itemShopee: less(line.itemShopee) })),
            };
          });
          expect(learnCommissionRule(orders).cap).toMatchObject({ most: 100n * UNIT, per: 'order' });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says what is paid in the unit that the reports write', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(1n, 1000n, UNIT), (list, unit) => {
        const written = (amount: bigint) => ((amount + unit / 2n) / unit) * unit;
        const small = linesOf(list, { cap: null, per: 'order', sellerPartElsewhere: true }).map((line) => ({
          ...line,
          purchaseValue: line.purchaseValue / 700n,
        }));
        const all = ordersOf(small).map((order): PaidOrder => {
          const paid = commissionByRule(NO_RULE, { ...order, lines: order.lines.map((line) => ({ ...line, sellerRate: 0n })) });
          const seller = commissionByRule(NO_RULE, { ...order, lines: order.lines.map((line) => ({ ...line, shopeeRate: 0n })) });
          const [first, ...rest] = order.lines.map((line) => ({ ...line, orderShopee: 0n, orderSeller: 0n, orderTotal: 0n }));
          if (!first) return order;
          const [orderShopee, orderSeller] = [written(paid), written(seller)];
          return { ...order, lines: [{ ...first, orderShopee, orderSeller, orderTotal: orderShopee + orderSeller }, ...rest] };
        });
        expect(unitPaid(all)).toBe(unit);
        expect(all.every((order) => commissionByRule(NO_RULE, order, unit) === commissionPaid(order))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('is not known where two amounts stand side by side', () => {
    const dear: Bought = { items: [{ price: 4000, shopee: 10, seller: 1 }], other: false, cancelled: false };
    const lines = linesOf(
      Array.from({ length: 200 }, () => dear),
      { cap: 100n * UNIT, per: 'order', sellerPartElsewhere: true },
    );
    const mixed = lines.map((line, at) => (at % 3 === 0 ? { ...line, orderShopee: 60n * UNIT, itemShopee: 60n * UNIT } : line));
    expect(learnCommissionRule(ordersOf(mixed)).cap).toBeNull();
  });

  it('has no cap where what was paid short does not agree on one amount', () => {
    const list = Array.from(
      { length: 100 },
      (_, at): Bought => ({ items: [{ price: 1000 + at, shopee: 10, seller: 0 }], other: false, cancelled: false }),
    );
    const short = linesOf(list, { cap: null, per: 'order', sellerPartElsewhere: true }).map((line) => ({
      ...line,
      orderShopee: line.orderShopee / 2n,
      itemShopee: line.itemShopee / 2n,
    }));
    expect(learnCommissionRule(ordersOf(short)).cap).toBeNull();
  });

  it('says nothing of other shops where no order came from one', () => {
    const list = Array.from(
      { length: 100 },
      (): Bought => ({ items: [{ price: 100, shopee: 10, seller: 5 }], other: false, cancelled: false }),
    );
    expect(
      learnCommissionRule(ordersOf(linesOf(list, { cap: null, per: 'order', sellerPartElsewhere: true }))).sellerPartElsewhere,
    ).toBeNull();
  });
});
