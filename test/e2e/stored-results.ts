import type { Page } from '@playwright/test';
import { type ProductResult, productResults } from '#lib/domain/rates/apply/product-results';
import { storedRows } from './stored';

/** What became of each product of a job that changes rates, as it lies on the disk. */
export async function storedProductResults(page: Page, jobId: string): Promise<Map<string, ProductResult>> {
  const chunks = (await storedRows(page, 'jobSteps')).filter((chunk) => chunk.jobId === jobId);
  const results = new Map(
    (await storedRows(page, 'jobResults')).filter((result) => result.jobId === jobId).map((result) => [result.index, result]),
  );
  const rows = chunks.flatMap(({ from, steps }) => steps.map((step, place) => ({ step, result: results.get(from + place) ?? null })));
  return new Map(productResults(rows).map((one) => [one.itemId, one]));
}
