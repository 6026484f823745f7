import type { Failure } from '#lib/domain/failure';
import type { StepEnd } from '#lib/domain/jobs/job';
import type { AllStep } from './all-steps';
import { type ApplyItem, type ApplyStep, type ApplyValue, type Asked, PRODUCT_ENDS } from './apply-steps';

/** How one product of a job stands. `open`: nothing was sent for it yet. */
export interface ProductResult extends ApplyItem {
  /** null: of a change of all products, found on a page. */
  readonly asked: Asked | null;
  readonly end: (typeof RESULT_ENDS)[number];
  readonly failure: Failure | null;
}
export const RESULT_ENDS = [...PRODUCT_ENDS, 'open'] as const;

interface Row {
  readonly step: unknown;
  readonly result: { readonly end: StepEnd; readonly value: unknown } | null;
}

/** What became of each product of a job that changes rates, in the order of its plan: a later step's word counts. */
export function productResults(rows: readonly Row[]): ProductResult[] {
  const products = new Map<string, ProductResult>();
  for (const { step, result } of rows) {
    const { asked = null, items = [] } = step as Partial<ApplyStep> & Pick<AllStep, 'do'>;
    for (const item of items) if (!products.has(item.itemId)) products.set(item.itemId, { ...item, asked, end: 'open', failure: null });
    for (const { itemId, end, failure } of (result?.value as ApplyValue | null)?.ends ?? []) {
      const known = products.get(itemId) ?? { itemId, campaignId: null, before: null, asked: null };
      products.set(itemId, { ...known, end, failure: failure ?? null });
    }
  }
  return [...products.values()];
}

export type ResultCounts = Readonly<Record<ProductResult['end'], number>>;

export function countResults(results: readonly ProductResult[]): ResultCounts {
  const counts = { done: 0, refused: 0, sent: 0, unknown: 0, open: 0 };
  for (const { end } of results) counts[end] += 1;
  return counts;
}
