import type { Page } from '@playwright/test';
import { demoAccount } from '#scripts/check/demo-account';
import { shopAccount } from '#test/e2e/consent';
import { affiliateTest, allAccountsTest, expect } from '#test/e2e/fixtures';
import { proveLink } from '#test/e2e/links/links';
import { t } from '#test/e2e/shell/texts';
import { type WorldProduct, worldProducts } from '#test/world';
import { commissionMoney } from '#test/world/goods/products';
import { asked, changeOffers } from './offer-world';

const find = (page: Page) => page.getByRole('button', { name: t('offers.find') });
const rows = (page: Page) => page.locator('[data-offer]');

affiliateTest('a combination that the API refuses cannot be chosen, and says why', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#offers'));
  await page.getByRole('button', { name: t('offers.filter'), exact: true }).click();
  const field = (name: Parameters<typeof t>[0]) => page.getByLabel(t(name), { exact: true });
  const sort = (number: number) => field('offers.sort').locator(`option[value="${number}"]`);
  // Best match wants a word.
  await expect(sort(1)).toBeDisabled();
  await field('offers.keyword.product').fill('kit');
  await expect(sort(1)).toBeEnabled();
  // With a word, no list but "all" can be chosen, and the field of its number is shut.
  for (const list of [1, 2, 3, 4, 5, 6]) await expect(field('offers.list').locator(`option[value="${list}"]`)).toBeDisabled();
  await expect(page.getByText(t('offers.rule.filterTakesNoList'))).toBeVisible();
  await expect(field('offers.matchId')).toBeDisabled();
  await field('offers.sort').selectOption('1');
  // Without the word the order that needs it is a mistake that is named, and nothing is sent.
  await field('offers.keyword.product').fill('');
  await expect(page.getByRole('alert').filter({ hasText: t('offers.rule.relevanceNeedsWord') })).toBeVisible();
  await expect(find(page)).toBeDisabled();
  await field('offers.sort').selectOption('0');
  // A list shuts every filter, each with its reason; only its own number is open and needed.
  await field('offers.list').selectOption('5');
  for (const name of ['offers.keyword.product', 'offers.categoryId', 'offers.shopId', 'offers.itemId'] as const)
    await expect(field(name)).toBeDisabled();
  for (const name of ['offers.amsOnly', 'offers.keySeller'] as const) await expect(page.getByLabel(t(name))).toBeDisabled();
  await expect(page.getByText(t('offers.rule.listTakesNoFilter'))).toHaveCount(6);
  await expect(find(page)).toBeDisabled();
  await field('offers.matchId').fill('a shop');
  await expect(find(page)).toBeDisabled();
  expect(asked(world, 'productOfferV2')).toEqual([]);
  const { shop } = worldProducts('BR')[200] as WorldProduct;
  await field('offers.matchId').fill(shop.id);
  await find(page).click();
  await expect(rows(page).first()).toBeVisible();
  expect(asked(world, 'productOfferV2')).toHaveLength(1);
});

affiliateTest('an offer is a link in one click, found by words, filtered without a call, put on the list', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  await changeOffers(world, { market: 'BR', more: 400 });
  await page.goto(ext.url('sidepanel.html#offers'));
  await find(page).click();
  await expect(page.getByText('50 of 50 loaded')).toBeVisible();
  // The list goes on while it is scrolled.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.getByText('100 of 100 loaded')).toBeVisible();
  // All the rest, stopped on the way.
  world.setFaults([{ kind: 'delay', delayMs: 100, operation: 'productOfferV2' }]);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: t('offers.readAll_other') }).click();
  await expect.poll(() => asked(world, 'productOfferV2').length).toBeGreaterThan(4);
  await page.getByRole('button', { name: t('offers.stop'), exact: true }).click();
  world.setFaults([]);
  const calls = asked(world, 'productOfferV2').length;
  await page.getByText(t('offers.filter'), { exact: true }).click();
  await page.getByLabel(t('offers.filter.rate'), { exact: true }).selectOption('1500');
  await page.getByLabel(t('offers.filter.rating'), { exact: true }).selectOption('4.5');
  const passing = (product: WorldProduct | undefined) =>
    product?.offer && product.offer.shopeeRate + product.offer.sellerRate >= 1500 && (product.rating === 0 || product.rating >= 4.5);
  await expect(rows(page).first()).toBeVisible();
  const shown = await rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-offer')?.split(' ')[1]));
  const known = new Map(worldProducts('BR').map((product) => [product.itemId, product]));
  expect(shown.filter((itemId) => known.has(itemId ?? '') && !passing(known.get(itemId ?? '')))).toEqual([]);
  expect(asked(world, 'productOfferV2')).toHaveLength(calls);

  const first = rows(page).first();
  await first.getByRole('button', { name: t('offers.makeLink') }).click();
  await expect(first.getByRole('button', { name: t('offers.copied') })).toBeVisible();
  const link = await ext.clipboard();
  const product = known.get(shown[0] ?? '');
  if (product) await proveLink(ext, link, { product, account, utmContent: '----' });
  for (const at of [0, 1]) await rows(page).nth(at).getByRole('checkbox').check();
  await page.getByRole('button', { name: t('offers.compare'), exact: true }).click();
  await expect(page.locator('table.compare thead th')).toHaveCount(2);
  await page.getByRole('button', { name: t('offers.toList_other', { number: '2' }) }).click();
  await expect(page).toHaveURL(/#bulk$/);
  await expect(page.getByTitle(new RegExp(`/${shown[0]}$`))).toHaveCount(1);
  await expect(page.getByTitle(new RegExp(`/${shown[1]}$`))).toHaveCount(1);
});

allAccountsTest(
  'an own product shows its place by commission, and says so when it is not among the offers',
  async ({ ext, page, world }) => {
    const shop = shopAccount(world);
    const own = worldProducts('BR').filter((one) => one.shop.id === String(shop.shopId) && one.kind === 'ordinary');
    const offered = worldProducts('BR').filter(({ offer }) => offer !== null);
    const word = 'kit';
    const found = offered.filter(({ name }) => name.toLowerCase().includes(word)).sort((a, b) => commissionMoney(b) - commissionMoney(a));
    const product = own.filter((one) => found.includes(one)).at(-1);
    if (!product) throw new Error('no own product has the word');
    const place = found.indexOf(product) + 1;
    await page.goto(ext.url(`sidepanel.html#shop/${product.itemId}`));
    const side = page.locator('[data-part="affiliates-side"]');
    await expect(side).toContainText('The catalogue offers');
    await expect(side.getByText(t('rank.cost'))).toBeVisible();
    const before = asked(world, 'productOfferV2').length;
    await side.getByLabel(t('rank.keyword')).fill(word);
    await side.getByRole('button', { name: t('rank.find') }).click();
    await expect(side.locator('[data-rank]')).toHaveAttribute('data-rank', String(place), { timeout: 15_000 });
    expect(asked(world, 'productOfferV2').length - before).toBe(Math.ceil(place / 50));
    await expect(side.getByRole('row')).toHaveCount(
      1 + found.slice(Math.max(0, place - 4), place + 3).filter((_, at) => place - 4 + at < Math.ceil(place / 50) * 50).length,
    );
    // A search that is under way takes no second one.
    await expect(side.getByRole('button', { name: t('rank.find') })).not.toHaveAttribute('aria-busy', 'true');
    await side.getByLabel(t('rank.keyword')).fill('nothing is called so');
    await side.getByRole('button', { name: t('rank.find') }).click();
    await expect(side.locator('[data-rank="none"]')).toContainText('Not among');
  },
);

affiliateTest('feeds are shown where the account has them, and their absence is no fault', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#offers/feeds'));
  await page.getByLabel(t('feeds.feed'), { exact: true }).selectOption({ index: 1 });
  await expect(page.locator('[data-feed-item]').first()).toBeVisible();
  expect(asked(world, 'listItemFeeds')).toHaveLength(2);
  world.setFaults([{ kind: 'code', code: 10031, operation: 'listItemFeeds' }]);
  await page.reload();
  await expect(page.getByRole('heading', { name: t('feeds.none.title') })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
