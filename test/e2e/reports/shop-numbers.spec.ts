import type { Page } from '@playwright/test';
import { firstAccount } from '#scripts/check/first-account';
import { readTables } from '#scripts/check/reports/read-tables';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { createShopClient } from '#test/world/open-platform/shop-client';

const DAY = 86_400_000;

test('begins to read a shop by itself, and keeps what the API has forgotten of it', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#performance'));
  const accountId = await firstAccount(page, 'shops');
  /** The latest day comes first: more than that is not waited for. */
  const untilLatest = async (jobId: string, days: number) => {
    await expect.poll(async () => (await shopDays(page)).length, { message: `${days} days`, timeout: 30_000 }).toBeGreaterThanOrEqual(days);
    await tell(page, 'job.do', { jobId, what: 'cancel' });
    await untilJob(page, jobId, ENDED);
  };
  const begun = async () => (await storedRows(page, 'jobs')).find(({ kind }) => kind === 'syncShop')?.id;
  await expect.poll(begun, { message: 'the view begins to read' }).toBeTruthy();
  await untilLatest((await begun()) ?? '', 1);
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
  const later = { requestId: 'later', accountId, reason: 'view' } as const;
  expect(await tell(page, 'reports.syncShop', later)).toEqual({ ok: true, value: { jobId: 'later' } });
  await untilLatest('later', before.length + 1);
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
