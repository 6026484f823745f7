import { expect, type Page } from '@playwright/test';
import { storedJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';

/**
 * Has a shop's numbers read as far as its latest days, its order lines and its bills, and pauses there: the older days would bring more of the
 * same kinds by two thousand requests. No view begins to read while that job stands.
 */
export async function readNewest(page: Page, accountId: string): Promise<void> {
  const jobId = 'newest-numbers';
  const begun = await tell(page, 'reports.syncShop', { requestId: jobId, accountId, reason: 'view' });
  expect(begun, JSON.stringify(begun)).toMatchObject({ ok: true, value: { jobId } });
  const left = async () => {
    const { ahead } = await storedJob(page, jobId);
    return { orders: ahead?.['orders'], bills: ahead?.['bills'] };
  };
  await expect.poll(left, { message: 'orders and bills are read', timeout: 90_000 }).toEqual({ orders: 0, bills: 0 });
  expect((await tell(page, 'job.do', { jobId, what: 'pause' })).ok).toBe(true);
  await expect.poll(async () => (await storedJob(page, jobId)).wait?.why, { message: 'the reading is paused' }).toBe('paused');
}
