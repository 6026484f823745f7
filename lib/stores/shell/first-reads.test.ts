import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followActiveTab } from '#lib/page/active-tab';
import { writeSetting } from '#lib/settings/settings';
import { beginReading, firstSettings } from './first-reads';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('location', { origin: 'chrome-extension://own' });
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('no file')));
});

it('what was begun is read once, and only the first time: later readers ask anew', async () => {
  await writeSetting('theme', 'dark');
  const get = vi.spyOn(browser.storage.sync, 'get');
  beginReading(['shell']);
  await writeSetting('theme', 'light');
  expect(await firstSettings()).toMatchObject({ theme: 'dark' });
  expect(get).toHaveBeenCalledOnce();
  expect(await firstSettings()).toMatchObject({ theme: 'light' });
  get.mockRestore();
});

it('without a begin the settings are read when they are asked for', async () => {
  await writeSetting('theme', 'dark');
  expect(await firstSettings()).toMatchObject({ theme: 'dark' });
});

it('settings that cannot be read are left out, and nothing is thrown', async () => {
  const get = vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('broken'));
  beginReading(['shell']);
  expect(await firstSettings()).toEqual({});
  get.mockRestore();
});

it('the tab that was asked for ahead is told at once, and asked for anew once its changes are listened for', async () => {
  const tab = (id: number) => [{ id, windowId: 1, url: 'https://shopee.com.br/', title: 'x' }] as never;
  const query = vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce(tab(7)).mockResolvedValue(tab(8));
  beginReading(['shell']);
  const reported: unknown[] = [];
  const stop = followActiveTab((each) => reported.push(each?.tabId));
  await vi.waitFor(() => expect(reported).toEqual([7, 8]));
  stop();
  const again = followActiveTab((each) => reported.push(each?.tabId));
  await vi.waitFor(() => expect(reported).toEqual([7, 8, 8]));
  again();
  query.mockRestore();
});
