import type { Page } from '@playwright/test';
import { demoAccount } from '#scripts/check/demo-account';
import { shopAccount } from '#test/e2e/consent';
import { expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { PASSPHRASE } from './vault';

/** Presses "Choose a passphrase first" in a form that is being filled, and chooses one there. */
async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('options.shops.vaultChoose') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('options.vault.new')).fill(PASSPHRASE);
  await dialog.getByLabel(t('options.vault.again')).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('options.vault.saved'))).toBeVisible();
  await expect(dialog).toHaveCount(0);
}

test('a passphrase chosen first leaves the filled form as it was, and the key goes under it', async ({ ext, page, world }) => {
  const { appId, secret, market } = demoAccount(world, 'BR');
  await page.goto(ext.url('options.html#accounts/key'));
  await page.getByLabel(t('options.field.market')).selectOption(market);
  await page.getByLabel(t('options.field.appId')).fill(appId);
  await page.getByLabel(t('options.field.secret'), { exact: true }).fill(secret);
  await page.getByLabel(t('options.field.label')).fill('Demo');
  await chooseFirst(page);
  await expect(page.getByLabel(t('options.field.appId'))).toHaveValue(appId);
  await expect(page.getByLabel(t('options.field.secret'), { exact: true })).toHaveValue(secret);
  await page.getByRole('button', { name: t('options.add.check') }).click();
  await expect(page.getByRole('heading', { name: t('options.added.accepted') })).toBeVisible();
  expect(await tell(page, 'vault.status', {})).toMatchObject({ value: { state: 'unlocked', protection: 'passphrase' } });
});

const FORMS = [
  { kind: 'a shop', place: 'accounts/shop/BR', secret: 'options.shops.partnerKey' },
  { kind: 'a SHOPLINE store', place: 'accounts/store', secret: 'options.stores.token' },
] as const;
for (const { kind, place, secret } of FORMS)
  test(`a passphrase chosen first leaves what was typed of ${kind}`, async ({ ext, page, world }) => {
    const { partnerKey } = shopAccount(world);
    await page.goto(ext.url(`options.html#${place}`));
    await page.getByLabel(t(secret), { exact: true }).fill(partnerKey);
    await chooseFirst(page);
    await expect(page.getByLabel(t(secret), { exact: true })).toHaveValue(partnerKey);
    expect(new URL(page.url()).hash).toBe(`#${place}`);
  });

test('the number that stands in the settings of an account is the number that is kept', async ({ ext, page }) => {
  await ext.connect('BR');
  await page.goto(ext.url('options.html#accounts'));
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: t('options.account.edit') }).click();
  const calls = page.getByLabel(t('options.field.calls'));
  await calls.fill('9000');
  await calls.press('Enter');
  await expect(page.getByText(t('options.error.calls'))).toBeVisible();
  await expect(calls).toBeFocused();
  await calls.fill('4500');
  await calls.press('Enter');
  await expect(page.getByRole('heading', { name: t('options.accounts.title') })).toBeVisible();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: t('options.account.edit') }).click();
  await expect(calls).toHaveValue('4500');
});
