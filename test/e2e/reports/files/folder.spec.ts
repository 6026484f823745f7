import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { commissionReports, imported, type SampleFile, untilRead } from './drop-files';

const FOLDER = 'Downloads';

/** Puts a folder of the page's own in the place of the one that a person would choose in the browser's dialog. */
async function chooseOwnFolder(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const own = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(globalThis, { showDirectoryPicker: own });
  }, FOLDER);
}

const saveIn = (page: Page, { name, bytes }: SampleFile): Promise<void> =>
  page.evaluate(
    async ([folder, file, base64]) => {
      const own = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      const writing = await (await own.getFileHandle(file, { create: true })).createWritable();
      await writing.write(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
      await writing.close();
    },
    [FOLDER, name, Buffer.from(bytes).toString('base64')] as const,
  );

const offer = (page: Page, count: number) =>
  page.getByText(t(count === 1 ? 'imports.folder.new_one' : 'imports.folder.new_other', { number: count, name: FOLDER }), { exact: true });
const take = (page: Page) => page.getByRole('button', { name: t('imports.folder.take'), exact: true });

test("a folder's new exports are offered at one click, each once", async ({ ext, page }) => {
  const [first, second, third] = commissionReports();
  if (!first || !second || !third) throw new Error('no samples');
  await chooseOwnFolder(page);
  await openPanelAt(page, ext, 'earnings/files');
  await saveIn(page, first);
  await saveIn(page, { name: 'letter.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') });
  await page.getByRole('button', { name: t('imports.folder.add') }).click();
  await expect(page.locator(`[data-folder="${FOLDER}"]`)).toHaveAttribute('data-state', 'read');
  await expect(offer(page, 1)).toBeVisible();
  await take(page).click();
  await untilRead(page);
  await expect(imported(page, first.name)).toBeVisible();
  await expect(offer(page, 1)).toHaveCount(0);

  await saveIn(page, second);
  await saveIn(page, third);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(offer(page, 2)).toBeVisible();
  await page.reload();
  await expect(offer(page, 2)).toBeVisible();
  await take(page).click();
  await untilRead(page);
  await expect(page.locator('[data-import]')).toHaveCount(3);

  await page.reload();
  await expect(page.locator(`[data-folder="${FOLDER}"]`)).toHaveAttribute('data-state', 'read');
  await expect(take(page)).toHaveCount(0);
  await page.getByRole('button', { name: t('imports.folder.remove', { name: FOLDER }) }).click();
  await expect(page.locator('[data-folder]')).toHaveCount(0);
  await expect(page.locator('[data-import]')).toHaveCount(3);
});

test('where the browser asks again before it lets a folder be read, that is said', async ({ ext, page }) => {
  const [first] = commissionReports();
  if (!first) throw new Error('no samples');
  await chooseOwnFolder(page);
  await page.addInitScript(() => {
    let state: PermissionState = 'prompt';
    const asks = async () => {
      state = 'granted';
      return state;
    };
    Object.assign(FileSystemHandle.prototype, { queryPermission: async () => state, requestPermission: asks });
  });
  await openPanelAt(page, ext, 'earnings/files');
  await saveIn(page, first);
  await page.getByRole('button', { name: t('imports.folder.add') }).click();
  await expect(page.locator(`[data-folder="${FOLDER}"]`)).toHaveAttribute('data-state', 'ask');
  await expect(page.getByText(t('imports.folder.again', { name: FOLDER }), { exact: true }).first()).toBeVisible();
  await page
    .getByRole('button', { name: t('imports.folder.allow'), exact: true })
    .first()
    .click();
  await expect(offer(page, 1)).toBeVisible();
});
