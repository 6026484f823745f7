import type { Page } from '@playwright/test';
import { type Ext, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { World } from '#test/world';

function tokenOf(world: World, note?: string): string {
  const found = world.accounts.shopline.find((account) =>
    note === undefined ? account.note === undefined : account.note?.startsWith(note),
  );
  if (!found) throw new Error(`no store ${note ?? 'without a note'}`);
  return found.token;
}

async function enterToken(page: Page, ext: Ext, token: string, place = 'accounts/store'): Promise<void> {
  await page.goto(ext.url(`options.html#${place}`));
  await page.getByLabel('Access token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Check and connect' }).click();
}

test('connects a SHOPLINE store', async ({ ext, page, world }) => {
  await enterToken(page, ext, ` ${tokenOf(world)} `);
  await expect(page.getByRole('heading', { name: 'Demo Store 1 is connected' })).toBeFocused();
  const asked = world.requests().filter(({ host }) => host === 'open.shopline.io');
  // Whose the token is, and whether it opens the campaigns.
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${tokenOf(world)}`, `Bearer ${tokenOf(world)}`]);
  await page.getByRole('button', { name: 'Show accounts' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Demo Store 1' });
  await expect(row.getByText('Connected', { exact: true })).toBeVisible();
  // The switch follows what was kept, a moment after the click.
  await row.getByLabel(/^Read-only/).click();
  await expect(row.getByLabel(/^Read-only/)).toBeChecked();
  await row.getByRole('button', { name: 'Check now' }).click();
  await expect(row.getByText('Connected', { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Enter new token' }).click();
  await expect(page.getByRole('heading', { name: 'New token for Demo Store 1' })).toBeFocused();
  await page.getByLabel('Access token', { exact: true }).fill(tokenOf(world));
  await page.getByRole('button', { name: 'Check and connect' }).click();
  await expect(page.getByRole('heading', { name: 'Demo Store 1 is connected' })).toBeVisible();
  await page.getByRole('button', { name: 'Show accounts' }).click();
  await expect(row).toHaveCount(1);
  await expect(row.getByLabel(/^Read-only/)).toBeChecked();
});

test('names what may be wrong with a refused token', async ({ ext, page, world }) => {
  await enterToken(page, ext, tokenOf(world, 'token refused'));
  const field = page.getByLabel('Access token', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  const notice = page.getByRole('alert').filter({ hasText: t('failure.storeTokenRefused.next') });
  await expect(notice).toContainText(t('options.stores.causes'));
  await field.fill(tokenOf(world, 'token bound'));
  await page.getByRole('button', { name: 'Check and connect' }).click();
  await expect(page.getByRole('alert')).toContainText(t('failure.storeForbidden.next'));
});
