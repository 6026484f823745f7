import { atScale, decimalText, parseDecimal } from './numbers/decimal';

declare const brand: unique symbol;

/**
 * A share of a sale as integer basis points (123 is 1.23 %), from 0 to 10,000.
 * Every wire unit has a constructor and a writer of its own, so that no bare number is ever taken for the wrong unit.
 */
export type CommissionRate = number & { readonly [brand]: 'CommissionRate' };

const MOST = 10_000;

/** Basis points: 123 is 1.23 %. Null when it is no whole number from 0 to 10,000. */
export const rateFromBasisPoints = (points: number): CommissionRate | null => (isRate(points) ? points : null);

/** Affiliate API, a fraction as text: "0.0123" is 1.23 %. Null for no number, a negative one, more than 1, or digits finer than a basis point. */
export const rateFromFraction = (text: string): CommissionRate | null => fromDecimal(text, 4);

/** AMS, percent as a number: 1.23 is 1.23 %. Null as for `rateFromFraction`. */
export const ratePercentNumber = (percent: number): CommissionRate | null => fromDecimal(String(percent), 2);

/** AMS, percent as text: "10%" is 10 %. Null as for `rateFromFraction`, and without its sign. */
export const ratePercentText = (text: string): CommissionRate | null => (text.endsWith('%') ? fromDecimal(text.slice(0, -1), 2) : null);

/** SHOPLINE, whole percent: 30 is 30 %. Null when it is no whole number from 0 to 100. */
export const rateWholePercent = (percent: number): CommissionRate | null =>
  rateFromBasisPoints(Number.isInteger(percent) ? percent * 100 : Number.NaN);

/** For the Affiliate API: "0.0123". */
export const fractionOf = (rate: CommissionRate): string => decimalText({ units: BigInt(rate), scale: 4 });

/** For AMS: 1.23. The quotient of two integers is the nearest double, which prints as these digits. */
export const percentNumberOf = (rate: CommissionRate): number => rate / 100;

/** For AMS: "1.23%". */
export const percentTextOf = (rate: CommissionRate): string => `${decimalText({ units: BigInt(rate), scale: 2 })}%`;

/** For SHOPLINE: 30. Null for a rate between two whole percents. */
export const wholePercentOf = (rate: CommissionRate): number | null => (rate % 100 === 0 ? rate / 100 : null);

/** How many basis points `to` lies above (or, negative, below) `from`: a difference, not a rate. */
export const rateGap = (from: CommissionRate, to: CommissionRate): number => to - from;

function fromDecimal(text: string, scale: number): CommissionRate | null {
  const decimal = parseDecimal(text);
  const points = decimal && atScale(decimal, scale);
  return points === null ? null : rateFromBasisPoints(Number(points));
}

function isRate(points: number): points is CommissionRate {
  return Number.isInteger(points) && points >= 0 && points <= MOST && !Object.is(points, -0);
}
