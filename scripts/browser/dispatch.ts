import { expect } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Extension } from './extension';

/** Chromium's own name of the extension API, inside of what is evaluated in the extension. */
declare const chrome: typeof browser;

/** Events have a `dispatch` that the browser itself uses; headless there is no other way to a menu or a key. */
type Dispatched = { dispatch(...args: unknown[]): void };

export interface MenuClick {
  readonly menuItemId: string;
  readonly pageUrl?: string;
  readonly linkUrl?: string;
  readonly selectionText?: string;
}

/** Chooses a right-click item as the browser would announce it, as soon as the menu has it. */
export async function dispatchMenu(extension: Extension, click: MenuClick): Promise<void> {
  const worker = await extension.worker();
  // At an installation the items are made once the texts are read; a click before that is none that a person could make.
  const isThere = () =>
    worker.evaluate(
      (id) =>
        chrome.contextMenus.update(id, {}).then(
          () => true,
          () => false,
        ),
      click.menuItemId,
    );
  await expect.poll(isThere, { message: `the menu has ${click.menuItemId}`, timeout: 10_000, intervals: [20, 50, 100] }).toBe(true);
  await worker.evaluate(async (info) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch({ editable: false, ...info }, tab);
  }, click);
}

/** Gives a keyboard command as the browser would announce it; the command must be in the manifest. */
export async function dispatchCommand(extension: Extension, name: string): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(async (command) => {
    const known = await chrome.commands.getAll();
    if (!known.some((each) => each.name === command)) throw new Error(`no command ${command}`);
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as Dispatched).dispatch(command, tab);
  }, name);
}

/** The mark on the icon: `✓` for copied, `!` for a failure, empty for nothing. */
export const badgeOf = async (extension: Extension): Promise<string> =>
  (await extension.worker()).evaluate(() => chrome.action.getBadgeText({}));

/** Empties the badge, lets something happen, and waits until the badge shows the mark. */
export async function untilBadge(extension: Extension, mark: '✓' | '!', act: () => Promise<void>): Promise<void> {
  await (await extension.worker()).evaluate(() => chrome.action.setBadgeText({ text: '' }));
  await act();
  await expect.poll(() => badgeOf(extension), { message: `the badge shows ${mark}`, timeout: 10_000, intervals: [20, 50, 100] }).toBe(mark);
}
