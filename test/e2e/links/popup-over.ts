import type { Page } from '@playwright/test';
import type { Ext } from '#test/e2e/fixtures';

/** The popup over a tab, which comes to the front first, and goes to an address where one is given. */
export async function popupOver(ext: Ext, page: Page, address?: string): Promise<Page> {
  await page.bringToFront();
  if (address !== undefined) await page.goto(address);
  return ext.openPopup();
}
