import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '#scripts/setup/root';

declare const chrome: {
  runtime: {
    onMessage: { addListener(listen: (message: Sent, sender: unknown, reply: (answer: unknown) => void) => true | undefined): void };
    sendMessage(message: unknown): Promise<unknown>;
  };
  action: { setBadgeText(badge: { text: string }): Promise<void> };
  contextMenus: { onClicked: { dispatch(info: object, tab: undefined): void } };
};

interface Sent {
  readonly menuOn?: string;
}

/**
 * Runs at the end of our worker's script. A message wakes the worker as the browser does, and is turned into the menu's event in the tick in
 * which it is heard; the answer is the moment at which the icon said "copied". So no time of the driver is in it.
 * No named functions inside: the worker knows no helper of the compiler.
 */
function hook(): void {
  let copied: ((at: number) => void) | undefined;
  const setBadgeText = chrome.action.setBadgeText.bind(chrome.action);
  chrome.action.setBadgeText = (badge) => {
    if (badge.text === '✓') copied?.(Date.now());
    return setBadgeText(badge);
  };
  chrome.runtime.onMessage.addListener(({ menuOn }, _sender, reply) => {
    if (menuOn === undefined) return undefined;
    copied = reply;
    chrome.contextMenus.onClicked.dispatch({ editable: false, menuItemId: 'copy-link-page', pageUrl: menuOn }, undefined);
    return true;
  });
}
const HOOK = `\n(${hook})();`;

/** Characters that the bench adds to the worker's script. */
export const HOOK_LENGTH = HOOK.length;

/** A copy of our build whose worker can be given a menu click by a message. */
export function withMenuHook(folder: string): string {
  const copy = join(ROOT, '.cache', 'bench-ours');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const script = join(copy, 'background.js');
  if (readFileSync(script, 'utf8').includes('menuOn')) throw new Error('the build has a name that only the bench should have');
  appendFileSync(script, HOOK);
  return copy;
}

/** When the menu was chosen and when the link was copied, by the browser's clock: of a page, and of the worker that it woke. */
export const chooseMenu = (page: Page, pageUrl: string): Promise<{ began: number; copied: number }> =>
  page.evaluate(async (menuOn) => {
    const began = Date.now();
    return { began, copied: (await chrome.runtime.sendMessage({ menuOn })) as number };
  }, pageUrl);
