import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import { demoShop } from '#scripts/check/demo-account';
import type { CheckJob } from '#scripts/check/job';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';

/** Shown for the first time, the view reads three months of a shop. */
const READING_MS = 120_000;
/** The worker reads a bill, the bills beside it and the conversions behind it. */
const PATIENCE_MS = 20_000;

/** What the world says of a bill: where it differs from the conversions on purpose. */
interface Planted {
  readonly validationId: string;
  readonly source: string;
  readonly differences: readonly { readonly class: string; readonly orderSn: string | null }[];
}

/** Every bill of the demo shop is judged as it was planted: the wrong orders by their numbers, what is not yet billed by its count. Needs the shop that `badges` connected. */
export const billDifferences: CheckJob = {
  name: 'a shop’s bills',
  run: async ({ context, extension, world }) => {
    const answer = await fetch(`${world.http}/__world/ams/bills?shopId=${demoShop(world).shopId}`);
    const bills = (await answer.json()) as readonly Planted[];
    const page = await context.newPage();
    await openPanelAt(page, extension, 'bills');
    await expect(page.locator('[data-reading="false"]'), 'the shop is read').toBeAttached({ timeout: READING_MS });
    const sums = { bills: 0, wrong: 0, notYet: 0 };
    for (const { validationId, source, differences } of bills) {
      const of = (name: string) => differences.filter((each) => each.class === name);
      const [wrong, notYet] = [of('wrong'), of('notYet').length];
      await page.locator(`[data-bill*="${source} ${validationId}"]`).getByRole('button').click();
      const verdict = page.locator('[data-verdict]');
      await expect(verdict, `bill ${validationId}`).toHaveAttribute('data-verdict', `${wrong.length} ${notYet}`, { timeout: PATIENCE_MS });
      await expectOrders(page, wrong);
      await page.getByRole('button', { name: t('bills.back') }).click();
      sums.bills += 1;
      sums.wrong += wrong.length;
      sums.notYet += notYet;
    }
    await page.close();
    assert.ok(sums.wrong > 0 && sums.notYet > 0, 'nothing is planted');
    return { billDifferences: sums };
  },
};

async function expectOrders(page: Page, wrong: Planted['differences']): Promise<void> {
  for (const { orderSn } of wrong) if (orderSn !== null) await expect(page.locator('[data-part="findings"]')).toContainText(orderSn);
}
