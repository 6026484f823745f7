import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSetting } from '#lib/settings/settings';
import { webLocks } from '#test/support/web-locks';
import { coreHandlers } from './core-handlers';

const open = vi.fn<(where: object) => Promise<void>>();
const context = { documentId: null, tab: { tabId: 1, windowId: 7 }, allowed: Promise.resolve() };

beforeEach(() => {
  fakeBrowser.reset();
  open.mockReset();
  vi.stubGlobal('navigator', { locks: webLocks() });
  Object.assign(browser, { sidePanel: { open } });
});

it('a click on a badge opens the panel in its window and tells it the product', async () => {
  open.mockResolvedValue();
  expect(await coreHandlers['panel.openAt']({ id: '24087519332' }, context)).toEqual({ ok: true, value: {} });
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
  expect(await readSetting('panelItem')).toMatchObject({ itemId: '24087519332' });
});

it('a request that no click of a person stands behind writes nothing anywhere', async () => {
  open.mockRejectedValue(new Error('`sidePanel.open()` may only be called in response to a user gesture.'));
  expect(await coreHandlers['panel.openAt']({ id: '24087519332' }, context)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  for (const place of ['session', 'local', 'sync'] as const) expect(await browser.storage[place].get(null)).toEqual({});
});
