import { useCallback } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { AllCounts, AllStep, AllValue } from '#lib/domain/rates/apply/all-steps';
import { countResults, type ProductResult, productResults, type ResultCounts } from '#lib/domain/rates/apply/product-results';
import { ok } from '#lib/domain/result';
import { stepRows } from '#lib/records/jobs/jobs';
import { useLive } from '#lib/stores/shell/use-live';

const RESULTS = ['jobSteps', 'jobResults'] as const;

export interface RatesResults {
  /** Rows that need the person's attention, shown first. */
  readonly products: readonly ProductResult[];
  readonly counts: ResultCounts;
  /** Of a change of all products: the lists as counted, the first count first. */
  readonly counted: readonly AllCounts[];
  /** Of a change of all products: what stopped it as a whole. */
  readonly stopped: Failure | null;
}

/** How each product of a job that changes rates came out, live; null: not read yet. */
export const useRatesResults = (jobId: string, steps: number): RatesResults | null =>
  useLive(
    RESULTS,
    useCallback(() => readResults(jobId, steps), [jobId, steps]),
    jobId,
  ).value;

async function readResults(jobId: string, steps: number) {
  const rows = await stepRows(jobId, 0, steps);
  if (!rows.ok) return rows;
  const products = productResults(rows.value).toSorted((a, b) => ORDER[a.end] - ORDER[b.end]);
  const counted = rows.value.flatMap(({ result }) => (result?.value as AllValue | null)?.counts ?? []);
  const stopped = rows.value.find(({ step, result }) => result?.failure && !('items' in (step as AllStep)))?.result?.failure ?? null;
  return ok({ products, counts: countResults(products), counted, stopped });
}

const ORDER = { refused: 0, unknown: 1, sent: 2, open: 3, done: 4 } as const satisfies Record<ProductResult['end'], number>;
