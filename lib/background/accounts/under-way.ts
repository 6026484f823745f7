import { send } from '#lib/http/send';
import { WORK_LOCK } from '#lib/settings/work-lock';

/**
 * All work that may write stands under one lock, side by side; what deletes everything holds it alone. So whatever was begun before has
 * ended before the deletion, and whatever comes later finds nothing. Pages take it too when they keep a setting.
 */
let deletion = new AbortController();

/** Aborted when everything is being deleted: whoever waits for a person keeps the one of the time when it asked. */
export const untilDeleted = (): AbortSignal => deletion.signal;

/** Ends all other work, then does this with nothing beside it: requests under way are given up, pauses are over at once. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  const done = navigator.locks.request(WORK_LOCK, { mode: 'exclusive' }, async () => {
    try {
      return await work();
    } finally {
      deletion = new AbortController();
    }
  }) as Promise<T>;
  deletion.abort();
  return done;
}

/** The one way to an API; given up when everything is deleted. */
export const sendUntilDeleted: typeof send = (request, options) => send(request, { ...options, signal: joined(options?.signal) });

/** Waits, unless everything is deleted. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const { signal } = deletion;
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
    if (signal.aborted) over();
  });

const joined = (signal: AbortSignal | undefined): AbortSignal => (signal ? AbortSignal.any([signal, deletion.signal]) : deletion.signal);
