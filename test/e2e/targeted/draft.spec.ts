import { connectShop, requestsFor, shopAccount } from '#test/e2e/consent';
import { expect, shopTest } from '#test/e2e/fixtures';
import { withoutLag } from '#test/e2e/rates/review-at';
import { t } from '#test/e2e/shell/texts';
import { test as storedTest } from '#test/e2e/stored-profile';
import { chooseProducts, fillBasics, nextStep, refuse, replacements, tickAffiliates, trueCampaign } from './draft';

const REFUSAL = 'Affiliate is not eligible to promote for AMS campaigns at the moment.';

shopTest('3 refused affiliates are repaired in place, and sent again alone', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  await page.goto(ext.url('sidepanel.html#targeted'));
  await chooseProducts(page, 2, '12');
  await nextStep(page, 'affiliates');
  const invited = await tickAffiliates(page, 5);
  const refused = invited.slice(1, 4);
  await refuse(world, shop, { affiliates: Object.fromEntries(refused.map((id) => [id, REFUSAL])) });
  await nextStep(page, 'basics');
  await fillBasics(page, 'Five best');
  await nextStep(page, 'review');
  await page.getByRole('button', { name: t('draft.send'), exact: true }).click();

  const repair = page.locator('[data-part="repair"] [data-refused]');
  await expect(repair).toHaveCount(3);
  await expect(page.getByText(t('draft.made'), { exact: true })).toBeVisible();
  const made = await trueCampaign(world, shop, 'Five best');
  expect(made?.affiliateIds).toEqual([invited[0], invited[4]]);
  // Each is replaced by another one, best first, and none by one who is in it already.
  const others = await replacements(page);
  expect(new Set(others).size).toBe(3);
  for (const id of others) expect(invited).not.toContain(id);

  await page.getByRole('button', { name: t('draft.repair.send_other', { number: 3 }), exact: true }).click();
  await expect(page.getByRole('button', { name: t('draft.open'), exact: true })).toBeVisible();
  await expect(repair).toHaveCount(0);
  const repaired = await trueCampaign(world, shop, 'Five best');
  expect(new Set(repaired?.affiliateIds)).toEqual(new Set([invited[0], invited[4], ...others]));
  expect(repaired?.items).toEqual(made?.items);
  expect(made?.items.map(({ rate }) => rate)).toEqual([1200, 1200]);
  expect(requestsFor(world, 'create_new_targeted_campaign'), 'made once').toHaveLength(1);
  const [again, ...more] = requestsFor(world, 'edit_affiliate_list_of_targeted_campaign');
  expect(more).toEqual([]);
  expect(JSON.parse(again?.body ?? '')).toMatchObject({ edit_type: 'add' });
  expect(requestsFor(world, 'edit_product_list_of_targeted_campaign')).toEqual([]);

  await page.getByRole('button', { name: t('draft.open'), exact: true }).click();
  await expect(page).toHaveURL(/#targeted\/\d+$/);
});

storedTest('a draft survives a closed browser', async ({ live, world }) => {
  const before = await live();
  const page = await before.context.newPage();
  await connectShop(page, before.extension, shopAccount(world));
  await page.goto(before.extension.url('sidepanel.html#targeted'));
  await chooseProducts(page, 2, '11.5');
  await nextStep(page, 'affiliates');
  const invited = await tickAffiliates(page, 3);
  await nextStep(page, 'basics');
  await fillBasics(page, 'Kept over night');
  const address = new URL(page.url()).hash;
  await before.guard.finish();
  await before.close();

  const { context, extension, guard, close } = await live();
  const again = await context.newPage();
  await again.goto(extension.url('sidepanel.html#targeted'));
  await again.getByRole('link', { name: 'Kept over night' }).click();
  expect(new URL(again.url()).hash).toBe(address);
  // The step that was open is open again, with every letter.
  await expect(again.getByLabel(t('draft.name'), { exact: true })).toHaveValue('Kept over night');
  await expect(again.getByLabel(t('draft.message'))).toHaveValue('Higher commission for you this month.');
  await again.getByRole('button', { name: t('draft.step.products'), exact: true }).click();
  const rates = again.locator('[data-part="chosen-products"] [data-item] input');
  await expect(rates).toHaveCount(2);
  for (const rate of await rates.all()) await expect(rate).toHaveValue('11,5');
  await again.getByRole('button', { name: t('draft.step.affiliates'), exact: true }).click();
  for (const id of invited) await expect(again.locator(`[data-part="chosen-affiliates"] [data-affiliate="${id}"]`)).toBeVisible();
  await guard.finish();
  await close();
});
