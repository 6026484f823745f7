import type { browser } from 'wxt/browser';
import { manifestFor } from '#lib/domain/shell/manifest';
import { expect, test } from '#test/e2e/fixtures';

declare const chrome: typeof browser;

test('every suggested key is really given to the extension', async ({ ext }) => {
  const given = await (await ext.worker()).evaluate(() => chrome.commands.getAll());
  const changed = Object.entries(manifestFor('chrome').commands).map(([name, command]) => [name, command.suggested_key.default]);
  expect(given.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual(changed.sort());
});
