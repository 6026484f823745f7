import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';

const SHARE = 10n ** BigInt(RATE_SCALE);
const WAYS = ['down', 'half', 'up'] as const;
type Way = (typeof WAYS)[number];

/** A share of an amount that a report tells: `rate` of `base` should be `told`. */
export interface Share {
  readonly base: number;
  readonly rate: number;
  readonly told: number;
}

/** How the rows of a report round shares to the currency's smallest unit. */
export interface ShareRule {
  /** Null: too many rows follow no way of rounding, so that none of them can be called wrong. */
  readonly holds: boolean;
  readonly checked: number;
  readonly agree: number;
  /** Whether a row's amount is the share of its base. */
  readonly fits: (share: Share) => boolean;
  /** The share as the report would write it. */
  readonly of: (base: number, rate: number) => number;
}

/**
 * Learns from the rows themselves whether shares are cut, rounded or rounded up, so that a row that is one cent off is seen and rows of the
 * other habit are not called wrong.
 *
 * @param digits decimals of the currency
 */
export function shareRule(shares: readonly Share[], digits: number): ShareRule {
  const unit = 10n ** BigInt(AMOUNT_SCALE - digits);
  const counts: Record<Way, number> = { down: 0, half: 0, up: 0 };
  let whole = 0;
  for (const share of shares) {
    if (isExact(share)) whole += 1;
    else for (const way of WAYS) if (isRounded(share, way, unit)) counts[way] += 1;
  }
  const way = WAYS.reduce<Way>((best, one) => (counts[one] > counts[best] ? one : best), 'half');
  const agree = whole + counts[way];
  const fits = (share: Share) => isExact(share) || isRounded(share, way, unit);
  const holds = agree > 0 && (shares.length < 10 ? agree * 2 > shares.length : agree * 10 >= shares.length * 9);
  return { holds, checked: shares.length, agree, fits, of: (base, rate) => rounded(BigInt(base) * BigInt(rate), way, unit) };
}

const isExact = ({ base, rate, told }: Share): boolean => BigInt(base) * BigInt(rate) === BigInt(told) * SHARE;

/** Half a unit may go either way: programs that count with binary fractions do not agree on it. */
function isRounded({ base, rate, told }: Share, way: Way, unit: bigint): boolean {
  const product = BigInt(base) * BigInt(rate);
  if (rounded(product, way, unit) === told) return true;
  const step = unit * SHARE;
  return (
    way === 'half' && (2n * product) % step === 0n && BigInt(told) % unit === 0n && abs(2n * (BigInt(told) * SHARE - product)) === step
  );
}

function rounded(product: bigint, way: Way, unit: bigint): number {
  const step = unit * SHARE;
  const sign = product < 0n ? -1n : 1n;
  const size = product * sign;
  const more = way === 'down' ? 0n : way === 'half' ? step / 2n : step - 1n;
  return Number(sign * ((size + more) / step) * unit);
}

const abs = (number: bigint): bigint => (number < 0n ? -number : number);
