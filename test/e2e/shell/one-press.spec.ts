import type { Page } from '@playwright/test';
import { expect, readTest as test } from '#test/e2e/fixtures';
import { storedCount } from '#test/e2e/stored';
import { openPanelAt } from './filled-panel';
import { t } from './texts';

for (const [how, press] of [
  ['a double click', (page: Page) => page.getByRole('button', { name: t('targeted.new') }).dblclick()],
  [
    'Enter that is held down',
    async (page: Page) => {
      await page.getByRole('button', { name: t('targeted.new') }).focus();
      // Down again without up: the key repeats, as under a finger that rests on it.
      for (let repeat = 0; repeat < 12; repeat++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  ],
] as const)
  test(`${how} begins one campaign`, async ({ ext, page }) => {
    await openPanelAt(page, ext, 'targeted');
    await expect(page.locator('[data-campaign]').first()).toBeVisible();
    const before = await storedCount(page, 'campaignDrafts');
    await press(page);
    await expect(page).toHaveURL(/#targeted\/draft-/);
    await openPanelAt(page, ext, 'targeted');
    await expect(page.locator('[data-campaign]').first()).toBeVisible();
    expect(await storedCount(page, 'campaignDrafts')).toBe(before + 1);
  });
