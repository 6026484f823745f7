import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { VIEWS } from '#components/panel/views';
import { FALLBACK_LANGUAGE, LANGUAGE_CODES, LANGUAGES } from '#lib/domain/language';
import { builtInCaptions } from '#lib/domain/links/captions/built-in-captions';
import { DISCLOSURES } from '#lib/domain/links/captions/disclosure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { CHANNEL_NAMES } from '#lib/domain/reports/conversions/channel-name';
import { OPTIONS_SECTIONS } from '#lib/stores/shell/options-route';
import { productAddress } from '#scripts/browser/product-page';
import { buildFolder } from '#scripts/setup/build';
import { buildInTestLanguage, inTestLanguage } from '#scripts/texts/test-language';
import { test as base, expect } from '#test/e2e/fixtures';
import { popupOver } from '#test/e2e/links/popup-over';
import { seedBoard } from '#test/e2e/rates/seed-board';
import { isLong } from '#test/proof';
import { findProduct } from '#test/world';
import { openPanelAt } from './filled-panel';
import { shownTexts, storedWords } from './shown-texts';
import { t } from './texts';

/** Everything that the extension says comes out of its tables and has room, in a language whose words are a third longer. */
const test = base.extend({
  folder: async ({ accounts: _ }, use) => {
    const folder = buildInTestLanguage(buildFolder('chrome'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What fits the narrowest fits a wider one, but for where a view changes its form between them: both are tried in the long run. */
const SIZES = [{ width: 360, height: 600 }, ...(isLong ? [{ width: 400, height: 600 }] : [])];

const wordsOf = (text: string | readonly string[]): string[] => String(text).match(/[A-Za-z]{4,}/g) ?? [];

/** Words that no table holds: what the browser itself writes, names, and what is written for buyers in their own language. */
const NAMES = new Set(
  wordsOf([
    ...Object.values(DISCLOSURES),
    ...(Object.keys(MARKETS) as MarketCode[]).flatMap((market) => builtInCaptions(market).map(({ text }) => text)),
    ...LANGUAGE_CODES.map((code) => LANGUAGES[code].name),
    ...Object.values(CHANNEL_NAMES),
    ...Object.keys(MARKETS).map((code) => new Intl.DisplayNames(FALLBACK_LANGUAGE, { type: 'region' }).of(code) ?? ''),
    ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1).toLocaleDateString(FALLBACK_LANGUAGE, { month: 'long' })),
    ...[
      'Shift',
      'Enter',
      'Ctrl',
      'Home',
      'Space',
      'SHOPLINE',
      'WhatsApp',
      'Telegram',
      'LINE',
      'Facebook',
      'chrome extensions shortcuts',
      'shopee openplatform open shopline partner test stable',
    ],
  ]),
);

/** What is left of a text in plain letters, without names, addresses and numbers of orders: words that no table gave. */
function plainWords(text: string, names: ReadonlySet<string>): string[] {
  return wordsOf(text.replace(/\b[\w.-]+\.[a-z]{2,3}\b\S*|\S*\?\w+=\S*|\b\d{6}[0-9A-Z]{8,10}\b/g, ' ')).filter(
    (word) => /[aeiou]/i.test(word) && !names.has(word),
  );
}

async function expectTranslated(page: Page, where: string, data: readonly string[] = []): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const size of SIZES) {
    if (!page.url().includes('popup.html')) await page.setViewportSize(size);
    expect((await shownTexts(page)).length, `${where} says something`).toBeGreaterThan(3);
    // Names of what is still being read may be shown at any moment: they are stored before. All that is stored is much to read, and asked for
    // only where a text is not clear without it.
    const foreign = async () => {
      const shown = (await shownTexts(page)).map(({ text }) => text);
      const without = (names: readonly string[], texts: readonly string[]) => {
        const known = new Set([...NAMES, ...names]);
        return texts.filter((text) => plainWords(text, known).length > 0);
      };
      const unclear = without(wordsOf(data), shown);
      return unclear.length === 0 ? [] : without([...wordsOf(data), ...(await storedWords(page))], unclear);
    };
    await expect.configure({ soft: true }).poll(foreign, `${where}: texts of no table`).toEqual([]);
    // Names of products and shops may be shortened, also behind what we say; what we say may not.
    const cut = async () => {
      const short = (await shownTexts(page)).filter(({ text, cut }) => cut !== null && /[áëíöü]{2}/i.test(text));
      const stored = new Set(short.length === 0 ? [] : await storedWords(page));
      return short.filter(({ text }) => !stored.has(wordsOf(text).at(-1) ?? '')).map(({ text, cut }) => `${text} in ${cut}`);
    };
    await expect.configure({ soft: true }).poll(cut, `${where} at ${size.width}: cut`).toEqual([]);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.configure({ soft: true }).poll(beyond, `${where} at ${size.width}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

test('greets a person in the test language', async ({ ext, page }) => {
  await page.goto(ext.url('first-run.html'));
  await expect(page.getByText(inTestLanguage(t('firstRun.commission')))).toBeVisible();
  await expectTranslated(page, 'first run');
  await page.goto(ext.url('sidepanel.html#links'));
  await expectTranslated(page, 'links without an account');
});

test.describe('with accounts', () => {
  test.use({ accounts: 'read' });

  test('every view of the panel, its dialogs and all settings', async ({ ext, page }) => {
    test.setTimeout(180_000);
    await page.goto(ext.url('sidepanel.html#links'));
    await seedBoard(page, 40);
    for (const { id } of VIEWS) {
      await openPanelAt(page, ext, id);
      // The list of campaigns is read from the store first: its table is to be judged, not its wait.
      if (id === 'campaigns') await expect(page.getByText(/^Partner \d+$/).first()).toBeVisible();
      await expectTranslated(page, `view ${id}`);
    }
    for (const key of ['?', '/']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectTranslated(page, `dialog of ${key}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    for (const part of [...OPTIONS_SECTIONS, 'accounts/key', 'accounts/keyless', 'accounts/shop', 'accounts/store']) {
      // Another hash alone would draw each part twice: once in the page of the part before.
      await page.goto('about:blank');
      await page.goto(ext.url(`options.html#${part}`));
      await expectTranslated(page, `settings ${part}`);
    }
  });

  test('the popup, before and after the link is made', async ({ ext, page }) => {
    const product = findProduct('BR', 'ordinary');
    const popup = await popupOver(ext, page, productAddress(product));
    await expectTranslated(popup, 'popup', [product.name]);
    await popup.getByRole('button', { name: inTestLanguage(t('link.make')) }).click();
    await expect(popup.getByLabel(inTestLanguage(t('link.yourLink')))).toBeVisible();
    await expectTranslated(popup, 'popup with a link', [product.name]);
  });
});
