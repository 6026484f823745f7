import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { Day } from '#lib/domain/day';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { groupLines, isSold, type SaleSums, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { type CostHistory, costAt } from './cost-at';

/** What a product, or all of them, left of what affiliates sold. Amounts are whole numbers of 1/100,000 of the currency. */
export interface ProfitSums extends SaleSums {
  /** As told, or the market's share of the commission where a line tells none. */
  readonly fee: bigint;
  /** Shopee's selling fee and tax, by the shares that the person set. */
  readonly selling: bigint;
  readonly tax: bigint;
  /** Of all pieces; null: not known of some of them. */
  readonly cost: bigint | null;
  /** `afterRefunds − commission − fee − selling − tax − cost`; null: the cost is not known, or the value of some line. */
  readonly profit: bigint | null;
}

export interface ProductProfit extends ProfitSums {
  readonly itemId: string;
  readonly name: string;
  /** Where the cost is from: `share`: the usual margin, `none`: it is missing. */
  readonly costBy: 'person' | 'share' | 'none';
  /** The commission rate (basis points) at which nothing is left; 0: every rate loses; null: the cost is not known, or nothing was sold. */
  readonly breakEven: number | null;
  /** Commission as a share of sales after refunds, basis points. */
  readonly rate: number | null;
}

export interface ProfitReport {
  /** The highest profit first; those without a cost last, the most sold first. */
  readonly products: readonly ProductProfit[];
  /** Of products whose cost is known. */
  readonly total: ProfitSums;
  /** Products without a profit, and what they sold, refunds taken off. */
  readonly missing: { readonly products: number; readonly afterRefunds: bigint };
  /** Lines of which some amount is not told. */
  readonly untold: number;
}

export interface ProfitScope {
  readonly terms: ProfitTerms;
  /** What is known of a product's cost. */
  readonly costOf: (itemId: string) => CostHistory | null;
  /** The day of a line by the market's calendar. */
  readonly dayOf: (line: SaleLine) => Day;
  /** What a product is called; null: as its newest line says. */
  readonly nameOf?: (itemId: string) => string | null;
}

const WHOLE = 10_000n;

/**
 * What is left of sales that affiliates brought, product by product. A piece that was refunded whole came back and costs nothing; of one that
 * was refunded in part the cost is counted whole. A product with a piece of unknown cost has no profit, rather than one that is too high.
 */
export function profitReport(lines: Iterable<SaleLine>, scope: ProfitScope): ProfitReport {
  const own = [...lines].filter(isSold);
  const products = [...groupLines(own, ({ itemId }) => itemId)].map(([itemId, group]) => productProfit(itemId, group, scope));
  const known = products.filter(({ profit }) => profit !== null);
  const missing = products.filter(({ profit }) => profit === null);
  const add = (of: (product: ProductProfit) => bigint | null) => known.reduce((sum, product) => sum + (of(product) ?? 0n), 0n);
  const ids = new Set(known.map(({ itemId }) => itemId));
  return {
    products: products.toSorted(byProfit),
    total: {
      ...saleSums(own.filter(({ itemId }) => ids.has(itemId))),
      fee: add(({ fee }) => fee),
      selling: add(({ selling }) => selling),
      tax: add(({ tax }) => tax),
      cost: add(({ cost }) => cost),
      profit: add(({ profit }) => profit),
    },
    untold: products.reduce((sum, { untold }) => sum + untold, 0),
    missing: { products: missing.length, afterRefunds: missing.reduce((sum, { afterRefunds }) => sum + afterRefunds, 0n) },
  };
}

function productProfit(itemId: string, lines: readonly SaleLine[], { terms, costOf, dayOf, nameOf }: ProfitScope): ProductProfit {
  const sums = saleSums(lines);
  const { afterRefunds, commission } = sums;
  const share = (points: number) => (afterRefunds * BigInt(points)) / WHOLE;
  // Where a report tells no fee it is the market's share of the commission.
  const fee = lines.reduce(
    (sum, line) => sum + (line.fee === null ? (BigInt(line.commission) * BigInt(terms.fee)) / WHOLE : BigInt(line.fee)),
    0n,
  );
  const history = costOf(itemId);
  const byPerson = history && costOfLines(lines, history, dayOf);
  const byShare = byPerson === null && terms.margin !== null ? afterRefunds - share(terms.margin) : null;
  const cost = byPerson ?? byShare;
  // Of a line whose value nobody tells nobody knows what it left.
  const isTold = lines.every(({ value }) => value !== null);
  const [selling, tax] = [share(terms.selling), share(terms.tax)];
  const latest = lines.reduce((one, other) => (other.placed > one.placed ? other : one));
  return {
    ...sums,
    itemId,
    name: nameOf?.(itemId) ?? latest.itemName,
    fee,
    selling,
    tax,
    cost,
    profit: cost === null || !isTold ? null : afterRefunds - commission - fee - selling - tax - cost,
    costBy: byPerson !== null ? 'person' : byShare !== null ? 'share' : 'none',
    breakEven:
      cost === null || !isTold || afterRefunds <= 0n ? null : breakEvenRate(afterRefunds, afterRefunds - selling - tax - cost, terms),
    rate: afterRefunds <= 0n || !isTold ? null : Number((commission * WHOLE + afterRefunds / 2n) / afterRefunds),
  };
}

/** What may go to affiliates at most, `left` of `sold`, with the service fee on top; whole basis points, never rounded up. */
function breakEvenRate(sold: bigint, left: bigint, { fee }: ProfitTerms): number {
  if (left <= 0n) return 0;
  const points = (left * WHOLE * WHOLE) / (sold * (WHOLE + BigInt(fee)));
  return rateFromBasisPoints(Number(points > WHOLE ? WHOLE : points)) ?? 0;
}

function costOfLines(lines: readonly SaleLine[], history: CostHistory, dayOf: (line: SaleLine) => Day): bigint | null {
  let sum = 0n;
  for (const line of lines) {
    const cost = costAt(history, dayOf(line));
    const units = cost && unitsOf(cost.amount);
    if (units === null || line.quantity === null) return null;
    const cameBack = line.value !== null && line.value > 0 && (line.refund ?? 0) >= line.value;
    if (!cameBack) sum += units * BigInt(line.quantity);
  }
  return sum;
}

/** A decimal text in units of `AMOUNT_SCALE`. */
export function unitsOf(amount: string): bigint | null {
  const decimal = parseDecimal(amount);
  return decimal && atScale(decimal, AMOUNT_SCALE);
}

function byProfit(one: ProductProfit, other: ProductProfit): number {
  if (one.profit === null || other.profit === null) {
    if (one.profit === other.profit) return Number(other.afterRefunds - one.afterRefunds);
    return one.profit === null ? 1 : -1;
  }
  return Number(other.profit - one.profit);
}
