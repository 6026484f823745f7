import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { linkRequests, makeLink } from './links';
import { popupOver } from './popup-over';

declare const chrome: typeof browser;

const WINDOW_MS = 12 * 60_000;

test('counts the quota over a worker kill and waits when it is gone', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await options.goto(ext.url('options.html#accounts'));
  const id = await options.locator('[data-account]').getAttribute('data-account');
  const used = async () => {
    const quota = await tell(options, 'quota.read', { accountId: id ?? '' });
    if (!quota.ok) throw new Error(quota.failure.code);
    return quota.value;
  };
  // The check of the key was a call too, however long ago this profile was made.
  await (await ext.worker()).evaluate(shiftCounts, { id: id ?? '', ms: WINDOW_MS * 2 });
  const calls = 4;
  expect((await tell(options, 'account.change', { accountId: id ?? '', change: { limit: { calls, windowMs: WINDOW_MS } } })).ok).toBe(true);
  // Shopee allows one more, for the link after the window here went by: its own clock stands.
  world.setLimits({ appId: account.appId, quota: calls + 1, windowMs: WINDOW_MS });
  const before = (await used()).used;
  const product = findProduct('BR', 'ordinary');
  let popup = await popupOver(ext, page, productAddress(product));
  await makeLink(popup);
  expect((await used()).used, 'one for the catalogue, one for the link').toBe(before + 2);
  await expect(popup.getByText('2 calls left')).toBeVisible();
  await ext.closePopup(popup);

  await ext.killWorker();
  expect((await used()).used, 'a killed worker has forgotten nothing').toBe(before + 2);

  const next = findProduct('BR', 'ordinary', 1);
  popup = await popupOver(ext, page, productAddress(next));
  await makeLink(popup);
  await expect(popup.getByText(t('link.goesOn'))).toBeVisible();
  const requests = linkRequests(world).length;
  await popup.getByRole('button', { name: t('link.makeAgain') }).click();
  await expect(popup.getByText(t('failure.quotaSpent.says'))).toBeVisible();
  await expect(popup.getByText(t('failure.quotaSpent.next'))).toBeVisible();
  expect(linkRequests(world), 'what the quota does not allow is not asked').toHaveLength(requests);
  const { freeAt } = await used();
  expect(freeAt).toBeGreaterThan(Date.now() + WINDOW_MS * 0.8);
  expect(freeAt).toBeLessThan(Date.now() + WINDOW_MS * 1.1);

  // The window goes by: what was counted lies further back.
  await (await ext.worker()).evaluate(shiftCounts, { id: id ?? '', ms: WINDOW_MS * 1.1 });
  await popup.getByRole('button', { name: t('step.wait') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
});

/** Moves all counted calls of an account into the past, in the worker. */
async function shiftCounts({ id, ms }: { id: string; ms: number }): Promise<void> {
  const key = `gate:${id}`;
  const { slices } = (await chrome.storage.local.get(key))[key] as { slices: Record<string, number> };
  const moved = Object.entries(slices).map(([start, calls]) => [String(Number(start) - ms), calls]);
  await chrome.storage.local.set({ [key]: { slices: Object.fromEntries(moved) } });
}
