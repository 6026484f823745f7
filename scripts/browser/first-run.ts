import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Extension } from './extension';

/** Waits for the page that opens at installation. */
export async function firstRunPage(context: BrowserContext, extension: Extension): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().startsWith(extension.url('first-run.html')));
  await expect
    .poll(() => find() !== undefined, { message: 'the first-run page opens', timeout: 10_000, intervals: [20, 50, 100] })
    .toBe(true);
  const page = find();
  if (!page) throw new Error('the first-run page went away');
  await page.waitForLoadState();
  return page;
}
