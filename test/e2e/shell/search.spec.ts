import type { browser } from 'wxt/browser';
import { shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { seedProducts } from '#test/e2e/rates/seed-products';
import { isLong, writeProof } from '#test/proof';
import { t } from './texts';

declare const chrome: typeof browser;

const MANY = isLong ? 50_000 : 6_000;

test('finds a product of the shop by name, SKU and id, and a link by name, by keys alone', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await page.goto(ext.url('sidepanel.html#shop'));
  await seedProducts(page, await accountOf(ext, shop.shopId), MANY);
  await page.evaluate(watchLongTasks);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: t('search.title') });
  const field = dialog.getByRole('searchbox', { name: t('search.title') });
  await expect(field).toBeFocused();
  const began = Date.now();
  await field.pressSequentially('racao numero', { delay: 15 });
  await expect(dialog.getByText(`the first 20 of ${MANY.toLocaleString('pt-BR')}`)).toBeVisible();
  const took = Date.now() - began;
  // The last of all, by its SKU: the one that is meant stands first.
  await field.fill(`sku-${MANY - 1}`);
  await expect(dialog.getByRole('link').first()).toContainText(`número ${MANY - 1}`);
  await field.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.fill('link de');
  await dialog.getByRole('button', { name: /Link de uma ração/ }).press('Enter');
  await expect(dialog.getByText(t('link.copied'))).toBeVisible();
  expect(await ext.clipboard()).toBe('https://s.shopee.com.br/seeded');
  await field.fill('nenhum assim');
  await expect(dialog.getByText('Nothing found for “nenhum assim”.')).toBeVisible();
  await expect(dialog.getByText(t('search.onlyRead'))).toBeVisible();
  const id = String(30_000_000_000 + MANY - 7);
  await field.fill(id);
  await expect(dialog.getByRole('link')).toHaveCount(1);
  await field.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`#shop/${id}$`));
  if (isLong) prove(await page.evaluate(longestTask), took);
});

function prove(longest: number, took: number): void {
  writeProof('search', {
    title: 'Searching a shop of 50,000 products',
    what: 'Twelve letters typed as soon as the search was open, while the products were still being read.',
    rows: [
      ['products', MANY],
      ['until all were searched, ms', took],
      ['longest task of the page meanwhile, ms', longest === 0 ? 'under 50' : Math.round(longest)],
    ],
  });
}

const accountOf = async (ext: Ext, shopId: number): Promise<string> =>
  (await ext.worker()).evaluate(async (wanted) => {
    const shops = (await chrome.storage.local.get('setting:shops'))['setting:shops'] as { id: string; shopId: string }[];
    return shops.find((one) => one.shopId === String(wanted))?.id ?? '';
  }, shopId);

type Watching = { longest: number };

function watchLongTasks(): void {
  const watching = globalThis as unknown as Watching;
  watching.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watching.longest = Math.max(watching.longest, duration);
  }).observe({ type: 'longtask' });
}

const longestTask = (): number => (globalThis as unknown as Watching).longest;
