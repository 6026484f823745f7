import type { Page } from '@playwright/test';
import { formatMoney, formatMoneyShort } from '#lib/domain/format';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { storedCount } from '#test/e2e/stored';
import {
  chooseDays,
  creditLink,
  dayBefore,
  expectFewOrders,
  moveClock,
  openEarnings,
  setPresets,
  untilRead,
  worldEarnings,
} from './earnings';

const WIDE = { width: 1280, height: 800 };
const GROUPS = [
  { name: 'Casa', slots: ['grupo1'] },
  { name: 'Stories', slots: ['story', 'nov2026'] },
];
const kpi = (page: Page, id: string) => page.locator(`[data-kpi="${id}"] .figure`);
const rows = (page: Page) => page.getByRole('grid', { name: t('earnings.breakdown') }).locator('.vt__body .vt__row:not([hidden])');
const week = (page: Page) => page.getByRole('button', { name: t('earnings.period.week'), exact: true }).click();
const lastWeek = () => ({ from: dayBefore(7), to: dayBefore(1) });

test('yesterday by group in one click', async ({ ext, page, world }) => {
  await creditLink(world, ['grupo1'], [{ day: 1 }, { day: 1 }]);
  await page.setViewportSize(WIDE);
  await openEarnings(page, ext);
  await setPresets(page, GROUPS);
  await openPanelAt(page, ext, 'links');
  await countClicks(page);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('panel.earnings'), exact: true })
    .click();
  await expect(rows(page).filter({ hasText: 'Casa' })).toBeVisible();
  const yesterday = dayBefore(1);
  await expect(page.locator('[data-period]')).toHaveAttribute('data-period', `${yesterday} ${yesterday}`);
  const { net } = await worldEarnings(world, { from: yesterday, to: yesterday });
  await expect(kpi(page, 'expected')).toHaveText(formatMoneyShort(moneyOf(net, 'BR'), 'BR'));
  expect(await clicks(page)).toBe(1);
});

test('why the payout is lower, in two clicks', async ({ ext, page, world }) => {
  await page.setViewportSize(WIDE);
  await openEarnings(page, ext);
  await openPanelAt(page, ext, 'links');
  await countClicks(page);
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
  expect(await clicks(page)).toBe(2);
});

test('every figure tells where it is from', async ({ ext, page, world }) => {
  await page.setViewportSize(WIDE);
  await openPanelAt(page, ext, 'links');
  await expectFewOrders(page);
  await openEarnings(page, ext);
  await untilRead(page);
  await week(page);
  const { net } = await worldEarnings(world, lastWeek());
  await page
    .locator('[data-kpi="expected"]')
    .getByRole('button', { name: t('earnings.sourceOf', { figure: t('earnings.figure.expected') }) })
    .click();
  const source = page.getByRole('dialog').locator('[data-part="source"]');
  await expect(source).toContainText(formatMoney(moneyOf(net, 'BR'), 'BR'));
  await expect(source).toContainText(t('earnings.formula.expected'));
  await expect(source).toContainText(t('earnings.source.api'));
  await page.keyboard.press('Escape');
  const cell = rows(page).first().locator('.vt__cell').nth(1);
  await expect(cell).toHaveAttribute('title', new RegExp(t('earnings.formula.expected')));
  await expect(cell).toHaveAttribute('title', new RegExp(t('earnings.source.asked')));
});

test('keeps what the API has forgotten', async ({ ext, page, world }) => {
  await page.setViewportSize(WIDE);
  await openPanelAt(page, ext, 'links');
  await expectFewOrders(page);
  await openEarnings(page, ext);
  await untilRead(page);
  // By their dates: half a year on, Shopee's calendar has other weeks.
  const days = lastWeek();
  await chooseDays(page, days);
  const { lines, net } = await worldEarnings(world, days);
  const figures = () => Promise.all(['orders', 'gross', 'expected'].map((id) => kpi(page, id).textContent()));
  await expect(kpi(page, 'orders')).toHaveText(String(new Set(lines.map(({ orderId }) => orderId)).size));
  await expect(kpi(page, 'expected')).toHaveText(formatMoneyShort(moneyOf(net, 'BR'), 'BR'));
  const before = await figures();
  const reports = () => world.requests().filter(({ operation }) => operation === 'conversionReport');
  const asked = reports().length;
  // Half a year on, Shopee answers for other months.
  await moveClock(page, world, 180 * 86_400_000);
  await page.getByRole('button', { name: t('earnings.read') }).click();
  await expect.poll(() => reports().length).toBeGreaterThan(asked);
  await expect.poll(() => storedCount(page, 'reportDays'), { message: 'three months of the past and three of now' }).toBe(180);
  await untilRead(page);
  expect(await figures()).toEqual(before);
  await openPanelAt(page, ext, 'earnings');
  await chooseDays(page, days);
  await expect.poll(figures).toEqual(before);
});

test('a hole is shown, with its days and its cause, and healed', async ({ ext, page, world }) => {
  world.setFaults([{ operation: 'conversionReport', kind: 'code', code: 10035 }]);
  await openPanelAt(page, ext, 'earnings');
  const hole = page.getByRole('status').filter({ has: page.locator('[data-hole]') });
  await expect(hole).toContainText(t('failure.noApiAccess.says'));
  await expect(page.getByText(t('earnings.empty.title')), 'what was not read is not said to be nothing').toHaveCount(0);
  world.setFaults([]);
  // Shopee wants half a minute between two beginnings.
  await moveClock(page, world, 120_000);
  await hole.getByRole('button', { name: t('earnings.again') }).click();
  await expect(hole).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
});

test('a question is kept as a tab, moves with the calendar, and is deleted', async ({ ext, page }) => {
  await openEarnings(page, ext);
  await week(page);
  await page.getByRole('combobox', { name: t('earnings.breakdown') }).selectOption('shop');
  await page.getByRole('button', { name: t('earnings.saveQuestion') }).click();
  await page.getByLabel(t('earnings.questionName')).fill('Shops');
  await page.getByRole('button', { name: t('earnings.save'), exact: true }).click();
  await page.getByRole('button', { name: t('earnings.question.yesterdayByGroup') }).click();
  await expect(page.locator('[data-period]')).toHaveAttribute('data-period', `${dayBefore(1)} ${dayBefore(1)}`);
  await openPanelAt(page, ext, 'earnings');
  await page.getByRole('button', { name: 'Shops', exact: true }).click();
  await expect(page.getByRole('combobox', { name: t('earnings.breakdown') })).toHaveValue('shop');
  const { from, to } = lastWeek();
  await expect(page.locator('[data-period]')).toHaveAttribute('data-period', `${from} ${to}`);
  await page.getByRole('button', { name: t('earnings.dropQuestion', { name: 'Shops' }) }).click();
  await expect(page.getByRole('button', { name: 'Shops', exact: true })).toHaveCount(0);
});

test('names and money are blurred while the screen is recorded', async ({ ext, page }) => {
  await openEarnings(page, ext);
  const more = page.getByRole('button', { name: t('earnings.more') });
  const blur = () => kpi(page, 'expected').evaluate((element) => getComputedStyle(element).filter);
  expect(await blur()).toBe('none');
  await more.click();
  await page.getByRole('menuitem', { name: t('earnings.recordingOn') }).click();
  await expect.poll(blur).toContain('blur');
  const shown = await page
    .locator('.earnings .blurs')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).filter));
  expect(shown.length).toBeGreaterThan(10);
  for (const filter of shown) expect(filter).toContain('blur');
  await more.click();
  await page.getByRole('menuitem', { name: t('earnings.recordingOff') }).click();
  await expect.poll(blur).toBe('none');
});
