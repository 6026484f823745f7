import type { Page } from '@playwright/test';
import { formatMoneyShort } from '#lib/domain/format';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { countClicks, creditLink, dayBefore, openEarnings, setPresets, worldEarnings } from './earnings';

const WIDE = { width: 1280, height: 800 };
const GROUPS = [
  { name: 'Casa', slots: ['grupo1'] },
  { name: 'Stories', slots: ['story', 'nov2026'] },
];
const kpi = (page: Page, id: string) => page.locator(`[data-kpi="${id}"] .figure`);
const rows = (page: Page) => page.getByRole('grid', { name: t('earnings.breakdown') }).locator('.vt__body .vt__row:not([hidden])');

test('yesterday by group in one click', async ({ ext, page, world }) => {
  await creditLink(world, ['grupo1'], [{ day: 1 }, { day: 1 }]);
  await page.setViewportSize(WIDE);
  await openEarnings(page, ext);
  await setPresets(page, GROUPS);
  await openPanelAt(page, ext, 'links');
  const clicks = await countClicks(page);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('panel.earnings'), exact: true })
    .click();
  await expect(rows(page).filter({ hasText: 'Casa' })).toBeVisible();
  const yesterday = dayBefore(1);
  await expect(page.locator('[data-period]')).toHaveAttribute('data-period', `${yesterday} ${yesterday}`);
  const { net } = await worldEarnings(world, { from: yesterday, to: yesterday });
  await expect(kpi(page, 'expected')).toHaveText(formatMoneyShort(moneyOf(net, 'BR'), 'BR'));
  expect(await clicks()).toBe(1);
});

test('why the payout is lower, in two clicks', async ({ ext, page, world }) => {
  await page.setViewportSize(WIDE);
  await openEarnings(page, ext);
  await openPanelAt(page, ext, 'links');
  const clicks = await countClicks(page);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('panel.earnings'), exact: true })
    .click();
  const yesterday = dayBefore(1);
  const { lines } = await worldEarnings(world, { from: yesterday, to: yesterday });
  const open = lines.filter(({ state }) => state === 'PENDING' || state === 'UNPAID');
  expect(open.length, 'yesterday has open orders').toBeGreaterThan(0);
  await page.locator('[data-step="pending"] button').click();
  const behind = page.getByRole('region', { name: t('earnings.step.pending'), exact: true });
  await expect(behind).toHaveAttribute('data-rows', String(open.length));
  await expect(
    behind
      .getByRole('grid')
      .getByRole('row')
      .filter({ hasText: t('earnings.state.pending') })
      .first(),
  ).toBeVisible();
  expect(await clicks()).toBe(2);
});
