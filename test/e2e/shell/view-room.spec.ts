import type { Page } from '@playwright/test';
import { VIEWS } from '#components/panel/views';
import { shopAccount } from '#test/e2e/consent';
import { expect, readTest as test } from '#test/e2e/fixtures';
import { view } from '#test/e2e/rates/board';
import { withoutLag } from '#test/e2e/rates/review-at';
import { type FilledPanel, fillPanel, openPanelAt, shownProduct } from './filled-panel';
import { t } from './texts';

/** The least share of the panel's height that belongs to what a view is there for: its rows or cards. */
const LEAST = 0.6;
const SIZE = { width: 400, height: 600 };
const READING = 90_000;
/** The last ones: they begin to read, and the line of that job stands above whatever is opened meanwhile. */
const READ_LAST = ['targeted', 'earnings', 'performance', 'affiliates', 'bills', 'conversions', 'profit'];

interface Filled {
  /** What is opened; left out: the view itself. */
  readonly hash?: (filled: FilledPanel) => string;
  /** What has to be done before there are rows. */
  readonly act?: (page: Page) => Promise<void>;
  /** In ms, where rows are read from Shopee first. */
  readonly wait?: number;
  /** Beside a product's page. */
  readonly beside?: true;
  /** The rows or cards themselves: no head, no strip, no tool line, no bottom bar. */
  readonly content: string;
}

/** A view that is not here fails the test. */
const CONTENT: Readonly<Record<string, Filled>> = {
  // Key figures, their line, the way to net and the groups.
  earnings: { content: '.earnings__answer' },
  links: { beside: true, content: '.panel__columns > *' },
  // With no page of the shop in front: what changed since yesterday, then its products.
  shop: { content: '[data-part="morning"], [data-part="known"] .item' },
  performance: { wait: READING, content: '.earnings__answer' },
  conversions: { wait: READING, content: '.conversions__totals, .vt' },
  profit: { wait: READING, content: '.conversions__totals, .vt' },
  targeted: { content: '.targeted .vt' },
  affiliates: { wait: READING, content: '.book .vt' },
  bills: { wait: READING, content: '[data-bill]' },
  rates: {
    act: async (page) => {
      // Few are left below the range once the others were changed.
      await view(page, 'all').click();
      await page.locator('.vt__body .vt__row').nth(9).waitFor();
    },
    content: '.vt__body .vt__row',
  },
  suggestions: { hash: () => 'suggestions/add', content: '[data-part="cards"] > li' },
  journal: {
    act: async (page) => {
      await page.getByRole('button', { name: /changes in one job/ }).click();
      await page.locator('.journal .jr').nth(9).waitFor();
    },
    content: '.journal .section',
  },
  // What all are to become, its cost and its days, then each change.
  review: { hash: ({ review }) => review, content: '.review__cols' },
  bulk: { hash: ({ bulkJob }) => `bulk/${bulkJob}`, content: '.bulk .card, .bulk tbody tr' },
  offers: {
    act: async (page) => {
      await page.getByRole('button', { name: t('offers.find') }).click();
      await page.locator('[data-offer]').nth(3).waitFor();
    },
    content: '.vlist > li',
  },
  captions: { beside: true, content: '.captions__cols > *' },
  campaigns: { content: '.campaigns tbody tr' },
  history: { content: '.vlist > li' },
  jobs: { content: '.bulk .card, .jobs__list > *' },
};

/** How much of the window's height shows something of `content`, in lines of two pixels: what lies under a bar does not count. */
const shareOf = (page: Page, content: string): Promise<number> =>
  page.evaluate((selector) => {
    const step = 2;
    let lines = 0;
    for (let y = 1; y < innerHeight; y += step) {
      const points = Array.from({ length: 8 }, (_, place) => document.elementFromPoint(((place + 0.5) / 8) * innerWidth, y));
      if (points.some((element) => element?.closest(selector))) lines++;
    }
    return (lines * step) / innerHeight;
  }, content);

test('each view of the panel gives most of its height to what it is there for', async ({ ext, page, context, world }, testInfo) => {
  test.setTimeout(360_000);
  await withoutLag(world, shopAccount(world));
  const filled = await fillPanel(page, ext);
  // A page of its own behind the product's, in the same window: it sees that page as the panel beside it would.
  const panel = await context.newPage();
  const shares: Record<string, number> = {};
  for (const { id } of VIEWS.toSorted((one, other) => READ_LAST.indexOf(one.id) - READ_LAST.indexOf(other.id))) {
    const { hash, act, wait = 15_000, beside, content } = CONTENT[id] ?? { content: `[data-content="${id}"]` };
    const at = hash?.(filled) ?? id;
    const shown = beside ? panel : page;
    if (beside) {
      await page.bringToFront();
      await page.goto(shownProduct());
    }
    await shown.setViewportSize(SIZE);
    await openPanelAt(shown, ext, at);
    await act?.(shown);
    await shown.locator(content).first().waitFor({ timeout: wait });
    await expect(shown.locator('[aria-busy="true"]')).toHaveCount(0);
    await shown.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
    // Rows come as they are read: the share is that of a view that has all of them.
    const share = async () => (shares[id] = Math.round((await shareOf(shown, content)) * 100) / 100);
    await expect
      .configure({ soft: true })
      .poll(share, { message: `${id}: ${content} has most of the height` })
      .toBeGreaterThanOrEqual(LEAST);
    await testInfo.attach(id, { body: await shown.screenshot(), contentType: 'image/png' });
  }
  testInfo.annotations.push({ type: 'share of the height', description: JSON.stringify(shares) });
});
