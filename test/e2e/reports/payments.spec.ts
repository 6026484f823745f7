import type { Page } from '@playwright/test';
import { formatMoney } from '#lib/domain/format';
import { moneyFromWire, sumMoney } from '#lib/domain/money';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import type { World } from '#test/world';
import { ask } from '#test/world/line/client';
import { expectFewOrders, openEarnings } from './earnings';

/** The last payment cycle that is closed. */
async function lastCycle(world: World): Promise<string> {
  const cycles = await fetch(`${world.http}/__world/affiliate/cycles?appId=${demoAccount(world, 'BR').appId}`);
  const [cycle] = (await cycles.json()) as { validationId: string }[];
  return cycle?.validationId ?? '';
}

/** What the world pays in a cycle, asked of it as the extension has asked, half a minute later: sooner it answers no first page. */
async function paidIn(world: World, id: string): Promise<string> {
  world.shiftClock(world.clock().shiftMs + 31_000);
  const { data } = await ask(world, demoAccount(world, 'BR'), `{validatedReport(validationId:${id},limit:500){nodes{netCommission}}}`);
  const { nodes } = (data as unknown as { validatedReport: { nodes: { netCommission: string }[] } }).validatedReport;
  const paid = sumMoney(
    nodes.flatMap(({ netCommission }) => moneyFromWire(netCommission, 'BRL') ?? []),
    'BRL',
  );
  return paid?.amount ?? '';
}

/** Waits until all that the account earned has been read: a payment is compared with what is there. */
async function untilSynced(page: Page): Promise<void> {
  const [job] = (await storedRows(page, 'jobs')).filter(({ kind }) => kind === 'syncEarnings');
  await untilJob(page, job?.id ?? '', ENDED, 100_000);
}

/** The whole amounts of the steps, in the last unit that any of them has. */
const amounts = (page: Page): Promise<bigint[]> =>
  page
    .locator('[data-part="payment"] .fall__text')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('title') ?? ''))
    .then((texts) => texts.map((text) => BigInt(text.replace(/[^\d−]/gu, '').replace('−', '-'))));

test('a payment is told against its report', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#links'));
  await expectFewOrders(page);
  await openEarnings(page, ext);
  await untilSynced(page);
  const id = await lastCycle(world);
  await openPanelAt(page, ext, 'earnings/payments');
  await page.getByLabel(t('payments.id'), { exact: true }).fill(id);
  await page.getByRole('button', { name: t('payments.read'), exact: true }).click();
  const row = page.locator(`[data-payment="${id}"]`).getByRole('button');
  await row.click();
  const step = (name: string) => page.locator(`[data-step="${name}"] .fall__text`);
  const whole = (await step('validated').getAttribute('title')) ?? '';
  const digits = /[.,](\d*)$/.exec(whole)?.[1]?.length ?? 0;
  const paid = { amount: await paidIn(world, id), currency: 'BRL' } as const;
  expect(whole).toBe(formatMoney(paid, 'BR', digits));
  await expect(step('validated')).toHaveText(formatMoney(paid, 'BR'));
  const [reported = 0n, ...others] = await amounts(page);
  const validated = others.pop();
  expect(others.length, 'the payment differs from the report').toBeGreaterThan(0);
  expect(others.reduce((sum, one) => sum + one, reported)).toBe(validated);
  const lines = page.getByRole('grid', { name: t('payments.allLines') });
  await expect(lines.locator('.vt__body .vt__row:not([hidden])').first()).not.toContainText(t('payments.why.same'));
});
