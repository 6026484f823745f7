import { afterRefundsOf, groupLines, isSold, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from '#lib/domain/reports/conversions/sale-filter';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { compareAmounts } from '#lib/domain/targeted/book/book';
import type { SalesPlace } from './place';
import { linesOfPlace } from './sales-source';

export interface SoldByQuestion {
  readonly place: SalesPlace;
  /** Orders placed on these days. */
  readonly range: DayRange;
  readonly itemIds: readonly string[];
}

/** What one product brought through one affiliate, in units of `AMOUNT_SCALE`. */
export interface SoldBy {
  readonly itemId: string;
  readonly affiliateId: string;
  readonly afterRefunds: bigint;
  readonly commission: bigint;
}

/** What these products brought through each affiliate: what counts, neither cancelled, turned down nor unpaid. */
export async function soldByAffiliates({ place, range, itemIds }: SoldByQuestion): Promise<Result<readonly SoldBy[]>> {
  const found = await linesOfPlace(place, range);
  if (!found.ok) return found;
  const wanted = new Set(itemIds);
  const sums = new Map<string, SoldBy>();
  for (const line of found.value.lines) {
    if (!wanted.has(line.itemId) || !isSold(line)) continue;
    const affiliateId = affiliateKey(line);
    const key = `${line.itemId} ${affiliateId}`;
    const before = sums.get(key) ?? { itemId: line.itemId, affiliateId, afterRefunds: 0n, commission: 0n };
    sums.set(key, {
      ...before,
      afterRefunds: before.afterRefunds + afterRefundsOf(line),
      commission: before.commission + BigInt(line.commission),
    });
  }
  return ok([...sums.values()]);
}

export interface SoldProductsQuestion {
  readonly place: SalesPlace;
  /** Orders placed on these days. */
  readonly range: DayRange;
  readonly affiliateIds: readonly string[];
  readonly most: number;
}

export interface SoldProduct {
  readonly itemId: string;
  readonly name: string;
  readonly afterRefunds: bigint;
}

/** What these affiliates sold together, the highest sales after refunds first. */
export async function productsSoldBy({ place, range, affiliateIds, most }: SoldProductsQuestion): Promise<Result<readonly SoldProduct[]>> {
  const found = await linesOfPlace(place, range);
  if (!found.ok) return found;
  const wanted = new Set(affiliateIds);
  const own = found.value.lines.filter((line) => wanted.has(affiliateKey(line)) && isSold(line));
  const products = [...groupLines(own, ({ itemId }) => itemId)].map(([itemId, lines]) => ({
    itemId,
    name: lines.find(({ itemName }) => itemName !== '')?.itemName ?? itemId,
    afterRefunds: saleSums(lines).afterRefunds,
  }));
  const sold = products.filter(({ itemId, afterRefunds }) => /^\d{1,19}$/.test(itemId) && afterRefunds > 0n);
  return ok(sold.sort((one, other) => compareAmounts(other.afterRefunds, one.afterRefunds)).slice(0, most));
}
