import { browser } from 'wxt/browser';

/**
 * Opens the side panel. Must be called in the gesture's own tick: after one await the browser refuses.
 * Firefox has a sidebar instead, opened by its own button and command.
 */
export function openPanel(windowId: number | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  return browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
}
