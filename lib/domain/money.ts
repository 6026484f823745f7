import type { CommissionRate } from './commission-rate';
import { type Decimal, decimalText, parseDecimal } from './numbers/decimal';

/**
 * An exact amount in one currency. The amount is plain decimal text in its shortest form ("1.5992", "-3"): it keeps the four or five
 * decimals that the API sends, has no upper limit, and passes through messages and the local store as it is.
 */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Far more than any wire sends; a longer amount is a mistake or an attack. */
const LONGEST = 30;

/**
 * @param amount decimal text of a wire ("1.5992", "27000"), or a number where a wire sends one
 * @param currency ISO 4217 code
 * @returns null when the amount is no plain decimal number
 */
export function moneyFromWire(amount: string | number, currency: string): Money | null {
  const text = String(amount);
  const decimal = text.length <= LONGEST ? parseDecimal(text) : null;
  return decimal && { amount: decimalText(decimal), currency };
}

/** Null when the currencies differ. */
export const addMoney = (one: Money, other: Money): Money | null => sumMoney([one, other], one.currency);

/** Null when the currencies differ. */
export const subtractMoney = (from: Money, what: Money): Money | null => addMoney(from, negated(what));

/** The sum of any number of amounts; null when one is in another currency. */
export function sumMoney(list: Iterable<Money>, currency: string): Money | null {
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const money of list) {
    if (money.currency !== currency) return null;
    sum = plus(sum, decimalOf(money));
  }
  return { amount: decimalText(sum), currency };
}

/** Below 0, 0 or above 0, as a sort function wants it. Amounts of different currencies are ordered by currency first. */
export function compareMoney(one: Money, other: Money): number {
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  const { units } = plus(decimalOf(one), decimalOf(negated(other)));
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** What a rate yields on an amount: exact, nothing is rounded before it is shown. */
export function commissionOn(money: Money, rate: CommissionRate): Money {
  const { units, scale } = decimalOf(money);
  return { amount: decimalText({ units: units * BigInt(rate), scale: scale + 4 }), currency: money.currency };
}

/** So many times an amount; exact. */
export function timesMoney(money: Money, count: number): Money {
  const { units, scale } = decimalOf(money);
  return { amount: decimalText({ units: units * BigInt(Math.trunc(count)), scale }), currency: money.currency };
}

function negated(money: Money): Money {
  const { units, scale } = decimalOf(money);
  return { amount: decimalText({ units: -units, scale }), currency: money.currency };
}

/** Amounts are written by this file alone, so one that cannot be read is a mistake in the program. */
function decimalOf({ amount }: Money): Decimal {
  const decimal = parseDecimal(amount);
  if (!decimal) throw new TypeError('An amount of money must be plain decimal text');
  return decimal;
}

function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  const units = one.units * 10n ** BigInt(scale - one.scale) + other.units * 10n ** BigInt(scale - other.scale);
  return { units, scale };
}
