import type { Page } from '@playwright/test';
import { firstAccount } from '#scripts/check/first-account';
import { readTables } from '#scripts/check/reports/read-tables';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { ENDED, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { createShopClient } from '#test/world/open-platform/shop-client';

const DAY = 86_400_000;

test('keeps what the API has forgotten of a shop', async ({ ext, page, world }) => {
  await page.goto(ext.url('options.html'));
  const accountId = await firstAccount(page, 'shops');
  /** The latest day comes first: more than that is not waited for. */
  const readLatest = async (jobId: string, days: number) => {
    expect(await tell(page, 'reports.syncShop', { requestId: jobId, accountId, reason: 'view' })).toEqual({ ok: true, value: { jobId } });
    await expect.poll(async () => (await shopDays(page)).length, { message: `${days} days`, timeout: 30_000 }).toBeGreaterThanOrEqual(days);
    await tell(page, 'job.do', { jobId, what: 'cancel' });
    await untilJob(page, jobId, ENDED);
  };
  await readLatest('first', 1);
  const before = await shopDays(page);
  const client = createShopClient(world, shopAccount(world));
  const answered = async (day: number) => {
    const date = new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '');
    await client.connect();
    const window = { period_type: 'Day', start_date: date, end_date: date, order_type: 'PlacedOrder', channel: 'AllChannel' };
    return (await client.ams('get_shop_performance', window)).response['fetched_date_range'] === `${date}-${date}`;
  };
  const [first] = before;
  expect(await answered(first!.day)).toBe(true);
  // Half a year on; what renews the authorization is asked for from time to time.
  for (let days = 25; days <= 175; days += 25) {
    world.shiftClock(days * DAY);
    await expect.poll(async () => (await tell(page, 'shop.check', { accountId })).ok).toBe(true);
  }
  expect(await answered(first!.day)).toBe(false);
  await readLatest('later', before.length + 1);
  const after = await shopDays(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.at(-1)!.day).toBe(before.at(-1)!.day + 175);
});

interface Kept {
  readonly day: number;
  readonly numbers: object;
}

/** The shop's own series, by day. */
async function shopDays(page: Page): Promise<readonly Kept[]> {
  const [rows = []] = await page.evaluate(readTables, ['performance']);
  const days = rows.filter((row) => row['series'] === 'shop:PlacedOrder:AllChannel' && row['kind'] === 'Day') as unknown as Kept[];
  return days.map(({ day, numbers }) => ({ day, numbers })).sort((one, other) => one.day - other.day);
}
