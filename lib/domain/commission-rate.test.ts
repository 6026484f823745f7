import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fractionOf,
  percentNumberOf,
  percentTextOf,
  rateFromBasisPoints,
  rateFromFraction,
  rateGap,
  ratePercentNumber,
  ratePercentText,
  rateWholePercent,
  wholePercentOf,
} from './commission-rate';

const everyRate = Array.from({ length: 10_001 }, (_, points) => rateFromBasisPoints(points)!);

describe('a commission rate', () => {
  it('survives every wire unit without a drifting digit, for each of its 10,001 values', () => {
    for (const rate of everyRate) {
      expect(rateFromFraction(fractionOf(rate))).toBe(rate);
      expect(ratePercentNumber(JSON.parse(JSON.stringify(percentNumberOf(rate))))).toBe(rate);
      expect(ratePercentText(percentTextOf(rate))).toBe(rate);
      const whole = wholePercentOf(rate);
      if (whole !== null) expect(rateWholePercent(whole)).toBe(rate);
    }
    expect(everyRate.filter((rate) => wholePercentOf(rate) !== null)).toHaveLength(101);
  });

  it('is written as each API writes it', () => {
    const rate = rateFromBasisPoints(123)!;
    expect([fractionOf(rate), percentNumberOf(rate), percentTextOf(rate), wholePercentOf(rate)]).toEqual(['0.0123', 1.23, '1.23%', null]);
    const ten = rateFromBasisPoints(1000)!;
    expect([fractionOf(ten), percentNumberOf(ten), percentTextOf(ten), wholePercentOf(ten)]).toEqual(['0.1', 10, '10%', 10]);
  });

  it('is read from the samples of the documents', () => {
    expect([rateFromFraction('0.0123'), rateFromFraction('0.25'), rateFromFraction('0.12000'), rateFromFraction('1')]).toEqual([
      123, 2500, 1200, 10_000,
    ]);
    expect([ratePercentNumber(1.23), ratePercentNumber(1.1), ratePercentText('10%'), rateWholePercent(30)]).toEqual([123, 110, 1000, 3000]);
  });

  it.each(['', '-0.1', '1.0001', '0.00001', '10%', '1e-2', 'NaN', '0,1', ' 0.1'])('is not read from the fraction %j', (text) => {
    expect(rateFromFraction(text)).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 100.01, 0.1 + 0.2, 1e21, 1e-7])('is not read from the percent %d', (percent) => {
    expect(ratePercentNumber(percent)).toBeNull();
  });

  it.each(['10', '%', '10 %', '10%%', '-1%', '1.234%'])('is not read from the percent text %j', (text) => {
    expect(ratePercentText(text)).toBeNull();
  });

  it('is null or a whole number in range, whatever comes', () => {
    const isSound = (rate: number | null): boolean => rate === null || (Number.isInteger(rate) && rate >= 0 && rate <= 10_000);
    const fromNumber = fc.constantFrom(rateFromBasisPoints, ratePercentNumber, rateWholePercent);
    const fromText = fc.constantFrom(rateFromFraction, ratePercentText);
    const numbers = fc.oneof(fc.double(), fc.integer());
    const texts = fc.oneof(fc.string(), fc.double().map(String));
    fc.assert(fc.property(fromNumber, numbers, (read, number) => void expect(isSound(read(number))).toBe(true)));
    fc.assert(fc.property(fromText, texts, (read, text) => void expect(isSound(read(text))).toBe(true)));
  });

  it('has a gap with a sign', () => {
    expect(rateGap(rateFromBasisPoints(500)!, rateFromBasisPoints(950)!)).toBe(450);
    expect(rateGap(rateFromBasisPoints(950)!, rateFromBasisPoints(500)!)).toBe(-450);
  });
});
