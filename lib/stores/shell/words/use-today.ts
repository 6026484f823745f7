import { useSyncExternalStore } from 'react';
import type { Day } from '#lib/domain/day';
import { clockOf } from '#lib/domain/time/zone-clock';
import { onSetting, settingNow } from '#lib/stores/shell/use-setting';

const MINUTE = 60_000;

/** Unix ms by Shopee's clock, as far as it is known: days and periods are those of what it answers, whatever this computer's clock says. */
export const serverNow = (): number => Date.now() - settingNow('clockOff') * MINUTE;

/** The day of a zone's calendar; another one within a minute of its midnight, and at once where the page was away over it. */
export const useToday = (timeZone: string): Day => useSyncExternalStore(follow, () => clockOf(serverNow(), timeZone).slice(0, 10));

function follow(tell: () => void): () => void {
  const timer = setInterval(tell, MINUTE);
  const stop = onSetting('clockOff')(tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearInterval(timer);
    stop();
    document.removeEventListener('visibilitychange', tell);
  };
}
