import type { Page } from '@playwright/test';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { type TextKey, t } from '#test/e2e/shell/texts';
import { type World, type WorldProduct, worldProducts } from '#test/world';
import { asked, changeOffers } from './offer-world';

const products = (shopId: string): readonly WorldProduct[] =>
  worldProducts('BR').filter((product) => product.shop.id === shopId && product.offer !== null && product.kind === 'ordinary');

/** A shop of a size that fits one page, so that nothing moves over its edge. */
function smallShop(): string {
  const all = worldProducts('BR').filter(({ offer }) => offer !== null);
  const found = all.find(({ shop }) => {
    const count = all.filter((one) => one.shop.id === shop.id).length;
    return products(shop.id).length >= 6 && count < 50;
  });
  if (!found) throw new Error('no such shop');
  return found.shop.id;
}

const findings = (page: Page) =>
  page
    .locator('[data-finding]')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-finding')} ${one.querySelector('[data-offer]')?.getAttribute('data-offer')}`),
    );

const part = (page: Page, name: TextKey) => page.getByRole('navigation', { name: t('offers.parts') }).getByRole('link', { name: t(name) });

async function check(page: Page, world: World, times: number): Promise<void> {
  await part(page, 'offers.part.searches').click();
  await page.getByRole('button', { name: t('searches.checkAll') }).click();
  await expect.poll(() => asked(world, 'productOfferV2').length, { message: 'the search is looked at' }).toBe(times);
  await expect(page.getByRole('button', { name: t('searches.checkAll') })).not.toHaveAttribute('aria-busy', 'true');
}

test('a saved search reports exactly what changed, each with its reason, and nothing twice', async ({ ext, page, world }) => {
  const shopId = smallShop();
  const [up, down, cheaper, ending, gone, later] = products(shopId);
  if (!up || !down || !cheaper || !ending || !gone || !later) throw new Error('too few products');
  await changeOffers(world, { market: 'BR', products: [{ itemId: later.itemId, offer: null }] });
  await page.goto(ext.url('sidepanel.html#offers'));
  await page.getByRole('button', { name: t('offers.filter'), exact: true }).click();
  await page.getByLabel(t('offers.shopId')).fill(shopId);
  await page.getByRole('button', { name: t('offers.find'), exact: true }).click();
  await expect(page.locator('[data-offer]').first()).toBeVisible();
  await page.getByRole('button', { name: t('searches.keep') }).click();
  await page.getByLabel(t('searches.name'), { exact: true }).fill('One shop');
  await page.getByRole('button', { name: t('searches.keepIt'), exact: true }).click();
  await expect(page.getByText(t('searches.kept'))).toBeVisible();

  // The first run only stores what there is.
  await check(page, world, 2);
  await part(page, 'offers.part.findings').click();
  await expect(page.getByRole('heading', { name: t('findings.empty.title') })).toBeVisible();

  await changeOffers(world, {
    market: 'BR',
    products: [
      { itemId: up.itemId, offer: { sellerRate: (up.offer?.sellerRate ?? 0) + 300 } },
      { itemId: down.itemId, offer: { sellerRate: 0 } },
      { itemId: cheaper.itemId, price: cheaper.priceMin - 100 },
      { itemId: ending.itemId, offer: { endsInHours: 30 } },
      { itemId: gone.itemId, offer: null },
      { itemId: later.itemId, offer: { sellerRate: 500, endsInHours: 24 * 40 } },
    ],
  });
  await check(page, world, 3);
  await part(page, 'offers.part.findings').click();
  const expected = [
    `rateUp product ${up.itemId}`,
    `rateDown product ${down.itemId}`,
    `priceDown product ${cheaper.itemId}`,
    `endsSoon product ${ending.itemId}`,
    `new product ${later.itemId}`,
  ].sort();
  await expect.poll(async () => (await findings(page)).sort(), { message: 'exactly what the world changed' }).toEqual(expected);

  // Looked at once more, nothing is told again; what is seen at the next change is.
  await check(page, world, 4);
  await changeOffers(world, { market: 'BR', products: [{ itemId: up.itemId, offer: { sellerRate: 0 } }] });
  await check(page, world, 5);
  await part(page, 'offers.part.findings').click();
  await expect.poll(async () => (await findings(page)).sort()).toEqual([...expected, `rateDown product ${up.itemId}`].sort());
});
