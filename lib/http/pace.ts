import { createQueue, type Line } from './line';

export interface PaceOptions {
  /** At most this many requests begin within any window. */
  readonly calls: number;
  readonly windowMs: number;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

/** Limits how many requests begin per window, for a server with a limit per second. */
export function createPace({ calls, windowMs, now, pause }: PaceOptions): Line {
  const queue = createQueue();
  let started: readonly number[] = [];
  let serving = false;
  const serve = async () => {
    serving = true;
    while (queue.length > 0) {
      started = started.filter((at) => at > now() - windowMs);
      const oldest = started[0];
      if (started.length >= calls && oldest !== undefined) await pause(oldest + windowMs - now());
      else if (queue.next()) started = [...started, now()];
    }
    serving = false;
  };
  return {
    async run(work, priority = 'interactive', signal) {
      const turn = queue.wait(priority, signal);
      if (!serving) void serve();
      await turn;
      return work();
    },
  };
}
