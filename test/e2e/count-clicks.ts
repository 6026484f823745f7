import type { Page } from '@playwright/test';

/**
 * Counts what a hand does, from now on, for as long as the page lives. Where the aim moves in the very moment of a click, Playwright takes that
 * click away at the window and makes it again: it counts once, as for the page, which hears of one.
 */
export const countClicks = (page: Page) =>
  page.evaluate(() => {
    const reported = globalThis as unknown as { clicks: number };
    reported.clicks = 0;
    document.addEventListener('click', (event) => void (event.isTrusted && reported.clicks++), true);
  });
export const clicks = (page: Page) => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
