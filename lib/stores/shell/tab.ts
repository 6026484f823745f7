import { create } from 'zustand';
import { followActiveTab, type TabInFront } from '#lib/page/active-tab';

interface TabState {
  /** The tab in front of this page's window; null: none that we may see. */
  readonly tab: TabInFront | null;
  /** False until the browser has told us once. */
  readonly known: boolean;
}

/** The tab in front, followed while the page lives. */
export const useTab = create<TabState>(() => ({ tab: null, known: false }));

/** Starts following; answers when the tab in front is known. */
export const followTab = (): Promise<void> =>
  new Promise((resolve) => {
    followActiveTab((tab) => {
      if (!useTab.getState().known || !same(useTab.getState().tab, tab)) useTab.setState({ tab, known: true });
      resolve();
    });
  });

const same = (a: TabInFront | null, b: TabInFront | null): boolean => JSON.stringify(a) === JSON.stringify(b);
