import { readFileSync } from 'node:fs';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { openSeller, shopWrites } from '#test/e2e/shops/seller';
import { connected, panelBeside } from '#test/e2e/shops/seller-visit';
import { trueRates, written } from './board';
import { applyButton, changeRateOf, reviewRow, runningItem, setInSellerCentre, trueEntries, withoutLag } from './review-at';

const percent = (rate: number): string => `${String(rate).replace('.', ',')}%`;
const DAY_FORM = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'America/Sao_Paulo' });
/** "28 Nov" of Unix seconds, by the shop's clock. */
const dayOf = (seconds: number): string => {
  const parts = DAY_FORM.formatToParts(seconds * 1000);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${of('day')} ${of('month')}`;
};

shopTest('tells what lowering costs and until when', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  const entry = await runningItem(world, shop.shopId);
  await changeRateOf(page, ext, entry.item_id);
  const row = reviewRow(page, entry.item_id);
  const field = page.getByLabel(t('review.rateForAll'));
  // It begins with what AMS suggests at least: one press would do.
  const low = (await trueRates(world, shop.shopId)).get(entry.item_id)?.min;
  expect(low, 'another rate than it has').not.toBe(entry.commission_rate);
  await expect(field).toHaveValue(written(low ?? 0));
  await expect(field).toBeFocused();
  await expect(applyButton(page)).toBeEnabled();
  await field.fill('');
  await expect(row).toContainText(t('review.why.noRate'));
  await expect(applyButton(page)).toBeDisabled();
  await page.getByLabel(t('review.rateForAll')).fill('three');
  await expect(page.getByText(t('review.rateWrong'))).toBeVisible();
  await expect(applyButton(page), 'what cannot be read is not sent').toBeDisabled();
  await page.getByLabel(t('review.rateForAll')).fill('3');
  await expect(row).toContainText('3%');
  const reported = row.getByText(`keep ${percent(entry.commission_rate)} until about`);
  await expect(reported).toBeVisible();
  await expect(page.locator('[data-part="rules"]')).toContainText("Can't be undone.");
  expect(shopWrites(world), 'nothing is sent before').toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: t('review.save') }).click();
  await page.getByRole('menuitem', { name: t('review.csv') }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv).toContain(`${entry.item_id};`);
  expect(csv, 'numbers are as the market writes them').toContain(`;lower;${percent(entry.commission_rate)};3%;`);
  await applyButton(page).click();
  await expect(page).toHaveURL(/#jobs\/./);
  const now = async () => (await trueEntries(world, shop.shopId)).find(({ campaign_id }) => campaign_id === entry.campaign_id);
  await expect.poll(async () => (await now())?.commission_rate).toBe(3);
  const [owed] = (await now())?.commission_protection_list ?? [];
  expect(owed?.commission_rate).toBe(entry.commission_rate);
  // What was told is what Shopee then says, and from now on it is told as exact.
  const day = dayOf(owed!.protection_period_end_time);
  await page.goto(ext.url('sidepanel.html#review'));
  await expect(page.getByText(t('review.none.title')), 'what was applied is put away').toBeVisible();
  await changeRateOf(page, ext, entry.item_id);
  await page.getByLabel(t('review.rateForAll')).fill('2');
  await expect(row).toContainText(`keep ${percent(entry.commission_rate)} until ${day} (told by Shopee)`);
  await expect(row).toContainText(`keep 3% until about ${day}`);
});

shopTest('a rate changed in Seller Centre meanwhile is noticed in the review', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  const entry = await runningItem(world, shop.shopId);
  await page.goto(ext.url(`sidepanel.html#shop/${entry.item_id}`));
  await expect(page.locator('[data-part="gap"]')).toContainText(percent(entry.commission_rate));
  const changed = entry.commission_rate + 1;
  await setInSellerCentre(world, shop, entry, changed);
  await page.getByRole('button', { name: t('panel.shop.changeRate') }).click();
  await page.getByLabel(t('review.rateForAll')).fill(String(changed + 2).replace('.', ','));
  const row = page.locator('[data-section="changed"]').locator(`[data-item="${entry.item_id}"]`);
  await expect(row).toContainText(`It was ${percent(entry.commission_rate)} when you chose it, now it is ${percent(changed)}.`);
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  await expect(applyButton(page)).toBeDisabled();
  await row.getByRole('checkbox').check();
  await expect(applyButton(page)).toBeEnabled();
  // Another rate is another request: the tick was not for it.
  await page.getByLabel(t('review.rateForAll')).fill('30');
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  // The panel closed and opened again: nothing is lost.
  await page.reload();
  await expect(page.getByLabel(t('review.rateForAll'))).toHaveValue('30');
  await expect(row).toContainText('30%');
  expect(shopWrites(world).length, 'only the seller wrote').toBe(1);
});

test('the wrong shop cannot be written to', async ({ ext, page, context, world, guard }) => {
  const [first, second] = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined);
  await connected(ext, page, first!);
  await connected(ext, page, second!);
  const entry = await runningItem(world, first!.shopId);
  await openSeller(page, first!);
  const panel = await panelBeside({ ext, page, context, guard });
  await panel.locator(`[data-part="in-view"] [data-item]`).first().waitFor();
  await panel.evaluate((id) => {
    location.hash = `shop/${id}`;
  }, entry.item_id);
  await panel.getByRole('button', { name: t('panel.shop.changeRate') }).click();
  await panel.getByLabel(t('review.rateForAll')).fill('9,25');
  await expect(applyButton(panel)).toBeEnabled();
  // The person turns to the other shop's page: the draft stays, and cannot be sent.
  await openSeller(page, second!);
  await expect(panel.getByText('Nothing can be changed until they match.')).toBeVisible();
  await expect(applyButton(panel)).toBeDisabled();
  await panel.locator('[data-part="review"] h2').first().click();
  await panel.keyboard.press('Control+Enter');
  await expect(reviewRow(panel, entry.item_id)).toContainText('9,25%');
  expect(shopWrites(world)).toEqual([]);
  await openSeller(page, first!);
  await expect(applyButton(panel)).toBeEnabled();
  await panel.keyboard.press('Control+Enter');
  await expect.poll(() => shopWrites(world).length).toBe(1);
  expect(shopWrites(world)[0]?.path).toContain('batch_edit_products_open_campaign_setting');
});

shopTest('asks for a tick above break-even', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  const entry = await runningItem(world, shop.shopId);
  await changeRateOf(page, ext, entry.item_id);
  await page.getByLabel(t('review.rateForAll')).fill('20');
  await expect(applyButton(page)).toBeEnabled();
  // It costs 90 % of what it is sold for: 10 % are left, 8,77 % with a service fee of 14 %.
  const row = reviewRow(page, entry.item_id);
  const [, sale] = /([\d.,]+) per sale/.exec(await row.innerText()) ?? [];
  const price = Number(sale?.replace('.', '').replace(',', '.')) / 0.2;
  await row.getByRole('button', { name: /^Rate and cost of/ }).click();
  await row.getByLabel(t('review.costHere')).fill((price * 0.9).toFixed(2).replace('.', ','));
  await row.getByRole('button', { name: t('review.rowDone') }).click();
  const above = page.locator('[data-section="above"]').locator(`[data-item="${entry.item_id}"]`);
  await expect(above).toContainText(/Break-even 8,[78]/);
  await expect(above.getByRole('checkbox')).not.toBeChecked();
  await expect(applyButton(page)).toBeDisabled();
  await page.getByLabel(t('review.fee')).fill('0');
  await expect(above).toContainText(/Break-even (9,9|10)/);
  // The same by a file; a line that cannot be used is named and stops nothing.
  const lines = ['item id;cost', `${entry.item_id};${(price * 0.7).toFixed(2).replace('.', ',')}`, `${entry.item_id}0;dear`];
  const file = { name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await page.locator('[data-part="profit"] input[type="file"]').setInputFiles(file);
  await expect(page.locator('[data-part="bad-costs"]')).toHaveText('Line 3: dear: not a number');
  await expect(row).toContainText(/Break-even (29,9|30)/);
  await expect(above).toHaveCount(0);
  await page.getByLabel(t('review.rateForAll')).fill('31');
  await above.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Apply to 1 product' }).dblclick();
  await expect(page).toHaveURL(/#jobs\/./);
  const now = async () =>
    (await trueEntries(world, shop.shopId)).find(({ campaign_id }) => campaign_id === entry.campaign_id)?.commission_rate;
  await expect.poll(now).toBe(31);
  expect(shopWrites(world).length, 'pressed twice, sent once').toBe(1);
});
