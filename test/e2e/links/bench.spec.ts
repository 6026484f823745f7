import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, type Ext, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { isLong } from '#test/proof';
import { findProduct, worldProducts } from '#test/world';
import { addressList } from './address-list';
import { linkRequests, proveLink, saveList } from './links';
import { keepGroups } from './many-presets';
import { popupOver } from './popup-over';

const CALL = 'generateShortLink';
const bulkIn = (page: Page, ext: Ext) => page.goto(ext.url('sidepanel.html#bulk'));
const onlyJob = async (page: Page) => {
  await expect.poll(async () => (await storedRows(page, 'jobs')).length, { message: 'one job is kept' }).toBe(1);
  return (await storedRows(page, 'jobs'))[0]!;
};

affiliateTest('twenty captioned links from the open tabs in three clicks', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const products = worldProducts('BR')
    .filter(({ kind }) => kind === 'ordinary')
    .slice(0, 20);
  for (const product of products) await (await context.newPage()).goto(productAddress(product));
  await (await context.newPage()).goto('https://shopee.sg/');
  await page.bringToFront();
  await bulkIn(page, ext);
  let clicks = 0;
  const click = async (place: Locator) => {
    clicks += 1;
    await place.click();
  };
  await click(page.getByRole('button', { name: 'Open tabs (21)' }));
  await expect(page.getByText(/No account/).first()).toBeVisible();
  await click(page.getByRole('button', { name: 'Make 20 links' }));
  await untilJob(page, (await onlyJob(page)).id, ENDED);
  await click(page.getByRole('button', { name: 'Copy 20 captions' }));
  await expect(page.getByText('20 captions copied')).toBeVisible();
  expect(clicks).toBe(3);

  const captions = (await ext.clipboard()).trim().split('\n\n');
  expect(captions).toHaveLength(20);
  for (const [at, caption] of captions.entries()) {
    const product = products[at]!;
    expect(caption).toContain(product.name.replace(/\s+/g, ' ').trim());
    expect(caption).toMatch(/\npor R\$\s\d/);
    expect(caption).toContain('#publi');
    const link = /https:\/\/s\.shopee\.com\.br\/\S+/.exec(caption)?.[0] ?? '';
    if (at % 7 === 0) await proveLink(ext, link, { product, account, utmContent: '----' });
  }
  expect(linkRequests(world)).toHaveLength(20);
  expect(
    world.requests().filter(({ operation }) => operation === 'productOfferV2'),
    'the pages said it all',
  ).toEqual([]);
});

// As many as a person brings in one go; all of them in the long run.
const ADDRESSES = isLong ? 350 : 70;
const MADE = ADDRESSES - 12 - 5;

affiliateTest(`${ADDRESSES} addresses from a CSV, 12 duplicates, 5 look-alikes, 3 failed and retried`, async ({ ext, page, world }) => {
  test.setTimeout(90_000);
  const account = demoAccount(world, 'BR');
  await bulkIn(page, ext);
  const { addresses, products, distinct } = addressList(ADDRESSES, { repeated: 12, similar: 5, seed: 11 });
  expect(distinct).toBe(MADE);
  const lines = ['Post;Where;Day', ...addresses.map((url, at) => `post ${at + 1};"veja ${url}";${1 + (at % 28)}/11`)];
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('bulk.file') }).click();
  await (await choosing).setFiles({ name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  const sums = page.getByLabel(t('bulk.sums'));
  await expect(sums).toContainText(`To make${MADE}`);
  await expect(sums).toContainText(/Refused5and 12 repeated/);
  world.setFaults([
    { kind: 'delay', delayMs: 1, operation: CALL, times: Math.floor(MADE * 0.3) },
    { kind: 'code', code: 11_000, operation: CALL, times: 3 },
  ]);
  await page.getByRole('button', { name: `Make ${MADE} links` }).click();
  const { id } = await untilJob(page, (await onlyJob(page)).id, ENDED, 60_000);
  await page.getByRole('button', { name: 'Retry 3 failed' }).click();
  const { counts } = await untilJob(page, id, ['partlyFailed']).then(() => untilCounts(page, id));
  expect(counts).toMatchObject({ total: MADE + 5, done: MADE, refused: 5, failed: 0 });
  expect(linkRequests(world), 'one for each page, three more for the three').toHaveLength(MADE + 3);

  const downloading = page.waitForEvent('download');
  await saveList(page, 'csv');
  const table = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(table).toHaveLength(1 + MADE + 5);
  expect(table[0]?.replace('\ufeff', '')).toBe('Number;Product link;Link;Result;Reason;Post;Day');
  const place = Math.floor(ADDRESSES / 2);
  const row = table[place]!.split(';');
  const at = addresses.indexOf(row[1]!);
  expect(row.slice(-2)).toEqual([`post ${at + 1}`, `${1 + (at % 28)}/11`]);
  await proveLink(ext, row[2]!, { product: products[at]!, account, utmContent: '----' });

  // The same as a sheet, which is a list again: nothing in it is made twice, and our own short links are not asked for.
  const sheet = page.waitForEvent('download');
  await saveList(page, 'xlsx');
  const file = await (await sheet).path();
  await page.getByRole('link', { name: t('bulk.newList') }).click();
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('bulk.file') }).click();
  await (await again).setFiles({ name: 'november.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
  await expect(sums).toContainText(`Already made${MADE}`);
  await expect(sums).toContainText(/To make0/);
});

async function untilCounts(page: Page, id: string) {
  const job = async () => (await storedRows(page, 'jobs')).find((one) => one.id === id)!;
  await expect
    .poll(async () => (await job()).counts.failed + ((await job()).endedAt ? 0 : 1), { message: 'the three are retried' })
    .toBe(0);
  return job();
}

affiliateTest('one product to eight groups', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  await page.goto(ext.url('options.html#presets'));
  const names = ['Grupo 1', 'Grupo 2', 'Grupo 3', 'Telegram', 'Stories', 'TikTok', 'Lista VIP', 'Canal'];
  const presets = await keepGroups(page, names);
  const product = findProduct('BR', 'ordinary', 2);
  const popup = await popupOver(ext, page, productAddress(product));
  await popup.getByRole('button', { name: 'One link for each preset (8)' }).click();
  await popup.getByRole('button', { name: 'Copy 8 captions' }).click();
  await expect(popup.getByText('8 captions copied')).toBeAttached();
  await ext.closePopup(popup);
  const captions = (await ext.clipboard()).trim().split('\n\n');
  expect(captions).toHaveLength(8);
  const marks: string[] = [];
  for (const [at, caption] of captions.entries()) {
    expect(caption).toContain(product.name.replace(/\s+/g, ' ').trim());
    const link = /https:\/\/\S+/.exec(caption)?.[0] ?? '';
    const utmContent = `${presets[at]?.slots[0]}-BR---`;
    await proveLink(ext, link, { product, account, utmContent });
    marks.push((await ext.landing(link)).utmContent ?? '');
  }
  expect(new Set(marks).size).toBe(8);
  expect(linkRequests(world)).toHaveLength(8);
});

test('many links by one call, only where the account has it, and the worker killed in the middle', async ({ ext, page, world }) => {
  test.setTimeout(90_000);
  const account = world.accounts.affiliate.filter(({ market, note }) => market === 'BR' && note === undefined)[1]!;
  await ext.connect(account);
  await bulkIn(page, ext);
  const { addresses, products } = addressList(45, { repeated: 0, similar: 0, seed: 12 });
  await page.getByLabel(t('bulk.addresses'), { exact: true }).fill(addresses.join('\n'));
  const BATCH = 'generateBatchShortLink';
  world.setFaults([
    { kind: 'delay', delayMs: 1, operation: BATCH, times: 1 },
    { kind: 'hold', operation: BATCH, times: 1 },
  ]);
  await page.getByRole('button', { name: 'Make 45 links' }).click();
  await untilStruck(world, 1, 1);
  await ext.killWorker();
  world.release();
  world.setFaults([]);
  await page.reload();
  const { counts } = await untilJob(page, (await onlyJob(page)).id, ENDED, 60_000);
  expect(counts).toMatchObject({ total: 45, done: 45 });
  const batches = world.requests().filter(({ operation }) => operation === BATCH);
  expect(batches, 'a try with two, then the rest by twenties, one of them again after the kill').toHaveLength(5);
  expect(linkRequests(world)).toEqual([]);
  expect(await storedRows(page, 'links')).toHaveLength(45);
  await page.getByRole('button', { name: 'Copy 45 links' }).click();
  await expect(page.getByText('45 links copied')).toBeVisible();
  const links = (await ext.clipboard()).trim().split('\n');
  for (const at of [0, 1, 2, 22, 44]) await proveLink(ext, links[at]!, { product: products[at]!, account, utmContent: '----' });
});
