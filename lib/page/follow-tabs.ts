import { browser } from 'wxt/browser';

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
