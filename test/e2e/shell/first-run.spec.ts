import { firstRunPage } from '#scripts/browser/first-run';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, test } from '#test/e2e/stored-profile';
import { findProduct } from '#test/world';
import { t, tIn } from './texts';

test('greets at installation, says what these links are, and goes without a key in three steps', async ({ live, world }) => {
  const { context, extension, guard, close } = await live();
  const greeting = await firstRunPage(context, extension);
  await expect(greeting.getByRole('heading', { name: t('firstRun.title') })).toBeVisible();
  await expect(greeting.getByText(t('firstRun.commission'))).toBeVisible();
  await expect(greeting.getByText(t('firstRun.notShopee'))).toBeVisible();
  await expect(greeting.getByRole('listitem')).toHaveCount(3);
  await greeting.getByRole('button', { name: 'Português' }).click();
  await expect(greeting.getByText(tIn('pt-BR', 'firstRun.commission'))).toBeVisible();
  await expect(greeting.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await guard.leave(greeting);
  await greeting.getByRole('button', { name: 'English' }).click();
  await guard.leave(greeting);

  const account = demoAccount(world, 'PH');
  await greeting.getByRole('link', { name: t('firstRun.keyless') }).click();
  await greeting.getByLabel('Country').selectOption('PH');
  await greeting.getByLabel(t('options.field.affiliateId')).fill(`https://shopee.ph/x?utm_source=an_${account.affiliateId}`);
  await expect(greeting.getByText(`Affiliate id found: ${account.affiliateId}`)).toBeVisible();
  await greeting.getByRole('button', { name: t('options.add.add') }).click();
  await expect(greeting.getByRole('heading', { name: t('options.added.kept') })).toBeVisible();
  await guard.leave(greeting);

  const product = findProduct('PH', 'ordinary');
  await greeting.goto(productAddress(product));
  const popup = await extension.openPopup();
  await guard.follow(popup);
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toHaveValue(new RegExp(`affiliate_id=${account.affiliateId}`));
  await guard.finish();
  await close();
});
