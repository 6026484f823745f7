import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { demoAccount } from '#scripts/check/demo-account';
import { expectToClose } from '#test/e2e/expect-to-close';
import { type Ext, expect, affiliateTest as test } from '#test/e2e/fixtures';
import { goToView, openJobsLine } from '#test/e2e/go-to';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { addressList } from './address-list';
import { linkRequests, proveLink, saveList } from './links';

declare const chrome: typeof browser;

const SLOW = { kind: 'delay', delayMs: 40, operation: 'generateShortLink' } as const;
const chat = (addresses: readonly string[]) => addresses.map((url, at) => `${at + 1}. Oferta! ${url} 🔥 (só hoje)`).join('\n');
const list = (page: Page) => page.getByLabel(t('bulk.addresses'), { exact: true });
const begin = (page: Page) => page.getByRole('button', { name: /^Make \d+ links?/ });
/** The panel's page in a tab of its own, at the view of lists. */
const bulkIn = (page: Page, ext: Ext) => page.goto(ext.url('sidepanel.html#bulk'));
const theJob = async (page: Page) => {
  await expect.poll(async () => (await storedRows(page, 'jobs')).length, { message: 'one job is kept' }).toBe(1);
  return (await storedRows(page, 'jobs'))[0]!;
};

test('makes 60 links from a pasted text and goes on after the popup and panel are closed', async ({ ext, page, context, guard, world }) => {
  const account = demoAccount(world, 'BR');
  const { addresses, products, distinct } = addressList(68, { repeated: 5, similar: 3, seed: 7 });
  expect(distinct).toBe(60);
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  const panel = await ext.openPanel(options);
  await guard.follow(panel);
  await goToView(panel, t('panel.bulk'));
  await expect(panel.getByRole('heading', { name: t('bulk.empty.title') })).toBeVisible();
  await list(panel).fill(chat(addresses));
  await expect(panel.getByText('63 links found')).toBeVisible();
  const sums = panel.getByLabel(t('bulk.sums'));
  await expect(sums).toContainText(/To make60/);
  await expect(sums).toContainText(/Refused3and 5 repeated/);
  await expect(panel.getByText('takes 120 of 1.999 calls left')).toBeVisible();
  await expect(panel.getByRole('row', { name: /ofertas-top/ })).toContainText('refused');
  expect(linkRequests(world), 'nothing is made before the button').toEqual([]);

  world.setFaults([SLOW]);
  await begin(panel).click();
  await expect(panel.getByText('Making 63 links').first()).toBeVisible();
  await guard.leave(panel);
  await expectToClose(() => panel.evaluate(() => window.close()));
  const popup = await ext.openPopup();
  await expect(popup.getByText('Making 63 links').first()).toBeVisible();
  await ext.closePopup(popup);
  const { id } = await untilJob(options, (await theJob(options)).id, ENDED);
  expect(linkRequests(world)).toHaveLength(60);

  await bulkIn(page, ext);
  await openJobsLine(page);
  await page.getByRole('link', { name: t('jobs.open') }).click();
  await expect(page).toHaveURL(new RegExp(`#bulk/${id}$`));
  await page.getByRole('button', { name: 'Copy 60 links' }).click();
  await expect(page.getByText('60 links copied')).toBeVisible();
  const copied = (await ext.clipboard()).trim().split('\n');
  const inOrder = products.filter((product, at) => product && products.indexOf(product) === at);
  expect(copied).toHaveLength(60);
  for (const at of [0, 31, 59]) await proveLink(ext, copied[at]!, { product: inOrder[at]!, account, utmContent: '----' });
});

test('takes addresses from a dropped file, by keys alone, and hands out a table', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  await bulkIn(page, ext);
  const { addresses, products } = addressList(3, { repeated: 0, similar: 0, seed: 1 });
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'list.csv', { type: 'text/csv' }));
      return data;
    },
    `name,address\r\n${addresses.map((url, at) => `p${at},${url}`).join('\r\n')}`,
  );
  await list(page).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('3 links found')).toBeVisible();
  const picture = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0, 0xff])], 'list.xlsx'));
    return data;
  });
  await list(page).dispatchEvent('drop', { dataTransfer: picture });
  await expect(page.getByRole('alert')).toHaveText(/list\.xlsx: Sidecar can't read this file/);
  await list(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 links from a list').first()).toBeVisible();
  expect(linkRequests(world)).toHaveLength(3);
  await page.getByRole('button', { name: 'Copy link 2' }).press('Enter');
  const copied = await ext.clipboard();
  await proveLink(ext, copied, { product: products[1]!, account, utmContent: '----' });

  // One caption after the other: each is ticked once it is copied, the ticks outlast the page, and can be taken away.
  await page.getByRole('button', { name: 'Copy caption 2' }).press('Enter');
  await expect(page.getByText('1 of 3 posted')).toBeVisible();
  expect(await ext.clipboard()).toContain(copied);
  for (const posted of [2, 3]) {
    await page.getByRole('button', { name: t('bulk.copyNext') }).press('Enter');
    await expect(page.getByText(`${posted} of 3 posted`)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('button', { name: t('bulk.copyNext') })).toBeDisabled();
  await page.getByRole('checkbox', { name: '2 posted' }).press('Space');
  await expect(page.getByText('2 of 3 posted')).toBeVisible();
  await page.getByRole('button', { name: t('bulk.copyNext') }).press('Enter');
  await expect(page.getByText('3 of 3 posted')).toBeVisible();
  expect(await ext.clipboard()).toContain(copied);

  const downloading = page.waitForEvent('download');
  await saveList(page, 'csv');
  const file = await (await downloading).createReadStream();
  const lines = Buffer.concat(await file.toArray())
    .toString('utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1 + addresses.length);
  expect(lines[0]).toBe('Number;Product link;Link;Result;Reason;name');
  expect(lines[2]).toBe(`2;${addresses[1]};${copied};made;;p1`);
});

test('pauses, goes on, is cancelled before the next request, and retries only what failed', async ({ ext, page, world }) => {
  await bulkIn(page, ext);
  const { addresses } = addressList(30, { repeated: 0, similar: 0, seed: 2 });
  world.setFaults([{ ...SLOW, times: 5 }, { kind: 'code', code: 11_000, operation: 'generateShortLink', times: 2 }, SLOW]);
  await list(page).fill(addresses.join(' '));
  await begin(page).click();
  await expect(page.getByText('2 failed').first()).toBeVisible();
  await page.getByRole('button', { name: /^Pause/ }).click();
  await expect(page.getByText(t('job.waiting.paused')).first()).toBeVisible();
  const job = await theJob(page);
  await untilJob(page, job.id, ['waiting']);
  const paused = linkRequests(world).length;
  expect(paused).toBeLessThan(30);
  await page.getByRole('button', { name: /^Resume/ }).click();
  await expect(page.getByRole('button', { name: 'Retry 2 failed' })).toBeVisible();
  expect(linkRequests(world)).toHaveLength(30);
  await page.getByRole('button', { name: 'Retry 2 failed' }).click();
  await untilJob(page, job.id, ['done']);
  expect(linkRequests(world), 'two more, for the two').toHaveLength(32);

  await page.getByRole('link', { name: t('bulk.newList') }).click();
  await list(page).fill(addressList(80, { repeated: 0, similar: 0, seed: 3 }).addresses.slice(30).join('\n'));
  await begin(page).click();
  await expect(page.getByText(/^[1-9]\d* of 50/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(page.getByText(t('job.state.cancelled')).first()).toBeVisible();
  const stopped = (await storedRows(page, 'jobs')).find(({ state }) => state === 'cancelled')!;
  // A row that was on its way still gets its result; nothing is asked after it.
  await expect.poll(async () => (await storedRows(page, 'jobs')).find(({ id }) => id === stopped.id)?.intent).toBeNull();
  expect(linkRequests(world).length).toBeLessThan(32 + 50);
});

test('two windows start the same list: one runs', async ({ ext, page, context, world }) => {
  const other = await context.newPage();
  const { addresses, distinct } = addressList(20, { repeated: 0, similar: 0, seed: 4 });
  // The first link waits for its answer, so that the list is under way however late the second window's click comes.
  world.setFaults([{ kind: 'hold', operation: 'generateShortLink', times: 1 }]);
  for (const window of [page, other]) {
    await bulkIn(window, ext);
    await list(window).fill(addresses.join('\n'));
    await expect(begin(window)).toBeEnabled();
  }
  await Promise.all([page, other].map((window) => begin(window).click()));
  for (const window of [page, other]) await expect(window.getByText('Making 20 links').first()).toBeVisible();
  const { id } = await theJob(page);
  for (const window of [page, other]) await expect(window).toHaveURL(new RegExp(`#bulk/${id}$`));
  world.release();
  await untilJob(page, id, ['done']);
  for (const window of [page, other]) await expect(window.getByText(t('job.state.done')).first()).toBeVisible();
  expect(linkRequests(world)).toHaveLength(distinct);
  expect(await storedRows(page, 'links')).toHaveLength(distinct);
});

test('quota gone: waits, says until when, goes on by itself', async ({ ext, page, world }) => {
  test.setTimeout(120_000);
  const account = demoAccount(world, 'BR');
  await page.goto(ext.url('options.html#accounts'));
  const id = (await page.locator('[data-account]').getAttribute('data-account')) ?? '';
  const limit = { calls: 200, windowMs: 10_000 };
  expect((await tell(page, 'account.change', { accountId: id, change: { limit } })).ok).toBe(true);
  world.setLimits({ appId: account.appId, quota: limit.calls, windowMs: limit.windowMs });
  await bulkIn(page, ext);
  const { addresses, distinct } = addressList(60, { repeated: 0, similar: 0, seed: 5 });
  await list(page).fill(addresses.join('\n'));
  // The setting is stored before the switch shows it.
  await page.getByRole('switch', { name: t('bulk.withOffers') }).click();
  await expect(page.getByRole('switch', { name: t('bulk.withOffers') })).not.toBeChecked();
  await expect(begin(page)).toBeEnabled();
  // As if 170 calls had been made a moment ago, on both sides.
  await (await ext.worker()).evaluate(spend, { id, calls: 170 });
  world.setFaults([]);
  await begin(page).click();
  await expect(page.getByText(/No calls left\. Continues at \d\d:\d\d/).first()).toBeVisible();
  const job = await theJob(page);
  expect(job.wait).toMatchObject({ why: 'quota' });
  expect(job.wait?.until).toBeGreaterThan(Date.now());
  expect(job.wait?.until).toBeLessThan(Date.now() + limit.windowMs * 1.2);
  const asked = linkRequests(world).length;
  // Two of the thirty went for finding out that this account has no call for many links.
  expect(asked).toBe(28);
  await untilJob(page, job.id, ['done'], 75_000);
  expect(linkRequests(world)).toHaveLength(distinct);
  await expect(page.getByText(t('job.state.done')).first()).toBeVisible();
});

/** Counts calls of an account at this very moment, in the worker. */
async function spend({ id, calls }: { id: string; calls: number }): Promise<void> {
  const slice = Math.floor(10_000 / 60);
  await chrome.storage.local.set({ [`gate:${id}`]: { slices: { [Math.floor(Date.now() / slice) * slice]: calls } } });
}

test('checks whether the products of all links are still offered, each product once', async ({ ext, page, world }) => {
  await bulkIn(page, ext);
  await list(page).fill(addressList(12, { repeated: 0, similar: 0, seed: 6 }).addresses.join('\n'));
  await begin(page).click();
  await untilJob(page, (await theJob(page)).id, ['done']);
  const offersAsked = () => world.requests().filter(({ operation }) => operation === 'productOfferV2').length;
  const before = offersAsked();
  await goToView(page, t('panel.jobs'));
  await page.getByRole('button', { name: t('jobs.check.button') }).click();
  await page.getByRole('link', { name: /^Show rows: Check of 12/ }).click();
  const rows = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^ID / }) });
  await expect(rows.filter({ hasText: /offered|no offer/ })).toHaveCount(12);
  await expect(page.getByText(t('jobs.check.noOffer'))).toBeVisible();
  expect(offersAsked() - before).toBe(12);
});
