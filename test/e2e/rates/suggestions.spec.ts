import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { World } from '#test/world';
import { rateWrites, setAms, trueEntries } from './rates';

/** The shop's lists hardly lag, and the panel is open in a tab of its own. */
async function begin(page: Page, ext: Ext, world: World, view: string): Promise<number> {
  const { shopId } = shopAccount(world);
  await setAms(world, shopId, { lagMs: 500 });
  await page.goto(ext.url(`sidepanel.html#${view}`));
  return shopId;
}

const cards = (page: Page) => page.locator('[data-part="cards"] [data-item]');

test('suggestions: apply all of a kind, snooze one', async ({ ext, page, world }) => {
  const shopId = await begin(page, ext, world, 'suggestions/extend');
  await page.getByRole('button', { name: t('suggest.unread.read') }).click();
  await expect(cards(page).first()).toBeVisible();
  const ids = await cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-item') ?? ''));
  expect(ids.length).toBeGreaterThan(3);
  const before = new Map((await trueEntries(world, shopId)).map((entry) => [entry.itemId, entry]));
  // One is put away: it is not among those that are applied, and can be taken out again.
  await cards(page).first().getByRole('button').click();
  await page.getByRole('menuitem', { name: t('suggest.snooze.30') }).click();
  await expect(cards(page)).toHaveCount(ids.length - 1);
  await expect(page.getByRole('status').filter({ hasText: '30 days' })).toBeVisible();
  await page.getByRole('link', { name: /^Snoozed/ }).click();
  await expect(page.locator('[data-part="away"] li')).toHaveCount(1);
  await page.getByRole('link', { name: /^Extend/ }).click();
  const rest = ids.slice(1);
  await page.getByLabel(t('suggest.extendBy')).selectOption('60');
  expect(rateWrites(world), 'nothing is sent before the review').toEqual([]);
  await page.getByRole('button', { name: `Review ${rest.length}` }).click();
  await page.getByRole('button', { name: `Apply to ${rest.length} products` }).click();
  await expect
    .poll(
      async () =>
        (await trueEntries(world, shopId)).filter(({ itemId, end }) => end - (before.get(itemId)?.end ?? 0) === 60 * 86_400).length,
    )
    .toBe(rest.length);
  const now = new Map((await trueEntries(world, shopId)).map((entry) => [entry.itemId, entry]));
  expect(now.get(ids[0] ?? '')?.end, 'what was put away stays as it was').toBe(before.get(ids[0] ?? '')?.end);
  // What was done is no longer suggested, as soon as the list shows it.
  await page.goto(ext.url('sidepanel.html#suggestions/extend'));
  await expect(page.locator('[data-part="answered"]')).toContainText(String(rest.length), { timeout: 20_000 });
  await expect(cards(page)).toHaveCount(0);
});

test('auto-add is switched with its rate', async ({ ext, page, world }) => {
  const shopId = await begin(page, ext, world, 'suggestions/shop');
  const truth = async () =>
    ((await (await fetch(`${world.http}/__world/ams/state?shopId=${shopId}`)).json()) as { autoAdd: unknown }).autoAdd;
  const state = page.locator('[data-part="auto-state"]');
  await expect(state).toHaveText(t('suggest.auto.off'));
  await page.getByRole('button', { name: t('suggest.auto.switchOn') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('suggest.auto.rate')).fill('0');
  await expect(dialog.getByRole('alert')).toContainText(t('suggest.rateWrong'));
  await dialog.getByLabel(t('suggest.auto.rate')).fill('7,25');
  await dialog.getByRole('button', { name: 'Set to 7,25%' }).dblclick();
  await expect(state).toHaveText('On, at 7,25%');
  expect(await truth()).toEqual({ is_open: true, commission_rate: 7.25 });
  expect(rateWrites(world), 'a double click sets it once').toHaveLength(1);
  await page.getByRole('button', { name: `Back to: ${t('suggest.auto.off')}` }).click();
  await expect(state).toHaveText(t('suggest.auto.off'));
  expect(await truth()).toMatchObject({ is_open: false });
});
