import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from './commission-rate';
import { addMoney, commissionOn, compareMoney, type Money, moneyFromWire, subtractMoney, sumMoney } from './money';

const brl = (amount: string): Money => moneyFromWire(amount, 'BRL')!;
const cents = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
const ofCents = (value: number): Money => brl((value / 100).toFixed(2));

describe('money', () => {
  it('keeps every decimal of the wire', () => {
    expect(brl('1.5992')).toEqual({ amount: '1.5992', currency: 'BRL' });
    expect(moneyFromWire('27000', 'VND')).toEqual({ amount: '27000', currency: 'VND' });
    expect(moneyFromWire(49.9, 'BRL')).toEqual({ amount: '49.9', currency: 'BRL' });
  });

  it.each(['', 'R$ 1', '1,50', '1e5', 'NaN', '9'.repeat(31), Number.NaN, Number.POSITIVE_INFINITY, 1e21])(
    'is not read from %j',
    (amount) => {
      expect(moneyFromWire(amount, 'BRL')).toBeNull();
    },
  );

  it('adds without drift', () => {
    expect(addMoney(brl('0.1'), brl('0.2'))).toEqual(brl('0.3'));
    expect(
      sumMoney(
        Array.from({ length: 1000 }, () => brl('0.00001')),
        'BRL',
      ),
    ).toEqual(brl('0.01'));
    expect(subtractMoney(brl('1'), brl('12.82'))).toEqual(brl('-11.82'));
    expect(sumMoney([], 'BRL')).toEqual(brl('0'));
  });

  it('sums beyond 2^53', () => {
    expect(sumMoney([brl('9007199254740993.00001'), brl('9007199254740993')], 'BRL')?.amount).toBe('18014398509481986.00001');
  });

  it('does not mix currencies', () => {
    const other = moneyFromWire('1', 'THB')!;
    expect([addMoney(brl('1'), other), subtractMoney(brl('1'), other), sumMoney([brl('1'), other], 'BRL')]).toEqual([null, null, null]);
    expect(compareMoney(brl('9'), other)).toBe(-1);
  });

  it('agrees with the arithmetic of whole cents', () => {
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        expect(addMoney(ofCents(one), ofCents(other))).toEqual(ofCents(one + other));
        expect(subtractMoney(ofCents(one), ofCents(other))).toEqual(ofCents(one - other));
        expect(compareMoney(ofCents(one), ofCents(other))).toBe(Math.sign(one - other));
      }),
    );
  });

  it('yields commission exactly', () => {
    expect(commissionOn(brl('15.992'), rateFromBasisPoints(1000)!)).toEqual(brl('1.5992'));
    expect(commissionOn(brl('99.99'), rateFromBasisPoints(123)!).amount).toBe('1.229877');
    expect(commissionOn(brl('99.99'), rateFromBasisPoints(0)!).amount).toBe('0');
  });

  it('says so when an amount was not made by this file', () => {
    expect(() => commissionOn({ amount: 'much', currency: 'BRL' }, rateFromBasisPoints(1)!)).toThrow(TypeError);
  });
});
