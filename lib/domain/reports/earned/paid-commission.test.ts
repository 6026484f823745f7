import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { ENOUGH_CAPPED } from '#lib/domain/reports/commission-rule';
import { aReportLine } from '#test/support/a-report-line';
import { learnFromLines, paidPerSale } from './paid-commission';

const UNIT = 100_000;
const CAP = 12 * UNIT;
/** One order of one product for so many units, of 10 % from Shopee and 5 % from the seller; the market pays at most 12 of Shopee's part. */
const order = (at: number, price: number, elsewhere = false, paidThere = true) =>
  aReportLine({
    orderId: `o${at}`,
    purchaseTime: 1_700_000_000 + at * 100,
    attribution: elsewhere ? 'otherShop' : 'sameShop',
    value: price * UNIT,
    shopeeRate: 100_000,
    sellerRate: 50_000,
    shopee: Math.min(price * 10_000, CAP),
    seller: elsewhere && !paidThere ? 0 : price * 5_000,
  });
const brl = (amount: string): Money => ({ amount, currency: 'BRL' });
const percent = (of: number) => rateFromBasisPoints(of * 100);
const sale = (price: string, promised: string) => ({
  price: brl(price),
  shopeeRate: percent(10),
  sellerRate: percent(5),
  promised: brl(promised),
});

describe('what is really paid', () => {
  it('is learnt from an account’s own lines, and what it rests on is told', () => {
    const lines = [...Array(30).keys()].map((at) => order(at, 200 + at, at % 2 === 0, false));
    const rule = learnFromLines([...lines, order(40, 50), order(41, 60)]);
    expect(rule.cap).toMatchObject({ most: BigInt(CAP), per: 'order', orders: 30 });
    expect(rule.sellerPartElsewhere).toBe(false);
    expect(rule.evidence).toEqual({ orders: 32, capped: 30, elsewhere: { lines: 15, paid: 0 } });
    expect(rule.days).toEqual({ from: lines[0]?.day, to: order(41, 60).day });
    // 30 of Shopee's part are cut to 12, the seller's 15 stay.
    expect(paidPerSale(rule, sale('300', '45'), 'BR')).toEqual(brl('27'));
  });

  it('says nothing of a cap that too few orders reached, and how many did', () => {
    const rule = learnFromLines([...Array(ENOUGH_CAPPED - 1).keys()].map((at) => order(at, 200 + at)));
    expect(rule.cap).toBeNull();
    expect(rule.evidence.capped).toBe(ENOUGH_CAPPED - 1);
    expect(paidPerSale(rule, sale('300', '45'), 'BR')).toBeNull();
  });

  it('does not take fraud, refunds or cancelled lines for a lower pay', () => {
    const lines = [...Array(40).keys()].flatMap((at) => [
      order(at, 200),
      { ...order(at + 100, 50), fraud: 'fraud' as const, shopee: 0, seller: 0 },
      { ...order(at + 200, 100), refund: 50 * UNIT, shopee: 5 * UNIT, seller: 2.5 * UNIT },
      { ...order(at + 300, 100), state: 'cancelled' as const, shopee: 0, seller: 0 },
    ]);
    expect(learnFromLines(lines).cap?.most).toBe(BigInt(CAP));
  });

  it('is never more than what is promised, and nothing is said where the cap takes nothing', () => {
    const rule = { cap: { most: BigInt(CAP), per: 'order', orders: 30 } } as const;
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(300), (price, promised) => {
        const paid = paidPerSale(rule, sale(String(price), String(promised)), 'BR');
        if (paid) expect(Number(paid.amount)).toBeLessThan(promised);
        if (price <= 120) expect(paid).toBeNull();
      }),
    );
    for (const missing of ['price', 'shopeeRate', 'promised'] as const)
      expect(paidPerSale(rule, { ...sale('300', '45'), [missing]: null }, 'BR')).toBeNull();
    expect(paidPerSale(rule, { ...sale('300', '30'), sellerRate: null }, 'BR')).toEqual(brl('12'));
  });
});
