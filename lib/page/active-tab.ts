import { browser } from 'wxt/browser';

/** What an open popup or panel sees of its window's tab; `url` is empty on pages that we may not see. */
export interface TabInFront {
  readonly tabId: number;
  readonly windowId: number;
  readonly url: string;
  readonly title: string;
}

let asked: ReturnType<typeof queryActiveTab> | undefined;

/** Asks for the active tab ahead of whoever will follow it. */
export function askActiveTab(): void {
  asked = queryActiveTab();
  // Who follows hears of a failure.
  asked.catch(() => undefined);
}

const queryActiveTab = () => browser.tabs.query({ active: true, currentWindow: true });

/** Follows the active tab of the window that this page belongs to. Calls back now and after each change. Returns how to stop. */
export function followActiveTab(tell: (tab: TabInFront | null) => void): () => void {
  let current = true;
  const check = async () => {
    const answer = asked ?? queryActiveTab();
    asked = undefined;
    const [tab] = await answer;
    if (!current) return;
    tell(tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '', title: tab.title ?? '' });
  };
  const onEvent = () => void check();
  const onUpdated = (_id: number, change: { url?: string; title?: string; status?: string }) => {
    if (change.url || change.title || change.status === 'complete') onEvent();
  };
  browser.tabs.onActivated.addListener(onEvent);
  browser.tabs.onUpdated.addListener(onUpdated);
  // What was asked for ahead is told at once; it may have changed before it was listened for.
  if (asked) onEvent();
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
