import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { connectShop } from '#test/e2e/consent';
import type { Ext } from '#test/e2e/fixtures';
import type { Guard } from '#test/e2e/guard';
import type { ShopAccount } from '#test/world';

declare const chrome: typeof browser;

/** Counts what would open the panel, in place of opening it. */
export async function countPanelOpenings(ext: Ext): Promise<void> {
  await (await ext.worker()).evaluate(() => {
    const panel = chrome.sidePanel as unknown as { open: () => Promise<void> };
    const reported = globalThis as unknown as { openings: number };
    reported.openings = 0;
    panel.open = async () => void reported.openings++;
  });
}

export const panelOpenings = async (ext: Ext): Promise<number> =>
  (await ext.worker()).evaluate(() => (globalThis as unknown as { openings?: number }).openings ?? 0);

/** Any page of ours: only from one can a test open the panel. */
export async function ownPage(ext: Ext, context: BrowserContext): Promise<Page> {
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  return options;
}

/** Connects a shop through the options page and leaves a tab for Seller Centre in front. */
export async function connected(ext: Ext, page: Page, shop: ShopAccount): Promise<void> {
  await connectShop(page, ext, shop);
  await page.goto('about:blank');
}

/** The panel in a tab of its own, watched like every page of ours; Seller Centre stays in front. */
export async function panelBeside({ ext, page, context, guard }: Visit): Promise<Page> {
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  return panel;
}

interface Visit {
  readonly ext: Ext;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly guard: Guard;
}
