import type { Page } from '@playwright/test';
import { type Ext, expect, test } from '#test/e2e/fixtures';
import { t } from './texts';

const PAGES = ['first-run.html', 'options.html#general', 'sidepanel.html#history', 'popup.html'];
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** What a person sees: text of the other lightness on a ground of this one. */
const shownScheme = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const light = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3 > 127;
    return light(backgroundColor) === light(color) ? 'unreadable' : light(backgroundColor) ? 'light' : 'dark';
  });

async function expectEverywhere(page: Page, ext: Ext, wanted: (system: Scheme) => Scheme, what: string): Promise<void> {
  for (const path of PAGES) {
    await page.goto('about:blank');
    await page.goto(ext.url(path));
    await expect(page.locator('html[data-ready]')).toBeAttached();
    // Each is told to the open page: it follows without being loaded again.
    for (const system of SCHEMES) {
      await page.emulateMedia({ colorScheme: system });
      expect(await shownScheme(page), `${path}, ${what}, the system is ${system}`).toBe(wanted(system));
    }
  }
}

const choose = async (page: Page, ext: Ext, theme: 'auto' | Scheme) => {
  await page.goto('about:blank');
  await page.goto(ext.url('options.html#general'));
  await page.getByLabel(t('options.general.theme')).selectOption(theme);
  if (theme === 'auto') await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  else await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

test('every page is light or dark as the system is, until one of the two is chosen', async ({ ext, page }) => {
  await expectEverywhere(page, ext, (system) => system, 'nothing chosen');
  for (const theme of SCHEMES) {
    await choose(page, ext, theme);
    await expectEverywhere(page, ext, () => theme, `${theme} is chosen`);
  }
  await choose(page, ext, 'auto');
  await expectEverywhere(page, ext, (system) => system, 'the system’s again');
});
