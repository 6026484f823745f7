import type { Page } from '@playwright/test';
import { VIEWS } from '#components/panel/views';
import { OPTIONS_SECTIONS } from '#lib/stores/shell/options-route';
import { productAddress } from '#scripts/browser/product-page';
import { expect, allAccountsTest as test } from '#test/e2e/fixtures';
import { popupOver } from '#test/e2e/links/popup-over';
import { readNewest } from '#test/e2e/reports/read-newest';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { openPanelAt } from './filled-panel';
import { t } from './texts';

/** What people elsewhere have written, cut where it is drawn: no text of a hundred thousand letters reaches a page whole. */
const LONGEST = 600;

interface Found {
  readonly long: readonly string[];
  readonly wide: readonly string[];
}

/** Texts, names and choices that are too long, and elements that are wider than what shows them. Run in the page. */
const inspect = (page: Page): Promise<Found> =>
  page.evaluate((longest) => {
    const where = (element: Element | null) =>
      element ? `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} in ${element.parentElement?.className ?? ''}` : '';
    const long: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if ((node.textContent?.length ?? 0) > longest) long.push(`text of ${where(node.parentElement)}`);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (['title', 'aria-label', 'alt', 'placeholder', 'label'].includes(name) && value.length > longest)
          long.push(`${name} of ${where(element)}`);
    const CLIPPED = 4_000;
    const isClipped = (element: Element) => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      return false;
    };
    const wide: string[] = [];
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wide.push('the page scrolls sideways');
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg, option, .sr') || !element.checkVisibility()) continue;
      const { width } = element.getBoundingClientRect();
      // What a box clips or scrolls is as wide as a text that was cut, or as a table of its columns; never as a text that was not.
      const most = isClipped(element) ? CLIPPED : document.documentElement.clientWidth;
      if (width > most + 1) wide.push(`${where(element)}: ${Math.round(width)}`);
    }
    return { long, wide };
  }, LONGEST);

async function expectWithin(page: Page, where: string, widths: readonly number[] = [360, 1280]): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const width of widths) {
    if (widths.length > 1) await page.setViewportSize({ width, height: 700 });
    await expect
      .configure({ soft: true, timeout: 5_000 })
      .poll(() => inspect(page), where)
      .toEqual({ long: [], wide: [] });
  }
}

test('texts of a hundred thousand letters are cut wherever they are drawn, and nothing is wider than its view', async ({
  ext,
  page,
  world,
}) => {
  test.setTimeout(180_000);
  const endsJob = async (answer: Promise<{ ok: boolean; value?: unknown; failure?: unknown }>) => {
    const reported = await answer;
    expect(reported, JSON.stringify(reported.failure)).toMatchObject({ ok: true });
    await untilJob(page, (reported.value as { jobId: string }).jobId, ENDED, 60_000);
  };
  world.setFaults([{ kind: 'longTexts' }]);
  await page.goto(ext.url('sidepanel.html#jobs'));
  const ids = async (setting: string) =>
    page.evaluate(async (key) => (await chrome.storage.local.get(key))[key]?.[0]?.id ?? '', `setting:${setting}`);
  const [accountId, shopId, storeId] = [await ids('accounts'), await ids('shops'), await ids('stores')];
  await tell(page, 'shop.check', { accountId: shopId });
  await tell(page, 'shopline.check', { accountId: storeId });
  await readNewest(page, shopId);
  await endsJob(tell(page, 'job.readShop', { requestId: 'long-shop', accountId: shopId, visible: [] }));
  await endsJob(tell(page, 'job.readSuggestions', { requestId: 'long-hints', accountId: shopId }));
  await endsJob(tell(page, 'job.readStore', { requestId: 'long-store', accountId: storeId }));
  const addresses = [productAddress(findProduct('BR', 'long-name')), productAddress(findProduct('BR', 'ordinary'))];
  await endsJob(tell(page, 'job.bulkLinks', { requestId: 'long-list', addresses, accountId, subIds: null, presetId: null }));
  const longest = Math.max(...(await storedRows(page, 'products')).map(({ name }) => name.length));
  expect(longest, 'what is stored is long indeed').toBeGreaterThan(LONGEST);

  for (const { id } of VIEWS) {
    await openPanelAt(page, ext, id);
    await expectWithin(page, `view ${id}`);
  }
  await page.goto(ext.url('sidepanel.html#offers'));
  await page.getByRole('button', { name: t('offers.find') }).click();
  await expect(page.getByText(/ of \d+ loaded$/)).toBeVisible();
  await expectWithin(page, 'offers found');
  await page.goto(ext.url('sidepanel.html#offers/feeds'));
  await page.getByLabel(t('feeds.feed'), { exact: true }).selectOption({ index: 1 });
  await expect(page.locator('[data-feed-item]').first()).toBeVisible();
  await expectWithin(page, 'feeds');
  await page.goto(ext.url('sidepanel.html#shop/morning'));
  await expectWithin(page, 'the shop since yesterday');
  await page.goto(ext.url('sidepanel.html#campaigns'));
  await page.locator('[data-campaign]').first().click();
  await expectWithin(page, 'a campaign');
  await page.goto(ext.url('sidepanel.html#campaigns'));
  await page.getByRole('button', { name: t('campaigns.new'), exact: true }).click();
  await expect(page.getByLabel(t('campaigns.field.promotion'), { exact: true })).toBeVisible();
  await expectWithin(page, 'a new campaign');
  await openPanelAt(page, ext, 'links');
  await page.keyboard.press('/');
  await page
    .getByRole('dialog')
    .getByRole('searchbox', { name: t('search.title') })
    .fill('W');
  await expectWithin(page, 'the search');
  for (const part of OPTIONS_SECTIONS) {
    await page.goto('about:blank');
    await page.goto(ext.url(`options.html#${part}`));
    await expectWithin(page, `settings ${part}`);
  }

  const tab = await page.context().newPage();
  const popup = await popupOver(ext, tab, productAddress(findProduct('BR', 'long-name')));
  await expectWithin(popup, 'the popup', [400]);
});

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, { id: string }[] | undefined>> } } };
