import { useSyncExternalStore } from 'react';
import type { Day } from '#lib/domain/day';
import { clockOf } from '#lib/domain/time/zone-clock';

const MINUTE = 60_000;

/** The day of a zone's calendar; another one within a minute of its midnight, and at once where the page was away over it. */
export const useToday = (timeZone: string): Day => useSyncExternalStore(follow, () => clockOf(Date.now(), timeZone).slice(0, 10));

function follow(tell: () => void): () => void {
  const timer = setInterval(tell, MINUTE);
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tell);
  };
}
