import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from './texts';

test('the view’s name leads to the views of what is connected, by keys alone; a wide page has them beside it', async ({ ext, page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(ext.url('sidepanel.html'));
  const name = page.getByRole('button', { name: t('panel.links'), exact: true });
  await name.press('Enter');
  const list = page.getByRole('navigation', { name: t('panel.views') });
  await expect(list.getByRole('link', { name: t('panel.links'), exact: true })).toBeFocused();
  await expect(list.getByRole('link', { name: t('panel.links'), exact: true })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(name).toBeFocused();
  await name.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#jobs$/);
  await expect(page.getByRole('heading', { level: 1, name: t('panel.jobs') })).toBeVisible();
  await expect(list).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(list.getByRole('link', { name: t('panel.jobs'), exact: true })).toHaveAttribute('aria-current', 'page');
  await list.getByRole('link', { name: t('panel.history'), exact: true }).click();
  await expect(page).toHaveURL(/#history$/);
  // No shop is connected: its views are not in the list, but a key leads there, and then they are.
  await expect(list.getByRole('link', { name: t('panel.rates'), exact: true })).toHaveCount(0);
  await expect(list.getByRole('button', { name: t('panel.add') })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(list.getByRole('link', { name: t('panel.rates'), exact: true })).toHaveAttribute('aria-current', 'page');
});

test('single letters lead to views outside fields, and can be switched off in the list of keys', async ({ ext, page }) => {
  await page.goto(ext.url('sidepanel.html#bulk'));
  await page.getByLabel(t('bulk.addresses'), { exact: true }).pressSequentially('gp?');
  await expect(page.getByLabel(t('bulk.addresses'), { exact: true })).toHaveValue('gp?');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/#shop$/);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: t('keys.title') });
  await expect(keys).toContainText(t('panel.bulk'));
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const letters = keys.getByRole('switch', { name: t('keys.letters') });
  await letters.click();
  await expect(letters).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(page).toHaveURL(/#shop$/);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.keyboard.press('?');
  await expect(page).toHaveURL(/#shop$/);
  await expect(keys).toHaveCount(0);
  await page.getByRole('button', { name: t('keys.help') }).click();
  await expect(keys.getByRole('switch', { name: t('keys.letters') })).not.toBeChecked();
});
