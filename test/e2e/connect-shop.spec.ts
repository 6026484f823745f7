import { continueInShopee, fillShop, giveConsent, openConsent, shopAccount } from './consent';
import { expect, test } from './fixtures';

test('connects a shop', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await page.goto(ext.url('options.html#accounts/shop'));
  await fillShop(page, account);
  await expect(page.getByLabel('Redirect address')).toHaveValue(`https://${ext.id}.chromiumapp.org/shopee`);
  const window = await openConsent(context, () => continueInShopee(page));
  await expect(page.getByText("Waiting for the seller's consent").first()).toBeVisible();
  await giveConsent(window);
  await expect(page.getByRole('heading', { name: '1 shop is connected' })).toBeVisible();
  await page.screenshot({ path: '/tmp/shots-connected.png', fullPage: true });
});
