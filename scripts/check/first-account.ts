import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

/** Chromium's own name of the extension API, inside of what is evaluated in the extension. */
declare const chrome: typeof browser;

/** The id under which the extension has the account, or the shop, that was connected first. */
export async function firstAccount(page: Page, setting: 'accounts' | 'shops' = 'accounts'): Promise<string> {
  const id = await page.evaluate(async (name) => {
    const stored = await chrome.storage.local.get(name);
    const [account] = stored[name] as { id: string }[];
    return account?.id;
  }, `setting:${setting}`);
  assert.ok(id, 'no account is connected');
  return id;
}
