import type { Day } from '#lib/domain/day';
import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import { skuKey } from '#lib/domain/rates/review/cost-lines';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import type { CostHistory } from '#lib/domain/reports/profit/cost-at';
import { type ProfitReport, type ProfitScope, profitReport } from '#lib/domain/reports/profit/profit';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { costBook } from '#lib/records/rates/costs';
import { type DaysKnown, daysKnown } from './days-known';
import type { SalesPlace } from './place';
import { linesOfPlace } from './sales-source';

export interface ProfitQuestion {
  readonly place: SalesPlace;
  readonly range: DayRange;
  readonly terms: ProfitTerms;
  /** The present day by the page's word for it, since 1970: a worker does not know how far this computer's clock is off. */
  readonly today: number;
}

export interface ProfitAnswered extends DaysKnown {
  readonly report: ProfitReport;
  readonly from: 'api' | 'file';
}

/** What is left of what affiliates sold in some days. */
export async function profitOfPlace({ place, range, terms, today }: ProfitQuestion): Promise<Result<ProfitAnswered>> {
  const [lines, scope] = await Promise.all([linesOfPlace(place, range), profitScope(place, terms)]);
  if (!lines.ok) return lines;
  if (!scope.ok) return scope;
  const { lines: sold, from, known, days } = lines.value;
  return ok({ report: profitReport(sold, scope.value), from, ...daysKnown(known, range, today, days) });
}

/** Costs of a shop as a question about profit needs them: of an item, or of its SKU. */
export async function profitScope({ accountId }: SalesPlace, terms: ProfitTerms): Promise<Result<ProfitScope>> {
  const book = accountId === null ? ok({ costs: [], products: [] }) : await costBook(accountId);
  if (!book.ok) return book;
  const costs = new Map<string, CostHistory>(book.value.costs.map((row) => [row.key, row]));
  const products = new Map(book.value.products.map((product) => [product.itemId, product]));
  return ok({
    terms,
    costOf: (itemId) => {
      const sku = products.get(itemId)?.sku;
      return costs.get(itemId) ?? (sku ? costs.get(skuKey(sku)) : undefined) ?? null;
    },
    dayOf,
    nameOf: (itemId) => products.get(itemId)?.name ?? null,
  });
}

export const dayOf = ({ day }: Pick<SaleLine, 'day'>): Day => new Date(day * 86_400_000).toISOString().slice(0, 10);
