import { fillAccount } from '#scripts/browser/connect-account';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { makeLink, proveLink } from './links';

test('says what to do when the secret is wrong', async ({ ext, context, world }) => {
  const page = await context.newPage();
  await page.goto(ext.url('options.html#accounts/key'));
  await fillAccount(page, { ...demoAccount(world, 'BR'), secret: 'DEMO-made-up-but-wrong-000000' });
  const notice = page.getByRole('alert').filter({ hasText: t('failure.wrongSecret.next') });
  await expect(notice).toContainText(t('failure.wrongSecret.says'));
});

affiliateTest('says what to do when the API is down', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary');
  await page.goto(productAddress(product));
  world.setFaults([{ kind: 'status', status: 503, operation: 'generateShortLink' }]);
  const popup = await ext.openPopup();
  await popup.getByRole('button', { name: 'Make and copy link' }).click();
  await expect(popup.getByText(t('failure.serverError.says'))).toBeVisible();
  world.setFaults([]);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByLabel('Your link')).toBeVisible();
  const link = await popup.getByLabel('Your link').inputValue();
  expect(await ext.clipboard()).toBe(link);
  await proveLink(ext, link, { product, account, utmContent: '----' });
});

affiliateTest('says a failure on the icon when no page of ours is open', async ({ ext, page, world }) => {
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  world.setFaults([{ kind: 'code', code: 10035, operation: 'generateShortLink' }]);
  await untilBadge(ext, '!', () => dispatchCommand(ext, 'copy-link'));
});

affiliateTest('makes a link on a product that has no offer, and says that none is known', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'no-offer');
  await page.goto(productAddress(product));
  const popup = await ext.openPopup();
  await expect(popup.getByText(t('link.noOffer'))).toBeVisible();
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
});
