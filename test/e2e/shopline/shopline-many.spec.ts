import { allAccountsTest, expect, shoplineTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { storedRows, untilJob } from '#test/e2e/stored';
import { isLong } from '#test/proof';
import { campaignOf, demoStore, openCampaigns, storedShopline, storeRequests } from './shopline';

const PARTNERS = isLong ? 300 : 30;
const HEAD = 'Partner name,E-mail,Code,Commission';
const row = (number: number, code: string) => `Demo KOL ${number},kol${number}@example.com,${code},${number % 2 ? '12.5%' : 'NT$80'}`;

shoplineTest('30 partners from a CSV, two codes taken, one answer lost: 28 made, 2 told, none twice', async ({ ext, page, world }) => {
  test.setTimeout(isLong ? 300_000 : 60_000);
  const store = demoStore(world);
  await openCampaigns(page, ext);
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  await page.getByRole('button', { name: t('campaigns.many'), exact: true }).click();
  // Two codes are the store's already: one is known here, the other was taken a moment ago by somebody else.
  const codes = Array.from({ length: PARTNERS }, (_, at) => (at === 3 ? 'Partner5' : at === 11 ? 'late-1' : `kol-${at}`));
  const csv = [HEAD, ...codes.map((code, at) => row(at, code))].join('\r\n');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('campaigns.many.file') }).click();
  await (await choosing).setFiles({ name: 'kols.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}`) });
  await expect(page.getByText(`Partner5: ${t('campaigns.problem.codeTaken')}`)).toBeVisible();
  await fetch(`${world.http}/v1/affiliate_campaigns`, {
    method: 'POST',
    headers: { authorization: `Bearer ${store.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Somebody else', code: 'late-1' }),
  });
  const before = (await storedShopline(world, store)).campaigns.length;
  // The sixth campaign is made and its answer never comes; a partner's answer is lost too; and the server asks for a pause.
  world.setFaults([
    { kind: 'delay', delayMs: 1, operation: 'createAffiliateCampaign', times: 5 },
    { kind: 'dropAfter', operation: 'createAffiliateCampaign', times: 1 },
    { kind: 'cutJson', operation: 'createAffiliateCampaign', times: 1 },
    { kind: '429', operation: 'createAffiliateCampaign', times: 1 },
    { kind: 'dropAfter', operation: 'updateAffiliateCampaign', times: 1 },
  ]);
  await page.getByRole('button', { name: `Create ${PARTNERS - 1} campaigns` }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('job-');
  const jobId = (await page.evaluate(() => location.hash)).replace(/^.*job-/, '');
  const job = await untilJob(page, jobId, ['done', 'partlyFailed', 'failed', 'unknown'], isLong ? 240_000 : 60_000);
  expect(job.counts).toMatchObject({ total: PARTNERS - 1, done: PARTNERS - 2, refused: 1, failed: 0, unknown: 0 });
  const { campaigns } = await storedShopline(world, store);
  expect(campaigns).toHaveLength(before + PARTNERS - 2);
  expect(new Set(campaigns.map(({ code }) => code)).size, 'no code twice').toBe(campaigns.length);
  for (const [at, code] of codes.entries()) {
    if (at === 3 || at === 11) continue;
    expect(await campaignOf(world, store, code)).toMatchObject({ partner_info: { name: `Demo KOL ${at}`, email: `kol${at}@example.com` } });
  }
  await expect(page.locator('[data-code="late-1"]')).toContainText(t('failure.storeCodeTaken.says'));
  // Half of what SHOPLINE allows, in any second.
  const times = world
    .requests()
    .filter(({ host }) => host === 'open.shopline.io')
    .map(({ at }) => at);
  const busiest = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 3000).length));
  expect(busiest, 'ten a second, as they arrive').toBeLessThanOrEqual(36);
  expect(storeRequests(world, 'createAffiliateCampaign').length, 'the browser may repeat one by itself').toBeLessThanOrEqual(PARTNERS + 2);
  const rows = await storedRows(page, 'jobResults');
  expect(rows.filter(({ jobId: of }) => of === jobId)).toHaveLength(PARTNERS - 1);
});

allAccountsTest('a Shopee affiliate gets a twin, and a refused token ends a list at once', async ({ ext, page, world }) => {
  await openCampaigns(page, ext);
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  await page.getByRole('button', { name: t('campaigns.many'), exact: true }).click();
  await page.getByRole('button', { name: t('campaigns.many.fromShopee') }).click();
  const found = page.getByRole('list', { name: t('campaigns.twin.found') }).getByRole('button');
  await found.nth(0).click();
  await found.nth(1).click();
  await found.nth(2).click();
  // The first is made; then the token is refused, and nothing more is sent with it.
  world.setFaults([
    { kind: 'delay', delayMs: 1, operation: 'createAffiliateCampaign', times: 1 },
    { kind: 'code', status: 401, code: 'Unauthorized', message: 'Invalid access token', operation: 'createAffiliateCampaign' },
  ]);
  await page.getByRole('button', { name: 'Create 3 campaigns' }).click();
  await expect(page.getByText(t('failure.storeTokenRefused.says')).first()).toBeVisible();
  await expect(page.locator('[data-end="failed"]')).toHaveCount(2);
  expect(storeRequests(world, 'createAffiliateCampaign')).toHaveLength(2);
  await page.locator('[data-end="done"] a').click();
  const twin = page.locator('[data-part="twin"]');
  await expect(twin).toContainText('affiliate');
  // Both sides' numbers: none sold here yet, what AMS tells of the affiliate there.
  await expect(twin.getByRole('row', { name: /^Orders/ })).toContainText(/0\s*[1-9]/);
  await expect(twin.getByRole('row', { name: /^Sales/ })).toContainText(/TWD\s0\s*BRL/);
});
