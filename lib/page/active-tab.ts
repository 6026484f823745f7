import { browser } from 'wxt/browser';

/** What an open popup or panel sees of its window's tab; `url` is empty on pages that we may not see. */
export interface TabInFront {
  readonly tabId: number;
  readonly windowId: number;
  readonly url: string;
  readonly title: string;
}

/** Follows the active tab of the window that this page belongs to. Calls back now and after each change. Returns how to stop. */
export function followActiveTab(tell: (tab: TabInFront | null) => void): () => void {
  let current = true;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (!current) return;
    tell(tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '', title: tab.title ?? '' });
  };
  const onEvent = () => void look();
  const onUpdated = (_id: number, change: { url?: string; title?: string; status?: string }) => {
    if (change.url || change.title || change.status === 'complete') onEvent();
  };
  browser.tabs.onActivated.addListener(onEvent);
  browser.tabs.onUpdated.addListener(onUpdated);
  onEvent();
  return () => {
    current = false;
    browser.tabs.onActivated.removeListener(onEvent);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Calls back when a tab was closed, or shows another page. Returns how to stop. */
export function followTabs(changed: () => void): () => void {
  const onUpdated = (_id: number, change: { url?: string; status?: string }) => {
    if (change.url || change.status === 'complete') changed();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(changed);
  return () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(changed);
  };
}
