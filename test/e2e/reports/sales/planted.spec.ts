import { shopAccount } from '#test/e2e/consent';
import { expect, readTest as test } from '#test/e2e/fixtures';
import { goToView } from '#test/e2e/go-to';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import type { World } from '#test/world';

test.setTimeout(120_000);

interface Truth {
  readonly validationId: string;
  readonly month: number;
  readonly source: string;
  readonly lines: number;
  readonly wrong: { readonly rows: number; readonly amount: number; readonly fee: number };
  readonly notYet: { readonly rows: number; readonly dueDay?: string };
  readonly differences: readonly { readonly kind: string; readonly class: string; readonly orderSn: string | null }[];
}

const bills = async (world: World, shopId: number): Promise<readonly Truth[]> =>
  (await (await fetch(`${world.http}/__world/ams/bills?shopId=${shopId}`)).json()) as Truth[];
test('finds the three planted errors', async ({ ext, page, world }) => {
  const [newest] = (await bills(world, shopAccount(world).shopId)).filter(({ source }) => source === 'Seller');
  if (!newest) throw new Error('no bill');
  await openPanelAt(page, ext, 'shop');
  // Two clicks: the view, the bill.
  await goToView(page, t('panel.bills'));
  const row = page.locator(`[data-bill*="Seller ${newest.validationId}"]`);
  await row.waitFor({ timeout: 60_000 });
  await expect(page.locator('[data-reading="false"]')).toBeAttached({ timeout: 90_000 });
  await row.getByRole('button').click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', `${newest.wrong.rows} ${newest.notYet.rows}`, {
    timeout: 20_000,
  });
  expect(newest.wrong.rows).toBe(3);
  const wrong = newest.differences.filter((one) => one.class === 'wrong');
  for (const kind of new Set(wrong.map((one) => one.kind)))
    await expect(page.locator(`[data-kind="${kind}"]`)).toHaveAttribute(
      'data-count',
      String(wrong.filter((one) => one.kind === kind).length),
    );
  const found = page.locator('[data-part="findings"]');
  await expect(found).toHaveAttribute('data-rows', String(newest.wrong.rows));
  for (const { orderSn } of wrong) await expect(found).toContainText(orderSn ?? '');
  // Every other bill agrees.
  for (const { validationId, source, wrong: none } of (await bills(world, shopAccount(world).shopId))
    .filter((one) => one.wrong.rows === 0)
    .slice(0, 2)) {
    await page.getByRole('button', { name: t('bills.back') }).click();
    await page.locator(`[data-bill*="${source} ${validationId}"]`).getByRole('button').click();
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', new RegExp(`^${none.rows} `), { timeout: 20_000 });
  }
});
