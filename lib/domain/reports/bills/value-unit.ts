import type { HotColumns } from '#lib/domain/reports/lines/columns';
import { NOT_TOLD, toldOf } from '#lib/domain/reports/lines/sold-line';
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
const SHARE = 10 ** RATE_SCALE;

/**
 * Documents say cents, samples and live use whole units: commission divided by rate tells which. Each row has its say, and the most win: of a
 * few, whose commission is capped, nothing can be learnt.
 *
 * @param digits decimals of the currency; without any there are no cents
 */
function countUnits(digits: number) {
  const factor = 10 ** digits;
  let [checked, whole, cents] = [0, 0, 0];
  return {
    see: (value: number | null, refund: number | null, rate: number | null, commission: number): void => {
      if (!value || !rate || rate < 0 || commission <= 0) return;
      checked += 1;
      // A row is of the unit by which its commission is nearer to what its rate gives; far from both it says nothing.
      const off = refund ?? 0;
      const asWhole = Math.abs(commission - ((value - off) * rate) / SHARE);
      const asCents = Math.abs(commission - ((value / factor - off) * rate) / SHARE);
      if (asWhole * 2 <= commission && (asWhole <= asCents || factor === 1)) whole += 1;
      else if (factor > 1 && asCents * 2 <= commission) cents += 1;
    },
    found: (): UnitFound => {
      const unit = whole === cents ? (digits === 0 && checked > 0 ? 'whole' : 'unclear') : whole > cents ? 'whole' : 'cents';
      return { unit, checked, whole, cents };
    },
  };
}

/** The unit of lines, by all of them. */
export function unitOfValues(lines: Iterable<Told>, digits: number): UnitFound {
  const { see, found } = countUnits(digits);
  for (const { value, refund, commission, rate } of lines) see(value, refund, rate, commission);
  return found();
}

/** The same of lines as columns. */
export function unitOfColumns(segments: readonly HotColumns[], live: readonly Uint32Array[], digits: number): UnitFound {
  const { see, found } = countUnits(digits);
  for (const [at, { exact }] of segments.entries())
    for (const row of live[at] ?? [])
      see(
        toldOf(exact.value?.[row] ?? NOT_TOLD),
        toldOf(exact.refund?.[row] ?? NOT_TOLD),
        exact.affiliateRate?.[row] ?? null,
        exact.commission?.[row] ?? 0,
      );
  return found();
}

/** By what a value has to be divided to be in whole units. */
export const divisorOf = (unit: ValueUnit, digits: number): number => (unit === 'cents' ? 10 ** digits : 1);

/** Rows with `price` and `value` in whole units of the currency. */
export function inWholeUnits<Line extends Told>(lines: readonly Line[], unit: ValueUnit, digits: number): readonly Line[] {
  const divisor = divisorOf(unit, digits);
  if (divisor === 1) return lines;
  const less = (amount: number | null) => (amount === null ? null : Math.round(amount / divisor));
  return lines.map((line) => ({ ...line, price: less(line.price), value: less(line.value) }));
}
