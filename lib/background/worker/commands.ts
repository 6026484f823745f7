import { type Browser, browser } from 'wxt/browser';
import { logFault } from '#lib/background/shell/log';
import { openPanel } from '#lib/background/shell/panel';
import { linkOf, lock } from './to-work';

const COMMANDS: Readonly<Record<string, (tab: Browser.tabs.Tab | undefined) => Promise<void>>> = {
  'copy-link': async (tab) => {
    const front = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    await linkOf(front?.url ?? '', front);
  },
  'lock-now': lock,
  'open-panel': (tab) => openPanel(tab?.windowId),
};

/**
 * Registers the keyboard commands of the manifest. Called while the worker starts: a listener that is added later misses the event that woke it.
 */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    COMMANDS[name]?.(tab as Browser.tabs.Tab | undefined).catch((error: unknown) => logFault(`command ${name}`, error));
  });
}
