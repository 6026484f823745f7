import { RATE_SCALE } from '#lib/domain/reports/scales';
import type { SaleLine } from './sale-line';

/** In what `price` and `value` of a report's rows are. `unclear`: no row tells. */
export type ValueUnit = 'whole' | 'cents' | 'unclear';

/** What the rows themselves say of their unit. */
export interface UnitFound {
  readonly unit: ValueUnit;
  /** Rows that tell: those with a rate, a commission and a value. */
  readonly checked: number;
  /** How many of them say whole units, cents, or neither. */
  readonly whole: number;
  readonly cents: number;
}

type Told = Pick<SaleLine, 'price' | 'value' | 'refund' | 'commission' | 'rate'>;
const SHARE = 10n ** BigInt(RATE_SCALE);

/**
 * Documents say cents, samples and live use whole units: commission divided by rate tells which. Each row has its say, and the most win.
 *
 * @param digits decimals of the currency; without any the two are one
 */
export function unitOfValues(lines: Iterable<Told>, digits: number): UnitFound {
  const factor = 10n ** BigInt(digits);
  let [checked, whole, cents] = [0, 0, 0];
  for (const { value, refund, commission, rate } of lines) {
    if (!value || !rate || commission <= 0) continue;
    checked += 1;
    // A row is of the unit by which its commission is nearer to what its rate gives; far from both it says nothing.
    const paid = BigInt(commission) * SHARE * factor;
    const off = BigInt(refund ?? 0) * factor;
    const asWhole = distance(paid, (BigInt(value) * factor - off) * BigInt(rate));
    const asCents = distance(paid, (BigInt(value) - off) * BigInt(rate));
    if (asWhole * 2n <= paid && (asWhole <= asCents || factor === 1n)) whole += 1;
    else if (asCents * 2n <= paid) cents += 1;
  }
  const unit = whole === cents ? (digits === 0 && checked > 0 ? 'whole' : 'unclear') : whole > cents ? 'whole' : 'cents';
  return { unit, checked, whole, cents };
}

/** Rows with `price` and `value` in whole units of the currency. */
export function inWholeUnits<Line extends Told>(lines: readonly Line[], unit: ValueUnit, digits: number): readonly Line[] {
  if (unit !== 'cents' || digits === 0) return lines;
  const factor = 10 ** digits;
  const less = (amount: number | null) => (amount === null ? null : Math.round(amount / factor));
  return lines.map((line) => ({ ...line, price: less(line.price), value: less(line.value) }));
}

const distance = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);
