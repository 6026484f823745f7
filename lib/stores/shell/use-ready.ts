import { useEffect } from 'react';

/** Marks the moment from which a page can be used: its first picture stands. */
export function useReady(ready: boolean): void {
  useEffect(() => {
    if (!ready || document.documentElement.dataset.ready !== undefined) return;
    document.documentElement.dataset.ready = '';
    performance.mark('ready');
  }, [ready]);
}
