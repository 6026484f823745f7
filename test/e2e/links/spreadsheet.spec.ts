import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cellsOfLink, type FiledLink, LINK_COLUMNS } from '#lib/domain/links/link-file';
import { sheetsOf } from '#lib/files/read-sheets';
import { xlsxBytes } from '#lib/files/writing/write-xlsx';
import { type Ext, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { bomb, inlineRows, type TestSheet, workbook } from '#test/support/workbook';

const bulkIn = (page: Page, ext: Ext) => page.goto(ext.url('sidepanel.html#bulk'));
const address = (at: number) => `https://shopee.com.br/product/101/${20_202_020_202 + at}`;

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('bulk.file') }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** The longest time in which the page answered nothing, while something went on. */
async function longestPause(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = globalThis as { longest?: number };
    watch.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest ?? 0, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
}

test('reads a spreadsheet of 10,000 rows', async ({ ext, page }) => {
  await ext.connect('BR');
  await bulkIn(page, ext);
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Produto de teste ${at}`, at + 0.5, `SKU-${at}`, address(at), 'casa e cozinha']);
  const book = workbook({ sheets: [{ name: 'Ofertas', rows: inlineRows([['Nome', 'Preço', 'SKU', 'Link', 'Grupo'], ...rows]) }] });
  await choose(page, 'ofertas.xlsx', book);
  await expect(page.getByText('10.000 links found')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('reads where hyperlinks of a spreadsheet lead, on every sheet, whatever the file is called', async ({ ext, page }) => {
  await ext.connect('BR');
  await bulkIn(page, ext);
  const sheet = (name: string, at: number): TestSheet => ({
    name,
    rows: inlineRows([['Oferta'], ['Ver oferta']]),
    after: '<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>',
    links: [address(at)],
  });
  await choose(page, 'ofertas.xls', workbook({ sheets: [sheet('Novembro', 1), sheet('Dezembro', 2)] }));
  await expect(page.getByText('2 links found')).toBeVisible();
  await expect(page.getByText('ofertas.xls · Dezembro')).toBeVisible();
});

test('a spreadsheet that is made to do harm is told, and the page goes on', async ({ ext, page }) => {
  await ext.connect('BR');
  await bulkIn(page, ext);
  const alert = page.getByRole('alert');
  const pause = await longestPause(page, async () => {
    await choose(page, 'bomb.xlsx', bomb(752_000_000));
    await expect(alert).toContainText(t('failure.fileOverLimits.says'), { timeout: 30_000 });
  });
  expect(pause, 'the page answers meanwhile').toBeLessThan(2_000);
  const far = (at: number, ref: string, line: number) =>
    workbook({
      sheets: [
        {
          name: 'A',
          rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${address(at)}</t></is></c></row><row r="${line}"><c r="${ref}"><v>1</v></c></row>`,
        },
      ],
    });
  await choose(page, 'far.xlsx', far(1, 'XFD1048576', 1_048_576));
  await expect(page.getByText('1 link found')).toBeVisible();
  await choose(page, 'further.xlsx', far(2, 'A99999999', 99_999_999));
  await expect(page.getByText('2 links found')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('takes a history of 3,000 links out of a spreadsheet and hands it out as one', async ({ ext, page }) => {
  const rows = Array.from({ length: 3_000 }, (_, at) => {
    const link: FiledLink['link'] = {
      id: `filed:${at}`,
      at: Date.UTC(2026, 10, 1, 0, at),
      accountId: 'a1',
      market: 'BR',
      page: address(at),
      pageKind: 'product',
      shopId: '101',
      itemId: String(20_202_020_202 + at),
      title: `=1+1; produto de teste com um nome que é bem longo ${at}`,
      subIds: ['wpp', '', '', '', ''],
      presetId: null,
      link: `https://s.shopee.com.br/test${at}`,
      how: 'api',
      reuseKey: `filed ${at}`,
    };
    return cellsOfLink({ link, note: null });
  });
  await page.goto(ext.url('sidepanel.html#history'));
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'links.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(xlsxBytes({ head: LINK_COLUMNS, rows })),
  });
  await expect(page.getByText(/3\.000 links/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: t('history.export'), exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as XLSX' }).click();
  const saved = sheetsOf(new Uint8Array(readFileSync(await (await saving).path())));
  const found = saved.ok ? (saved.value.sheets[0]?.rows.slice(1) ?? []) : [];
  const place = LINK_COLUMNS.indexOf('page');
  expect(new Set(found.map((row) => row[place]))).toEqual(new Set(rows.map((row) => row[place])));
  expect(found.every((row) => String(row[LINK_COLUMNS.indexOf('title')]).startsWith('=1+1'))).toBe(true);
});
