import { connectShop, requestsFor, shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, test } from '#test/e2e/fixtures';
import { withoutLag } from '#test/e2e/rates/review-at';
import { t } from '#test/e2e/shell/texts';
import { trueCampaign } from './draft';

const NAME = 'Lançamentos';
/** Shops of the world that are made alike have products of the same SKU at the same place of their catalogues. */
const placeOf = ({ itemId }: { readonly itemId: string }): number => (Number(itemId) - 3) % 100_000;

test('duplicates to another shop', async ({ ext, page, world }) => {
  const main = shopAccount(world, 'main account');
  await connectShop(page, ext, main);
  const [from, to] = (main.shopIds ?? []).map((shopId) => ({ ...main, shopId }));
  if (!from || !to) throw new Error('the main account has one shop');
  for (const shop of [from, to]) await withoutLag(world, shop);
  await page.goto(ext.url('sidepanel.html#targeted'));
  const row = page.locator('[data-campaign]').filter({ hasText: NAME });
  await expect(row).toBeVisible();
  await page
    .getByRole('row')
    .filter({ has: row })
    .getByRole('link', { name: t('targeted.duplicate') })
    .click();
  const shop = page.locator(`[data-part="copy"] [data-shop="${to.shopId}"]`);
  await shop.getByRole('button', { name: t('targeted.duplicateRead'), exact: true }).click();
  const copy = shop.getByRole('button', { name: t('targeted.duplicateTo', { shop: '' }) });
  await expect(copy).toBeEnabled({ timeout: 60_000 });

  await page.goto(ext.url('sidepanel.html#targeted'));
  await countClicks(page);
  await page
    .getByRole('row')
    .filter({ has: row })
    .getByRole('link', { name: t('targeted.duplicate') })
    .click();
  await copy.click();
  await page.getByRole('button', { name: t('draft.send'), exact: true }).click();
  expect(await clicks(page)).toBe(3);
  await expect(page.getByText(t('draft.made'), { exact: true })).toBeVisible();

  const [source, made] = [await trueCampaign(world, from, NAME), await trueCampaign(world, to, `${NAME} 2`)];
  const rates = (campaign: typeof made) => new Map(campaign?.items.map((item) => [placeOf(item), item.rate]));
  expect(rates(made)).toEqual(rates(source));
  expect(made?.affiliateIds).toEqual(source?.affiliateIds);
  expect(made?.items.map(({ itemId }) => itemId)).not.toEqual(source?.items.map(({ itemId }) => itemId));
  expect(requestsFor(world, 'create_new_targeted_campaign')).toHaveLength(1);
});
