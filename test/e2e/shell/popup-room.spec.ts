import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { setPassphrase } from '#test/e2e/accounts/vault';
import { affiliateTest, type Ext, expect, test } from '#test/e2e/fixtures';
import { keepGroups } from '#test/e2e/links/many-presets';
import { popupOver } from '#test/e2e/links/popup-over';
import { seedEarnedState } from '#test/e2e/reports/seed-earned';
import { storedRows } from '#test/e2e/stored';
import { findProduct, type World } from '#test/world';
import { fillPanel } from './filled-panel';
import { t } from './texts';

/** What Chromium gives a popup at most; one that is higher scrolls, and its button is out of sight. */
const MOST = 600;
/** What the line of jobs takes; it stands there for a while after a job has ended. */
const JOBS_LINE = 30;

const heightOf = (popup: Page): Promise<number> =>
  popup.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    return Math.max(document.documentElement.scrollHeight, document.body.scrollHeight);
  });

const ordinary = () => productAddress(findProduct('BR', 'ordinary', 3));
const make = async (popup: Page) => {
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
  await expect(popup.locator('[data-part="caption-text"]')).toBeVisible();
};

interface State {
  readonly name: string;
  /** Where the person is. */
  readonly page: () => string;
  readonly before?: (page: Page, ext: Ext, world: World) => Promise<void>;
  readonly act?: (popup: Page) => Promise<void>;
}

/** With an account and links of before: every state that the popup knows. */
const STATES: readonly State[] = [
  { name: 'before a link is made', page: ordinary },
  { name: 'with the link and its caption', page: ordinary, act: make },
  { name: 'a name as long as names come', page: () => productAddress(findProduct('BR', 'long-name')) },
  { name: 'the link of a name as long as names come', page: () => productAddress(findProduct('BR', 'long-name')), act: make },
  { name: 'a price range', page: () => productAddress(findProduct('BR', 'price-range')) },
  { name: 'a product without an offer', page: () => productAddress(findProduct('BR', 'no-offer')) },
  { name: 'not a product', page: () => 'https://shopee.com.br/' },
  { name: 'not a page of Shopee’s', page: () => 'about:blank' },
  { name: 'a country without an account', page: () => productAddress(findProduct('VN', 'ordinary')) },
  {
    // A product of which no link is known yet: one that is known asks nobody.
    name: 'what Shopee refused',
    page: () => productAddress(findProduct('BR', 'ordinary', 60)),
    before: async (_page, _ext, world) => world.setFaults([{ kind: 'code', code: 10035, operation: 'generateShortLink' }]),
    act: async (popup) => {
      await popup.getByRole('button', { name: t('link.make') }).click();
      await expect(popup.getByRole('alert').first()).toBeVisible();
      await expect(popup.locator('[data-part="long-link-id"]')).toBeVisible();
    },
  },
  { name: 'many presets', page: ordinary, before: manyPresets },
  { name: 'many presets, with the link', page: ordinary, before: manyPresets, act: make },
  {
    name: 'the Sub_ids open',
    page: ordinary,
    act: (popup) => popup.getByText(t('link.subIds'), { exact: true }).click(),
  },
  // Of everything that can stand there, the most: these come on top of many presets.
  {
    name: 'capped',
    page: ordinary,
    before: countedState({}),
    act: (popup) => expect(popup.locator('[data-part="paid-rule"]')).toBeVisible(),
  },
  { name: 'capped, its reasons open', page: ordinary, act: opened('paid-rule') },
  {
    name: 'untraced',
    page: ordinary,
    before: countedState({ fresh: { lines: 1_200, untraced: 480 } }),
    act: (popup) => expect(popup.locator('[data-part="untraced"]')).toBeVisible(),
  },
  { name: 'untraced, its reasons open', page: ordinary, act: opened('untraced') },
  { name: 'untraced and capped, with the link', page: ordinary, act: make },
  {
    name: 'a link for each of many presets',
    page: () => productAddress(findProduct('BR', 'ordinary', 61)),
    act: async (popup) => {
      await popup.getByRole('button', { name: /^One link for each preset/ }).click();
      await expect(popup.locator('[data-part="groups"] .recent > li')).toHaveCount(12);
    },
  },
  { name: 'locked', page: ordinary, before: async (page, ext) => locked(page, ext) },
];

function countedState(state: Parameters<typeof seedEarnedState>[2]) {
  return async (page: Page, ext: Ext) => {
    await page.goto(ext.url('options.html'));
    const [link] = await storedRows(page, 'links');
    if (!link) throw new Error('no link of before');
    await seedEarnedState(page, link.accountId, state);
  };
}

function opened(part: string) {
  return async (popup: Page) => {
    const details = popup.locator(`[data-part="${part}"]`);
    await details.locator('summary').click();
    await expect(details).toHaveAttribute('open', '');
  };
}

async function manyPresets(page: Page, ext: Ext): Promise<void> {
  await page.goto(ext.url('options.html'));
  await keepGroups(
    page,
    Array.from({ length: 12 }, (_, place) => `Achados do dia, grupo ${place + 1}`),
  );
}

async function locked(page: Page, ext: Ext): Promise<void> {
  await setPassphrase(page, ext);
  await page.goto(ext.url('sidepanel.html#links'));
  await page.getByRole('button', { name: t('popup.lockNow') }).click();
  await expect(page.locator('[data-covered]')).toBeVisible();
}

affiliateTest('the popup fits its window in every state, with links of before below', async ({ ext, page, world }, testInfo) => {
  affiliateTest.setTimeout(180_000);
  await fillPanel(page, ext, ['links']);
  const heights: Record<string, number> = {};
  for (const { name, page: address, before, act } of STATES) {
    world.setFaults([]);
    await before?.(page, ext, world);
    const popup = await popupOver(ext, page, address());
    await expect(popup.locator('html[data-ready]')).toBeAttached();
    await expect(popup.locator('[aria-busy="true"]')).toHaveCount(0);
    await act?.(popup);
    heights[name] = await heightOf(popup);
    await testInfo.attach(name, { body: await popup.screenshot(), contentType: 'image/png' });
    const spare = (await popup.locator('.jobs').count()) > 0 ? 0 : JOBS_LINE;
    expect.soft(heights[name], name).toBeLessThanOrEqual(MOST - spare);
    await ext.closePopup(popup);
  }
  testInfo.annotations.push({ type: 'heights', description: JSON.stringify(heights) });
});

test('without an account it fits too', async ({ ext, page }) => {
  for (const address of [ordinary(), 'about:blank']) {
    const popup = await popupOver(ext, page, address);
    await expect(popup.locator('html[data-ready]')).toBeAttached();
    expect(await heightOf(popup), address).toBeLessThanOrEqual(MOST);
    await ext.closePopup(popup);
  }
});

affiliateTest('once there is a link, its caption is the next thing, then the places to post it', async ({ ext, page }) => {
  const popup = await popupOver(ext, page, ordinary());
  await make(popup);
  const primary = popup.locator('.btn--primary');
  await expect(primary).toHaveCount(1);
  await expect(primary).toContainText(t('caption.copy'));
  await expect(primary, 'Enter goes on').toBeFocused();
  // In the order of the page: the caption's button, WhatsApp, Telegram; what was chosen before is folded away.
  const order = await popup.locator('.btn--primary, [data-part="caption"] a').allTextContents();
  expect(order.map((text) => text.replace('↵', ''))).toEqual([t('caption.copy'), 'WhatsApp', 'Telegram']);
  await expect(popup.getByLabel('Sub_id 1')).toBeHidden();
  const again = popup.getByRole('button', { name: t('link.makeAgain') });
  const [one, other] = [await again.boundingBox(), await primary.boundingBox()];
  expect((other?.y ?? 0) - (one?.y ?? 0), 'making it again is not beside copying').toBeGreaterThan(60);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(t('caption.copied'))).toBeVisible();
  expect(await ext.clipboard()).toMatch(/https:\/\/s\.shopee\.com\.br\/\S+/);
});
