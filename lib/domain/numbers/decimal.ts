/** An exact decimal number: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Keeps hostile text from becoming work; sums and products of real amounts stay far below. */
const LONGEST = 200;
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads plain decimal notation ("1.5992", "-3"); no exponent, no grouping, no sign of plus.
 *
 * @returns null for anything else
 */
export function parseDecimal(text: string): Decimal | null {
  const match = text.length <= LONGEST ? PLAIN.exec(text) : null;
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign ? -units : units, scale: fraction.length };
}

/** The shortest plain notation: no trailing zeros, no "-0". */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}

/**
 * The same number at another scale.
 *
 * @returns null when digits would be lost
 */
export function atScale({ units, scale }: Decimal, wanted: number): bigint | null {
  if (wanted >= scale) return units * 10n ** BigInt(wanted - scale);
  const divisor = 10n ** BigInt(scale - wanted);
  return units % divisor === 0n ? units / divisor : null;
}
