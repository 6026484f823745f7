import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { connectShop, requestsFor, sentRefreshTokens, setShop, shopAccount, shopRow } from '#test/e2e/consent';
import { expect, shopTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { World } from '#test/world';

declare const chrome: typeof browser;

const FIVE_HOURS = 5 * 3_600_000;
const HELD = { kind: 'hold', operation: 'refresh_access_token', times: 1 } as const;

const untilRefreshes = (world: World, count: number) =>
  expect
    .poll(() => requestsFor(world, 'refresh_access_token').length, { message: `refreshes: ${count}`, intervals: [10, 20, 50] })
    .toBe(count);

async function checkNow(page: Page, shopId: number): Promise<void> {
  await shopRow(page, shopId).getByRole('button', { name: 'Check now' }).click();
  await expect(shopRow(page, shopId).getByRole('button', { name: 'Check now' })).not.toHaveAttribute('aria-busy', 'true');
}

shopTest('three contexts at once make one refresh', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await page.goto(ext.url('options.html#accounts'));
  const other = await context.newPage();
  await other.goto(ext.url('options.html#accounts'));
  world.shiftClock(FIVE_HOURS);
  world.setFaults([HELD]);
  const reported = [page, other].map((each) => shopRow(each, account.shopId).getByRole('button', { name: 'Check now' }).click());
  const worker = await ext.worker();
  await worker.evaluate(() => (chrome.alarms.onAlarm as unknown as { dispatch(alarm: unknown): void }).dispatch({ name: 'tokens' }));
  await Promise.all(reported);
  await untilRefreshes(world, 1);
  world.release();
  for (const each of [page, other]) {
    await expect(shopRow(each, account.shopId).getByRole('button', { name: 'Check now' })).not.toHaveAttribute('aria-busy', 'true');
    await expect(shopRow(each, account.shopId).getByText('Connected', { exact: true })).toBeVisible();
  }
  expect(requestsFor(world, 'refresh_access_token')).toHaveLength(1);
});

/** How many answers of a page lie between the release of the new pair and the end of the worker. */
for (const steps of [0, 1, 4, 16]) {
  shopTest(`a worker killed around a refresh never loses the newer pair (${steps})`, async ({ ext, page, world }) => {
    const account = shopAccount(world);
    await page.goto(ext.url('options.html#accounts'));
    await setShop(world, account.shopId, { refreshRepeats: true });
    world.shiftClock(FIVE_HOURS);
    world.setFaults([HELD]);
    await shopRow(page, account.shopId).getByRole('button', { name: 'Check now' }).click();
    await untilRefreshes(world, 1);
    world.release();
    for (let step = 0; step < steps; step++) await page.evaluate(() => document.readyState);
    await ext.killWorker();
    // The page asks once more by itself: that wakes the next worker.
    await expect(shopRow(page, account.shopId).getByRole('button', { name: 'Check now' })).not.toHaveAttribute('aria-busy', 'true');
    await expect(shopRow(page, account.shopId).getByText('Connected', { exact: true })).toBeVisible();
    world.shiftClock(2 * FIVE_HOURS);
    await checkNow(page, account.shopId);
    await expect(shopRow(page, account.shopId).getByText('Connected', { exact: true })).toBeVisible();
    const sent = sentRefreshTokens(world);
    const distinct = [...new Set(sent)];
    expect(distinct, 'the second refresh went by the newer token').toHaveLength(2);
    expect(sent.filter((token) => token === distinct[0]).length, 'the older token is sent once more at most').toBeLessThanOrEqual(2);
    expect(sent.lastIndexOf(distinct[0] ?? ''), 'never the older one after the newer').toBeLessThan(sent.indexOf(distinct[1] ?? ''));
  });
}

test('after a lost answer the old token is sent once more, then this shop alone has to connect again', async ({ ext, page, world }) => {
  const [account, main] = [shopAccount(world), shopAccount(world, 'main account')];
  for (const each of [main, account]) {
    await connectShop(page, ext, each);
    await page.getByRole('button', { name: 'Show accounts' }).click();
  }
  world.shiftClock(FIVE_HOURS);
  world.setFaults([{ kind: 'dropAfter', operation: 'refresh_access_token', times: 1 }]);
  await checkNow(page, account.shopId);
  await checkNow(page, account.shopId);
  await expect(shopRow(page, account.shopId)).toContainText(t('failure.authorizationLost.says'));
  await checkNow(page, account.shopId);
  const sent = sentRefreshTokens(world);
  expect([sent.length, new Set(sent).size], 'the same token, twice, never again').toEqual([2, 1]);
  await checkNow(page, main.shopId);
  await expect(shopRow(page, main.shopId).getByText('Connected', { exact: true })).toBeVisible();
});

shopTest('a line that is down does not use up the refresh token', async ({ ext, page, world }) => {
  const account = shopAccount(world);
  await page.goto(ext.url('options.html#accounts'));
  world.shiftClock(FIVE_HOURS);
  // An answer tells the server's time, by which the access token has run out, and refuses before anything is refreshed.
  await setShop(world, account.shopId, { ipDeclared: false });
  await checkNow(page, account.shopId);
  await expect(shopRow(page, account.shopId)).toContainText(t('failure.ipNotDeclared.says'));
  await setShop(world, account.shopId, { ipDeclared: true });
  world.setFaults([{ kind: 'dropBefore', path: '/api/v2/' }]);
  for (let time = 0; time < 3; time++) await checkNow(page, account.shopId);
  await expect(shopRow(page, account.shopId)).toContainText('Not confirmed');
  expect(sentRefreshTokens(world), 'no refresh is tried on a line that is down').toEqual([]);
  world.setFaults([]);
  await checkNow(page, account.shopId);
  await expect(shopRow(page, account.shopId).getByText('Connected', { exact: true })).toBeVisible();
});
