import { connectKeyless } from '#scripts/browser/connect-keyless';
import { productAddress } from '#scripts/browser/product-page';
import { expect, test } from '#test/e2e/fixtures';
import { makeLink, proveLink } from '#test/e2e/links/links';
import { popupOver } from '#test/e2e/links/popup-over';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';

test('picks the account by the page’s country, says so, and switching is one click', async ({ ext, page, context, world }) => {
  const brazil = await ext.connect('BR');
  const singapore = await ext.connect('SG');
  const another = world.accounts.affiliate.filter(({ market, note }) => market === 'BR' && !note)[1]!;
  const options = await context.newPage();
  await connectKeyless(options, ext, another);
  await page.bringToFront();

  const inSingapore = findProduct('SG', 'ordinary');
  let popup = await popupOver(ext, page, productAddress(inSingapore));
  await expect(popup.getByText('Your account for Singapore')).toBeVisible();
  await expect(popup.getByText(singapore.appId)).toBeVisible();
  await proveLink(ext, await makeLink(popup), { product: inSingapore, account: singapore, utmContent: '----' });
  await ext.closePopup(popup);

  const inBrazil = findProduct('BR', 'ordinary');
  popup = await popupOver(ext, page, productAddress(inBrazil));
  const accounts = popup.getByRole('group', { name: t('account.switch') });
  await expect(popup.getByText('Default for Brazil')).toBeVisible();
  await expect(accounts.getByRole('button', { pressed: true })).toHaveText(brazil.appId);
  await proveLink(ext, await makeLink(popup), { product: inBrazil, account: brazil, utmContent: '----' });
  await accounts.getByRole('button', { name: another.affiliateId }).click();
  await expect(popup.getByText('Chosen by you for Brazil')).toBeVisible();
  const link = await makeLink(popup);
  expect(new URL(link).pathname).toBe('/an_redir');
  expect(await ext.landing(link)).toMatchObject({ itemId: inBrazil.itemId, affiliateId: another.affiliateId });
  await ext.closePopup(popup);

  popup = await popupOver(ext, page, productAddress(findProduct('TH', 'ordinary')));
  await expect(popup.getByRole('heading', { name: 'No account for Thailand yet' })).toBeVisible();
});

test('a default that the person chose makes the next link', async ({ ext, page, context, world }) => {
  await ext.connect('BR');
  const second = world.accounts.affiliate.filter(({ market, note }) => market === 'BR' && !note)[1]!;
  await ext.connect(second);
  const options = await context.newPage();
  await options.goto(ext.url('options.html#accounts'));
  await options.getByRole('button', { name: `More for ${second.appId}` }).click();
  await options.getByRole('menuitem', { name: 'Make default for Brazil' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: second.appId }).getByText('Default for BR')).toBeVisible();
  const product = findProduct('BR', 'ordinary', 2);
  const popup = await popupOver(ext, page, productAddress(product));
  await proveLink(ext, await makeLink(popup), { product, account: second, utmContent: '----' });
});
