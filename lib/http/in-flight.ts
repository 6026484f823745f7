import { isThrottled } from '#lib/domain/failure';
import { createQueue, type Line } from './line';

export interface InFlightOptions {
  /** How many may be under way at the start; kept by `learned`, so that a restart does not begin anew. */
  readonly start?: number;
  readonly most?: number;
  /** Called with the new width whenever its whole part changes. */
  readonly learned?: (width: number) => void;
}

export interface InFlight extends Line {
  /** How many requests may be under way now. */
  width(): number;
}

/**
 * Limits how many requests are under way, for a server that publishes no limit: one more for each full round of good answers, half as
 * many after a throttle answer. Answers to requests that began before a halving do not halve again.
 */
export function createInFlight({ start = 4, most = 8, learned }: InFlightOptions = {}): InFlight {
  const queue = createQueue();
  let width = start;
  let underway = 0;
  let round = 0;
  const set = (next: number) => {
    const before = Math.floor(width);
    width = Math.min(most, Math.max(1, next));
    if (Math.floor(width) !== before) learned?.(Math.floor(width));
  };
  const fill = () => {
    while (underway < Math.floor(width) && queue.next()) underway++;
  };
  return {
    width: () => Math.floor(width),
    async run(work, priority = 'interactive', signal) {
      const turn = queue.wait(priority, signal);
      fill();
      await turn;
      const began = round;
      try {
        const outcome = await work();
        if (!outcome.result.ok && isThrottled(outcome.result.failure.code)) {
          if (began === round) {
            round++;
            set(width / 2);
          }
        } else if (outcome.result.ok) set(width + 1 / width);
        return outcome;
      } finally {
        underway--;
        fill();
      }
    },
  };
}
