import { type CommissionRate, ratePercentNumber } from '#lib/domain/commission-rate';
import { atScale, decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { currencyDigits } from './place';

/** A percentage as it is typed ("10", "12,5 %"); null for what is none above 0 and up to 100 with two decimals. */
export function rateTyped(text: string): CommissionRate | null {
  const plain = text.replace('%', '').trim().replace(',', '.');
  const rate = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? ratePercentNumber(Number(plain)) : null;
  return rate === null || rate <= 0 ? null : rate;
}

/** An amount as it is typed, in the shortest decimal text; null for what is none above 0, or finer than the currency. */
export function amountTyped(text: string, currency: string): string | null {
  const plain = text.replace(/^[^\d-]*|[^\d]*$/g, '').replace(',', '.');
  const decimal = /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? parseDecimal(plain) : null;
  if (!decimal || decimal.units <= 0n || atScale(decimal, currencyDigits(currency)) === null) return null;
  return decimalText(decimal);
}
