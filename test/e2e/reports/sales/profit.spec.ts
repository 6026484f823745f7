import { shopAccount } from '#test/e2e/consent';
import { expect, readTest as test } from '#test/e2e/fixtures';
import { goToView } from '#test/e2e/go-to';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t, whole } from '#test/e2e/shell/texts';

test.setTimeout(120_000);

test('profit once costs are in', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  const items = JSON.parse(
    (await (await fetch(`${world.http}/__world/ams/items?shopId=${shopId}`)).text()).replace(/"itemId":(\d+)/g, '"itemId":"$1"'),
  ) as readonly { readonly itemId: string; readonly price: number }[];
  await openPanelAt(page, ext, 'shop');
  // One click: the view.
  await goToView(page, t('panel.profit'));
  const missing = page.getByRole('button', { name: whole(['profit.missing_one', 'profit.missing_other'], '\\d+') });
  await expect(missing).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-total="profit"] dd')).toHaveText('—');
  const costs = items.map(({ itemId, price }) => `${itemId};${(price / 200).toFixed(2).replace('.', ',')}`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(['ID do produto;Custo', ...costs].join('\n')) });
  await expect(missing).toHaveCount(0, { timeout: 20_000 });
  await expect(page.locator('[data-total="profit"] dd')).toHaveText(/^−?R\$\s[\d.]+,\d\d$/);
  await expect(page.locator('[data-part="profit"]')).not.toContainText(t('profit.noCost'));
});
