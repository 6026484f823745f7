import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';

declare const chrome: typeof browser;

/** Presets as the options page keeps them, one for each group of a person's: the group's name without what Shopee refuses is its first sub id. */
export async function keepGroups(page: Page, names: readonly string[]): Promise<readonly SubIdPreset[]> {
  const presets = names.map(
    (name): SubIdPreset => ({
      id: crypto.randomUUID(),
      name,
      slots: [name.replace(/[^A-Za-z0-9]/g, ''), '{market}', '', '', ''],
      market: null,
      starred: false,
    }),
  );
  await page.evaluate((list) => chrome.storage.sync.set({ 'setting:presets': list }), presets);
  return presets;
}
