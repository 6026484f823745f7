import { useSyncExternalStore } from 'react';

/** The view that the panel's own address names. */
export const usePanelView = (): string => useSyncExternalStore(follow, () => location.hash.slice(1));

function follow(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}
