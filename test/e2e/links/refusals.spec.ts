import { fillAccount } from '#scripts/browser/connect-account';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { linkRequests, makeLink, proveLink } from './links';
import { popupOver } from './popup-over';

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

affiliateTest(
  'an account that the API refuses for good is asked for its affiliate id where the link is made',
  async ({ ext, page, context, world }) => {
    const account = demoAccount(world, 'BR');
    const options = await context.newPage();
    await options.goto(ext.url('options.html#accounts'));
    const accountId = (await options.locator('[data-account]').getAttribute('data-account')) ?? '';
    expect((await tell(options, 'account.change', { accountId, change: { affiliateId: null } })).ok).toBe(true);
    world.setFaults([{ kind: 'code', code: 10035, operation: 'generateShortLink' }]);
    const popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary')));
    await popup.getByRole('button', { name: t('link.make') }).click();
    await expect(popup.getByText(t('failure.noApiAccess.says'))).toBeVisible();
    await expect(popup.getByRole('button', { name: t('link.make') }), 'what was refused is not the one button any more').toHaveCount(0);
    const id = popup.getByLabel(t('options.field.affiliateId'));
    const longLink = popup.getByRole('button', { name: t('link.copyLongLink') });
    await id.fill('https://s.shopee.com.br/4AtlDzZlbf');
    await longLink.click();
    await expect(popup.getByText(t('options.error.affiliateIdShort'))).toBeVisible();
    await id.fill(account.affiliateId);
    await longLink.click();
    await expect(popup.getByLabel(t('link.yourLink'))).toHaveValue(new RegExp(`affiliate_id=${account.affiliateId}$`));
    expect(linkRequests(world), 'the refused call was made once').toHaveLength(1);
  },
);
