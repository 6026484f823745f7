/** A floor between passes: a page that never rests is still read, and no faster than this. */
const REST = 350;

export interface Passes {
  /** A pass soon: when the floor is reached and the browser is idle. Any number of calls makes one pass. */
  readonly soon: () => void;
  readonly stop: () => void;
}

/** Runs `pass` in idle time, and never in a tab that nobody sees. */
export function createPasses(pass: () => void): Passes {
  let planned = false;
  let stopped = false;
  const run = () => {
    planned = false;
    if (!stopped && !document.hidden) pass();
  };
  const idle = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(run, { timeout: 1_000 }) : setTimeout(run, 0));
  return {
    soon: () => {
      if (planned || stopped || document.hidden) return;
      planned = true;
      setTimeout(idle, REST);
    },
    stop: () => {
      stopped = true;
    },
  };
}
