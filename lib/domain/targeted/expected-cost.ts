import type { CampaignProduct } from './campaign-steps';

/** What one product brought through one affiliate in 30 days. Amounts are whole numbers of one unit, whichever. */
export interface SoldBy {
  readonly itemId: string;
  readonly affiliateId: string;
  /** What the buyers paid, refunds taken off: commission is counted on it. */
  readonly afterRefunds: bigint;
  /** What the seller paid for it. */
  readonly commission: bigint;
}

/** A simulation in the unit of what was sold; null: nothing is known to reckon from. */
export interface ExpectedCost {
  /** What these affiliates' sales of these products cost in the last 30 days. */
  readonly now: bigint;
  /** The same sales at the campaign's rates. */
  readonly planned: bigint;
  /** All affiliates' sales of these products at the campaign's rates: as if every buyer came through those who are invited. */
  readonly worst: bigint;
  /** Sales after refunds that `now` and `planned` are reckoned from, and those of `worst`. */
  readonly sales: bigint;
  readonly allSales: bigint;
  /** Products without a sale through affiliates in these days. */
  readonly unsold: number;
}

/**
 * What a campaign would cost in 30 days if its products and affiliates sold as they did: a simulation, no forecast. Where none of the products
 * was sold through an affiliate there is nothing to reckon from. Halves of a unit are rounded up.
 */
export function expectedCost(
  products: readonly CampaignProduct[],
  affiliateIds: readonly string[],
  sold: Iterable<SoldBy>,
): ExpectedCost | null {
  const rates = new Map(products.map(({ itemId, rate }) => [itemId, BigInt(rate)]));
  const invited = new Set(affiliateIds);
  const seen = new Set<string>();
  let [now, planned, worst, sales, allSales] = [0n, 0n, 0n, 0n, 0n];
  for (const one of sold) {
    const rate = rates.get(one.itemId);
    if (rate === undefined) continue;
    seen.add(one.itemId);
    const cost = (one.afterRefunds * rate + 5_000n) / 10_000n;
    worst += cost;
    allSales += one.afterRefunds;
    if (!invited.has(one.affiliateId)) continue;
    now += one.commission;
    planned += cost;
    sales += one.afterRefunds;
  }
  return seen.size === 0 ? null : { now, planned, worst, sales, allSales, unsold: rates.size - seen.size };
}
