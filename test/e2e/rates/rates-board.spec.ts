import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { shopWrites } from '#test/e2e/shops/seller';
import { storedCount } from '#test/e2e/stored';
import { isLong } from '#test/proof';
import { sellerShop } from '#test/world';
import { board, gapOf, openRead, rows, seenRows, type TrueRates, trueRates, view, written } from './board';
import { trueItems } from './rates';
import { seedBoard } from './seed-board';

const SIZE = isLong ? 50_000 : 5_000;

declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

const chosen = (page: Page) => page.locator('[data-part="foot"] .foot__what .medium');
const shownOf = (page: Page) => page.locator('.rates');

test('shows what lies below the range, first where the gap weighs most in what is sold, as the shop has it', async ({
  ext,
  page,
  world,
}) => {
  const shop = shopAccount(world);
  await openRead(page, ext);
  const truth = await trueRates(world, shop.shopId);
  const below = [...truth.values()].filter((one) => gapOf(one) > 0);
  await expect(shownOf(page)).toHaveAttribute('data-rows', String(below.length));
  await expect(view(page, 'below')).toHaveAttribute('aria-pressed', 'true');
  const turnover = new Map((await trueItems(world, shop.shopId)).map(({ itemId, price, sales }) => [itemId, price * sales]));
  const weightOf = (one: TrueRates) => gapOf(one) * (turnover.get(one.id) ?? 0);
  const weights = below.map(weightOf).sort((a, b) => b - a);
  // What is sold is read after the products: the order follows it.
  await expect
    .poll(async () => (await seenRows(page)).filter(({ index, id }) => Math.abs(weightOf(truth.get(id)!) - weights[index]!) > 0.001))
    .toEqual([]);
  const seen = await seenRows(page);
  expect(seen.length).toBeGreaterThan(5);
  for (const { index, id, gap, words } of seen) {
    const one = truth.get(id)!;
    expect(weightOf(one), `row ${index} is in its place`).toBeCloseTo(weights[index]!, 4);
    const range = one.min === one.max ? `${written(one.min)}%` : `${written(one.min)}–${written(one.max)}%`;
    expect(gap).toBe(`${written(one.rate!)}%${range}`);
    expect(words).toBe(`${written(gapOf(one))} p.p. below`);
  }
  // All of them: price, stock and units sold as the shop has them.
  await view(page, 'all').click();
  await expect(shownOf(page)).toHaveAttribute('data-rows', String(await storedCount(page, 'products')));
  const { products } = sellerShop('BR');
  const product = products.reduce((best, one) => (one.sales > best.sales ? one : best));
  await expect.poll(async () => (await seenRows(page))[0]?.id, { message: 'what sold most stands on top' }).toBe(product.itemId);
  const cells = await rows(page).first().getByRole('gridcell').allTextContents();
  for (const figure of [product.sales, product.stock]) expect(cells).toContain(figure.toLocaleString('pt-BR'));
  // Pictures, SKUs and categories come for the rows in view.
  await expect(rows(page).first().locator('.thumb__picture')).toHaveAttribute('src', /^https:\/\/down-br/);
  expect(shopWrites(world)).toEqual([]);
});

/** Words that a cell of the board cuts off: of a gap, what it costs, or the head of a column. */
const cutWords = (page: Page): Promise<(string | null)[]> =>
  page.locator('.vt .gap__word, .vt .gap__top, .vt__head .vt__sort, .vt__head .vt__sort > *').evaluateAll((all) =>
    all
      .filter((one) => {
        const end = one.closest('.vt__cell')?.getBoundingClientRect().right ?? 0;
        return one.getBoundingClientRect().right > end + 0.5 || one.scrollWidth > one.clientWidth + 1;
      })
      .map((one) => one.textContent),
  );

for (const width of [360, 400, 1280])
  test(`cuts no word of a gap or of a column's head at ${width} px`, async ({ ext, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openRead(page, ext);
    await view(page, 'above').click();
    // What is paid too much is told with its cost: the longest words of a row.
    await expect(rows(page).locator('.gap__word', { hasText: '/mo' }).first()).toBeVisible();
    expect(await cutWords(page)).toEqual([]);
    await view(page, 'notInAms').click();
    await expect(rows(page).first()).toBeVisible();
    expect(await cutWords(page)).toEqual([]);
  });

test('is filtered, ticked and taken to the review by keyboard alone', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await openRead(page, ext);
  const all = Number(await shownOf(page).getAttribute('data-rows'));
  await expect(board(page), 'the table has the focus').toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).toHaveText(/^3 /);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(chosen(page)).toHaveText(/^2 /);
  await page.keyboard.press('k');
  await page.keyboard.press(' ');
  await expect(chosen(page)).toHaveText(/^1 /);
  expect(await rows(page).evaluateAll((each) => each.map((row) => row.getAttribute('aria-selected')).indexOf('true'))).toBe(3);
  // F: the filter; a wider gap leaves fewer rows.
  await page.keyboard.press('f');
  await expect(page.getByLabel(t('rates.gapFrom'))).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3,5');
  const truth = [...(await trueRates(world, shop.shopId)).values()].filter((one) => gapOf(one) >= 3.5);
  await expect(shownOf(page)).toHaveAttribute('data-rows', String(truth.length));
  expect(truth.length).toBeLessThan(all);
  await page.keyboard.press('Escape');
  // C: columns.
  await page.keyboard.press('c');
  await page.getByLabel(t('rates.column.stock')).press(' ');
  await page.keyboard.press('Escape');
  await expect(board(page).getByRole('columnheader', { name: t('rates.column.stock'), exact: true })).toHaveCount(0);
  // Everything that matches, and to the review with the middle.
  await page.keyboard.press('j');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(chosen(page)).toHaveText(new RegExp(`^${truth.length + (await hiddenCount(page))} `));
  await page.keyboard.press('2');
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/#review\/./);
  const drafts = (await page.evaluate(async () => (await chrome.storage.session.get('setting:reviews'))['setting:reviews'])) as Record<
    string,
    ReviewDraft
  >;
  const draft = Object.values(drafts)[0]!;
  expect(draft.target).toBe('middle');
  expect(draft.items.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining(truth.map(({ id }) => id)));
  expect(shopWrites(world)).toEqual([]);
});

test('keeps a view of one’s own and hands the list out as a file', async ({ ext, page }) => {
  await openRead(page, ext);
  await view(page, 'notInAms').click();
  await page.keyboard.press('s');
  await page.keyboard.type('a');
  await page.getByRole('button', { name: t('rates.saveView') }).click();
  await page.getByLabel(t('rates.viewName')).fill('With an A');
  await page.keyboard.press('Enter');
  const own = page.getByRole('button', { name: /^With an A/ });
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await own.click();
  await expect(page.getByRole('searchbox', { name: t('rates.search') })).toHaveValue('a');
  // The board shows what it has read of the records so far: it is counted when all is there.
  await expect(page.locator('.rates')).toHaveAttribute('data-whole', 'true');
  const count = Number(await shownOf(page).getAttribute('data-rows'));
  await page.getByRole('button', { name: t('rates.more'), exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: t('rates.csvNeutral') }).click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(count + 1);
  expect(lines[0]).toContain(t('rates.csv.gap'));
  await page.getByRole('button', { name: t('rates.dropView') }).click();
  await expect(own).toHaveCount(0);
});

test('says how many products a filter cannot judge while rates are still being read', async ({ ext, page, world }) => {
  world.setFaults([{ path: '/api/v2/ams/batch_get_products_suggested_rate', kind: 'status', status: 503 }]);
  await page.goto(ext.url('sidepanel.html#rates'));
  await page.getByRole('button', { name: t('rates.readShop') }).click();
  await expect.poll(() => storedCount(page, 'products')).toBeGreaterThan(170);
  await view(page, 'below').click();
  const unjudged = page.locator('[data-part="unjudged"]');
  await expect(unjudged).toBeVisible();
  const words = async () => Number(/^\d+/.exec((await unjudged.textContent()) ?? '')?.[0]);
  const status = page.locator('[data-part="status"]');
  const found = async () => Number(await shownOf(page).getAttribute('data-rows'));
  // What the suggestion list tells is judged; the others of the campaign are not, and say so.
  await expect.poll(async () => (await words()) > 20 && (await found()) > 0, { message: 'some are judged, others not' }).toBe(true);
  await expect(status).toContainText('rates read of');
  // Without that filter there is nothing to judge.
  await view(page, 'all').click();
  await expect(unjudged).toHaveCount(0);
});

test(`${SIZE.toLocaleString('en')} products scroll to the right rows`, async ({ ext, page }) => {
  test.setTimeout(isLong ? 240_000 : 60_000);
  await page.goto(ext.url('options.html'));
  const count = await seedBoard(page, SIZE);
  await page.goto(ext.url('sidepanel.html#rates'));
  await view(page, 'all').click();
  await expect(shownOf(page)).toHaveAttribute('data-rows', String(count), { timeout: 20_000 });
  await expect(board(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  await board(page)
    .getByRole('button', { name: t('rates.column.product'), exact: true })
    .click();
  await board(page).focus();
  const names = () =>
    rows(page).evaluateAll((all) =>
      all.map((row) => [Number((row as HTMLElement).dataset.row), row.querySelector('.prod__name')?.textContent ?? ''] as const),
    );
  for (const share of [0.5, 0.9, 0.1]) {
    await board(page).evaluate((box, to) => box.scrollTo({ top: box.scrollHeight * to }), share);
    await expect.poll(async () => (await names()).some(([index]) => Math.abs(index - count * share) < 20)).toBe(true);
    const drawn = (await names()).sort(([a], [b]) => a - b);
    expect(drawn.length, 'only what is seen is drawn').toBeLessThan(60);
    const plain = drawn.map(([, name]) =>
      name
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase(),
    );
    expect(plain).toEqual([...plain].sort());
  }
  await page.keyboard.press('End');
  await expect.poll(async () => Math.max(...(await names()).map(([index]) => index))).toBe(count - 1);
});

/** Chosen rows that the filter does not show, as the bar says. */
const hiddenCount = async (page: Page): Promise<number> => {
  const says = page.locator('[data-part="foot"] .foot__what .small.muted');
  return (await says.count()) > 0 ? Number(/^\d+/.exec((await says.first().textContent()) ?? '')?.[0] ?? 0) : 0;
};
