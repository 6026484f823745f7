import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { asked, changeOffers } from '#test/e2e/offers/offer-world';
import { t } from '#test/e2e/shell/texts';
import { storedRows } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { findProduct, type WorldProduct, worldProducts } from '#test/world';

const ordinary = (): readonly WorldProduct[] => worldProducts('BR').filter(({ kind }) => kind === 'ordinary');

/** Makes a link as the popup would, after its offer was shown. */
async function make(page: Page, product: WorldProduct, checks: boolean): Promise<void> {
  const { itemId, shop } = product;
  if (checks) expect((await tell(page, 'offer.read', { market: 'BR', shopId: shop.id, itemId, accountId: null })).ok).toBe(true);
  const request = {
    accountId: null,
    subIds: ['wpp', '', '', '', ''],
    presetId: null,
    again: false,
    how: 'api',
    title: product.name,
  } as const;
  const made = await tell(page, 'link.make', {
    ...request,
    subIds: [...request.subIds],
    requestId: `link-${itemId}`,
    url: productAddress(product),
  });
  expect(made.ok).toBe(true);
}

const verdicts = (page: Page) =>
  page
    .locator('[data-link]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute('data-link'), one.querySelector('[data-verdict]')?.getAttribute('data-verdict') ?? null]),
      ),
    );

test('health finds the offers that ended, fell or ran out, and calls no link dead that never had one', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#history'));
  await expect(page.getByRole('heading', { name: t('history.empty.title') })).toBeVisible();
  const [fine, fell, gone, over] = ordinary();
  const never = findProduct('BR', 'no-offer');
  if (!fine || !fell || !gone || !over) throw new Error('too few products');
  // The one that is over ends in a second of the world's clock from now on.
  await changeOffers(world, { market: 'BR', products: [{ itemId: over.itemId, offer: { endsInHours: -1 } }] });
  for (const product of [fine, fell, gone, over, never]) await make(page, product, true);
  await changeOffers(world, {
    market: 'BR',
    products: [
      { itemId: fell.itemId, offer: { sellerRate: 0, shopeeRate: 100 } },
      { itemId: gone.itemId, offer: null },
      { itemId: over.itemId, offer: null },
    ],
  });
  await page.getByRole('button', { name: t('history.check') }).click();
  const expected = {
    [`link-${fine.itemId}`]: 'fine',
    [`link-${fell.itemId}`]: 'rateFell',
    [`link-${gone.itemId}`]: 'gone',
    [`link-${over.itemId}`]: 'periodOver',
    [`link-${never.itemId}`]: 'noOffer',
  };
  await expect.poll(() => verdicts(page), { message: 'each planted offer is found', timeout: 20_000 }).toEqual(expected);
  // A filter shows those alone.
  await page.getByText(t('history.filters'), { exact: true }).click();
  await page.getByLabel(t('history.state'), { exact: true }).selectOption('gone');
  await expect.poll(async () => Object.keys(await verdicts(page))).toEqual([`link-${gone.itemId}`]);
  expect(asked(world, 'productOfferV2').length).toBe(10);
});

test('history goes out to a file and comes in without doubles, with tags and star; what is removed comes back', async ({
  ext,
  page,
}, info) => {
  await page.goto(ext.url('sidepanel.html#history'));
  for (const product of ordinary().slice(0, 4)) await make(page, product, false);
  const first = page.locator('[data-link]').first();
  await first.getByRole('button', { name: t('history.favourite') }).click();
  await first.getByRole('button', { name: t('history.moreFor') }).click();
  await page.getByRole('menuitem', { name: t('history.note') }).click();
  await page.getByLabel(t('history.tags'), { exact: true }).fill('casa, -50%');
  await page.getByRole('button', { name: t('searches.keepIt'), exact: true }).click();
  await expect(first).toContainText('#casa · #-50%');

  const handOut = async (format: 'CSV' | 'JSON') => {
    await page.getByRole('button', { name: t('history.export'), exact: true }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: `Export as ${format}` }).click();
    const path = info.outputPath(`links.${format.toLowerCase()}`);
    await (await saved).saveAs(path);
    return path;
  };
  const [csv, json] = [await handOut('CSV'), await handOut('JSON')];
  const before = { links: await storedRows(page, 'links'), notes: await storedRows(page, 'linkNotes') };

  // Two of four removed, one of them for good: the files bring both back, and nothing twice.
  await first.getByRole('checkbox').check();
  await page.locator('[data-link]').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: t('history.remove'), exact: true }).click();
  await expect(page.locator('[data-link]')).toHaveCount(2);
  const left = (await storedRows(page, 'links')).map(({ id }) => id);
  const broken = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
  writeFileSync(csv, [...broken, broken[1]?.replace(/https:\/\/s\.shopee[^;]*/, 'https://evil.example/x')].join('\r\n'));
  await page.locator('input[type=file]').setInputFiles(csv);
  await expect(page.getByText(/^2 links imported/)).toBeVisible();
  await expect(page.getByText(t('history.refused.noLink'))).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(json);
  await expect(page.getByText(/^0 links imported/)).toBeVisible();
  const byId = <Row>(rows: readonly Row[], id: (row: Row) => string) => [...rows].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  // The two that came from a file are as they were, but are never handed out for a new question.
  const removed = before.links.filter(({ id }) => !left.includes(id)).map((link) => ({ ...link, reuseKey: '' }));
  expect(removed).toHaveLength(2);
  const expected = [...before.links.filter(({ id }) => left.includes(id)), ...removed];
  expect(byId(await storedRows(page, 'links'), ({ id }) => id)).toEqual(byId(expected, ({ id }) => id));
  expect(await storedRows(page, 'linkNotes')).toEqual(before.notes);

  // Removed once more, and taken back.
  await first.getByRole('button', { name: t('history.moreFor') }).click();
  await page.getByRole('menuitem', { name: t('history.remove'), exact: true }).click();
  await expect(page.locator('[data-link]')).toHaveCount(3);
  await page.getByRole('button', { name: t('searches.undo') }).click();
  await expect(page.locator('[data-link]')).toHaveCount(4);
  await expect(first).toContainText('#casa');
});
