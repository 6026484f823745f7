import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

/** Chromium's own name of the extension API, inside of what is evaluated in the extension. */
declare const chrome: typeof browser;

/** The id under which the extension has the account that was connected first. */
export async function firstAccount(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const stored = await chrome.storage.local.get('setting:accounts');
    const [account] = stored['setting:accounts'] as { id: string }[];
    return account?.id;
  });
  assert.ok(id, 'no account is connected');
  return id;
}
