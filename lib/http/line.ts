import type { Result } from '#lib/domain/result';
import type { Reply } from './send';

/** What a person waits for goes before what a job does. */
export type Priority = 'interactive' | 'background';

/** One request that was made, or refused before it left. */
export interface Outcome {
  readonly result: Result<unknown>;
  readonly reply: Reply | null;
}

/** A line in which the requests of one account wait for their turn. */
export interface Line {
  /** Runs the work when it is its turn. Rejects with the signal's reason when the wait was cancelled; the work has then not begun. */
  run(work: () => Promise<Outcome>, priority?: Priority, signal?: AbortSignal): Promise<Outcome>;
}

interface Waiting {
  readonly priority: Priority;
  readonly start: () => void;
}

/** Those who wait, in order of coming, the interactive ones first. */
export function createQueue() {
  let waiting: readonly Waiting[] = [];
  return {
    get length() {
      return waiting.length;
    },
    /** Lets the next one start; false when nobody waits. */
    next(): boolean {
      const first = waiting.find((one) => one.priority === 'interactive') ?? waiting[0];
      if (!first) return false;
      waiting = waiting.filter((one) => one !== first);
      first.start();
      return true;
    },
    /** Resolves when it is the caller's turn. */
    wait: (priority: Priority, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const leave = () => {
          waiting = waiting.filter((other) => other !== one);
          reject(signal?.reason);
        };
        const one: Waiting = {
          priority,
          start: () => {
            signal?.removeEventListener('abort', leave);
            resolve();
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting = [...waiting, one];
      }),
  };
}
