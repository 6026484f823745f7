import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';

/** Five decimals occur in Shopee's reports: amounts are whole numbers of 1/100,000 of the currency. */
export const AMOUNT_SCALE = 5;
/** Rates are whole numbers of 1/1,000,000: "20.00%" is 200,000. */
export const RATE_SCALE = 6;

/** Decimal text in units of a scale; 0 for none. @returns null for what is no number, or one that cannot be exact */
export function exactUnits(text: string | null, scale: number): number | null {
  if (text === null || text === '') return 0;
  const decimal = parseDecimal(text);
  const units = decimal && Number(atScale(decimal, scale) ?? Number.NaN);
  return Number.isSafeInteger(units) ? units : null;
}
