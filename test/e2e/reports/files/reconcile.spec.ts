import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, test } from '#test/e2e/fixtures';
import { expectFewOrders, untilRead as untilOrdersRead } from '#test/e2e/reports/earnings';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { commissionReports, counted, dropFiles, imported, untilRead } from './drop-files';
import { commissionReport, plus, type ReportedOrder, worldOrders } from './world-report';

const DAYS = 9;
const units = (text: string): bigint => {
  const decimal = parseDecimal(text);
  return (decimal && atScale(decimal, AMOUNT_SCALE)) ?? 0n;
};
/** An amount as it is read, in its last unit. */
const digitsOf = (text: string): bigint => BigInt(text.replace(/[^\d−]/gu, '').replace('−', '-'));

test('the API came later: differences told', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'VN');
  const orders = await worldOrders(world, account, DAYS);
  const weekAgo = Date.now() / 1000 - 6 * 86_400;
  const [dearer, dropped, missing] = orders
    .filter(({ lines, purchaseTime }) => purchaseTime > weekAgo && lines.every(({ state }) => state === 'PENDING'))
    .toSorted((one, other) => Number(other.net) - Number(one.net));
  if (!dearer || !dropped || !missing) throw new Error('too few orders in a week');
  const onlyInFile: ReportedOrder = { ...missing, orderId: '26FILEONLY0001', conversionId: '1', net: '77.5' };
  const file = commissionReport([
    ...orders.filter((order) => order !== missing && order !== dearer && order !== dropped),
    { ...dearer, net: plus(dearer.net, 5_000) },
    { ...dropped, net: '0', lines: dropped.lines.map((line) => ({ ...line, state: 'CANCELLED' })) },
    onlyInFile,
  ]);
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [...commissionReports(), file]);
  await untilRead(page);
  await expect(imported(page, file.name)).toBeVisible();
  await expect(counted(page, 'VN')).toHaveAttribute('data-orders', String(1200 + orders.length));

  await ext.connect(account);
  await openPanelAt(page, ext, 'links');
  await expectFewOrders(page, DAYS + 2);
  await openPanelAt(page, ext, 'earnings');
  await untilOrdersRead(page, 60_000);
  await page.getByRole('button', { name: t('earnings.period.week'), exact: true }).click();
  const notice = page.getByRole('status').filter({ hasText: /^API and files differ by .* in \d+ orders/ });
  await expect(notice).toBeVisible();
  const told = /in (\d+) orders/.exec((await notice.textContent()) ?? '')?.[1];
  await notice.getByRole('button', { name: t('earnings.show'), exact: true }).click();

  const list = page.getByRole('region', { name: t('earnings.reconcile.list'), exact: true });
  await expect(list).toHaveAttribute('data-rows', told ?? '');
  const row = ({ orderId }: ReportedOrder) => list.locator('.vt__body .vt__row:not([hidden])').filter({ hasText: orderId });
  await expect(row(dearer)).toContainText(t('earnings.reconcile.why.unknown'));
  await expect(row(dropped)).toContainText(t('earnings.reconcile.why.state'));
  await expect(row(missing)).toContainText(t('earnings.reconcile.why.notInFile'));
  const total = async (id: string) => digitsOf((await list.locator(`[data-total="${id}"] dd`).textContent()) ?? '');
  expect((await total('api')) - (await total('file'))).toBe(await total('difference'));

  await list.getByRole('button', { name: t('earnings.lines.copy') }).click();
  await expect(list.getByText(t('earnings.copied'), { exact: true })).toBeVisible();
  const copied = (await ext.clipboard()).split('\n').slice(1);
  const cells = copied.map((line) => line.split('\t'));
  expect(cells).toHaveLength(Number(told));
  const sum = cells.reduce((all, [, difference = '']) => all + units(difference), 0n);
  const api = cells.reduce((all, [, , , amount = '']) => all + units(amount), 0n);
  const files = cells.reduce((all, [, , , , amount = '']) => all + units(amount), 0n);
  expect(api - files).toBe(sum);
  expect(cells).toContainEqual(expect.arrayContaining([onlyInFile.orderId, t('earnings.reconcile.why.notInApi')]));
  expect(cells).toContainEqual(expect.arrayContaining([dearer.orderId, '-5000']));
  await list.getByRole('button', { name: t('earnings.back') }).click();
  await expect(notice).toBeVisible();
});
