import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { groupLines } from '#lib/domain/reports/bills/sale-sums';
import { type ProfitScope, profitReport } from '#lib/domain/reports/profit/profit';

/** What an affiliate's sales left, of products whose cost is known. */
export interface AffiliateNet {
  readonly fee: bigint;
  readonly cost: bigint;
  readonly net: bigint;
  /** Products that it sold and whose cost nobody knows: they are in none of the sums. */
  readonly missing: number;
}

const WHOLE = 10_000n;

/**
 * The profit of what affiliates sold, by affiliate: together exactly the profit by product. Shares of sales are whole only for a product, so each
 * affiliate has what the product's share grows by with its sales.
 *
 * @param lines those that count
 */
export function netByAffiliate(
  lines: readonly SaleLine[],
  keyOf: (line: SaleLine) => string,
  scope: ProfitScope,
): ReadonlyMap<string, AffiliateNet> {
  const found = new Map<string, AffiliateNet>();
  const { terms } = scope;
  for (const [, ofProduct] of groupLines(lines, ({ itemId }) => itemId)) {
    const costBy = profitReport(ofProduct, scope).products[0]?.costBy ?? 'none';
    let sold = 0n;
    for (const [id, own] of groupLines(ofProduct, keyOf)) {
      const before = found.get(id) ?? NOTHING;
      const [product] = profitReport(own, scope).products;
      if (costBy === 'none' || !product) {
        found.set(id, { ...before, missing: before.missing + 1 });
        continue;
      }
      const until = sold + product.afterRefunds;
      const share = (points: number) => (until * BigInt(points)) / WHOLE - (sold * BigInt(points)) / WHOLE;
      const byMargin = product.afterRefunds - share(terms.margin ?? 0);
      const cost = costBy === 'person' ? (product.cost ?? 0n) : byMargin;
      const net = product.afterRefunds - product.commission - product.fee - share(terms.selling) - share(terms.tax) - cost;
      found.set(id, { fee: before.fee + product.fee, cost: before.cost + cost, net: before.net + net, missing: before.missing });
      sold = until;
    }
  }
  return found;
}

const NOTHING: AffiliateNet = { fee: 0n, cost: 0n, net: 0n, missing: 0 };
