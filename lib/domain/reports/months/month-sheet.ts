import { nextBillDay } from '#lib/domain/reports/bills/bill';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { counts, groupLines, type SaleSums, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from '#lib/domain/reports/conversions/sale-filter';

/** What one affiliate sold of a month, and what of it was validated. */
export interface AffiliateMonth extends SaleSums {
  readonly affiliateId: string;
  readonly name: string;
  readonly username: string;
  readonly mcn: string;
  /** The affiliate's own part of the commission. */
  readonly toAffiliate: bigint;
  /** Commission of the month's orders that are not validated yet: in no sum. */
  readonly open: bigint;
}

/**
 * `running`: the month's bill is not out; `open`: it is, and some of the month's orders still wait, or days that may have some were not read;
 * `closed`: all are known and decided.
 */
export type MonthState = 'running' | 'open' | 'closed';

export interface MonthSheet {
  /** 202510. */
  readonly month: number;
  readonly state: MonthState;
  /** Orders that wait, and the day of the next bill ("2026-12-10"). */
  readonly waiting: number;
  readonly due: string;
  /** Days (since 1970) that may have orders of the month and are not known: sums are too small. */
  readonly missing: readonly number[];
  /** Who got the floor or more, whoever gets most first. */
  readonly rows: readonly AffiliateMonth[];
  /** Who got less. */
  readonly tail: readonly AffiliateMonth[];
  readonly total: SaleSums & { readonly toAffiliate: bigint };
  readonly tailTotal: SaleSums & { readonly toAffiliate: bigint };
}

export interface MonthScope {
  readonly month: number;
  /** Affiliates with less stand apart; 0: none do. As in `SaleLine`. */
  readonly floor: bigint;
  /** Whether the month's bill is out. */
  readonly billOut: boolean;
  /** Days that may have orders of the month and are not known, the oldest first. */
  readonly missing: readonly number[];
  /** "2026-11-30", by the market's calendar. */
  readonly today: string;
}

/** The months of which there are lines, the newest first. */
export const monthsOf = (lines: Iterable<SaleLine>): readonly number[] => {
  const months = new Set<number>();
  for (const { month } of lines) if (month > 0) months.add(month);
  return [...months].sort((one, other) => other - one);
};

/**
 * A month by affiliate: what was concluded in it and is valid. What is still unverified is told beside it, what was cancelled or turned down is
 * nowhere. Every order counts in one month alone, the one of its bill.
 */
export function monthSheet(lines: Iterable<SaleLine>, { month, floor, billOut, missing, today }: MonthScope): MonthSheet {
  const own = [...lines].filter((line) => line.month === month && counts(line));
  const valid = own.filter(({ verified }) => verified === 'valid');
  const waiting = own.filter(({ verified, commission }) => verified !== 'valid' && commission > 0);
  const all = [...groupLines(own, affiliateKey)].map(([, group]) => affiliateMonth(group)).sort(highestFirst);
  const earned = all.filter(({ lines: count, open }) => count > 0 || open > 0n);
  const isTail = ({ commission }: AffiliateMonth) => commission < floor;
  const tail = earned.filter(isTail);
  const orders = new Set(waiting.map(({ orderId }) => orderId)).size;
  const small = new Set(
    tail.map((row) => affiliateKey({ affiliateId: row.affiliateId, affiliateUsername: row.username, affiliateName: row.name })),
  );
  return {
    month,
    state: billOut ? (orders > 0 || missing.length > 0 ? 'open' : 'closed') : 'running',
    waiting: orders,
    missing,
    due: nextBillDay(today),
    rows: earned.filter((row) => !isTail(row)),
    tail,
    total: withOwn(valid),
    tailTotal: withOwn(valid.filter((line) => small.has(affiliateKey(line)))),
  };
}

function affiliateMonth(lines: readonly SaleLine[]): AffiliateMonth {
  const valid = lines.filter(({ verified }) => verified === 'valid');
  const latest = lines.reduce((one, other) => (other.placed > one.placed ? other : one));
  const open = lines.filter(({ verified }) => verified !== 'valid');
  return {
    affiliateId: latest.affiliateId,
    name: latest.affiliateName,
    username: latest.affiliateUsername,
    mcn: latest.mcn,
    open: saleSums(open).commission,
    ...withOwn(valid),
  };
}

function withOwn(lines: readonly SaleLine[]): SaleSums & { readonly toAffiliate: bigint } {
  const sums = saleSums(lines);
  return { ...sums, toAffiliate: sums.commission - sums.toMcn };
}

const highestFirst = (one: AffiliateMonth, other: AffiliateMonth): number =>
  Number(other.toAffiliate - one.toAffiliate) ||
  Number(other.commission - one.commission) ||
  Number(other.open - one.open) ||
  (one.username < other.username ? -1 : 1);
