import type { Page } from '@playwright/test';

/** Counts what a hand does, from now on, for as long as the page lives. */
export const countClicks = (page: Page) =>
  page.evaluate(() => {
    const reported = globalThis as unknown as { clicks: number };
    reported.clicks = 0;
    addEventListener('click', (event) => void (event.isTrusted && reported.clicks++), true);
  });
export const clicks = (page: Page) => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
