import type { Page } from '@playwright/test';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import { expectToClose } from '#test/e2e/expect-to-close';
import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { storedCount } from '#test/e2e/stored';
import { commissionReports, counted, dropFiles, dropOn, imported, run, untilRead } from './drop-files';

const LARGE = 'large.csv';
const LINES_OF_FIRST = '92';
/** So many are not read before half of them is seen. */
const LINES = 80_000;

/** Drops a report of so many lines, made on the page: it would not fit through a message. */
async function dropLarge(page: Page, lines: number): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, count]) => {
      const head =
        'Order id,Order Time,Item id,Model id,Promotion id,Item Total Commission(₫),Affiliate Net Commission(₫),Affiliate Item Status';
      const rows = Array.from(
        { length: count },
        (_, at) => `260414${at.toString(36).toUpperCase().padStart(8, '0')},2026-04-14 10:00:00,${at},1,2,20,12.5,Completed`,
      );
      const transfer = new DataTransfer();
      transfer.items.add(new File([[head, ...rows].join('\n')], name));
      return transfer;
    },
    [LARGE, lines] as const,
  );
  await dropOn(page, transfer);
}
/** Until some of its lines are stored, and not all. */
const untilHalf = async (page: Page, before = 0): Promise<void> => {
  await expect(run(page, LARGE)).toHaveAttribute('data-state', 'reading');
  await expect.poll(() => storedCount(page, 'importLines'), { intervals: [20] }).toBeGreaterThan(before);
};
const expectNothing = async (page: Page): Promise<void> => {
  for (const table of IMPORT_TABLES) await expect.poll(() => storedCount(page, table), { message: table }).toBe(0);
};

test('a file that is given up while it is read leaves nothing', async ({ ext, page }) => {
  const [first] = commissionReports();
  if (!first) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropLarge(page, 400_000);
  await untilHalf(page);
  await page.getByRole('button', { name: `${t('imports.stop')}: ${LARGE}` }).click();
  await expect(run(page, LARGE)).toHaveCount(0);
  await expectNothing(page);
  await dropFiles(page, [first]);
  await untilRead(page);
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', LINES_OF_FIRST);
});

test('a page that is loaded anew while it reads says so and leaves nothing; dropped again, the file counts once', async ({ ext, page }) => {
  const [first] = commissionReports();
  if (!first) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [first]);
  await untilRead(page);
  const before = await storedCount(page, 'importLines');
  await dropLarge(page, LINES);
  await untilHalf(page, before);
  await page.reload();
  await expect(imported(page, first.name)).toBeVisible();
  await expect(page.locator('[data-import]')).toHaveCount(1);
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', LINES_OF_FIRST);
  await expect(run(page, LARGE)).toContainText(t('failure.fileBrokeOff.says'));
  await expect.poll(() => storedCount(page, 'importLines'), { message: 'nothing lies about' }).toBe(before);
  await page.getByRole('button', { name: t('imports.clear'), exact: true }).click();

  await dropLarge(page, LINES);
  await untilRead(page);
  await expect(imported(page, LARGE)).toBeVisible();
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', String(Number(LINES_OF_FIRST) + LINES));
  expect(await storedCount(page, 'imports'), 'what was half is swept away').toBe(2);
});

test('a worker that ends while it reads: said at once, nothing stays, and the next file is read', async ({ ext, page }) => {
  const [first] = commissionReports();
  if (!first) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropLarge(page, LINES);
  await untilHalf(page);
  const worker = page.workers().find((one) => one.url().endsWith('/page-worker.js'));
  await expectToClose(() => worker?.evaluate(() => self.close()) ?? Promise.reject(new Error('no worker')));
  await expect(run(page, LARGE)).toContainText(t('failure.fileBrokeOff.says'));
  await expect(run(page, LARGE)).toContainText(t('failure.fileBrokeOff.next'));
  await expectNothing(page);
  await dropFiles(page, [first]);
  await untilRead(page);
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', LINES_OF_FIRST);
});
