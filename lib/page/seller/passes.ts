/** A floor between passes: a page that never rests is still read, and no faster than this. */
const REST = 350;
/** Who scrolls on and on reads nothing; still the rows in view are looked at this often. */
const SCROLLING = 2_000;

export interface Passes {
  /** A pass soon: when the floor is reached and the browser is idle. Any number of calls makes one pass. */
  readonly soon: () => void;
  /** A pass when the scrolling has come to rest. */
  readonly scrolled: () => void;
  readonly stop: () => void;
}

/** Runs `pass` in idle time, and never in a tab that nobody sees. */
export function createPasses(pass: () => void): Passes {
  let planned = false;
  let stopped = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const run = () => {
    planned = false;
    clearTimeout(rest);
    since = 0;
    if (!stopped && !document.hidden) pass();
  };
  const idle = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(run, { timeout: 1_000 }) : setTimeout(run, 0));
  const shut = () => planned || stopped || document.hidden;
  return {
    soon: () => {
      // While the page scrolls, a pass is on its way: another would only cost a frame.
      if (shut() || since) return;
      planned = true;
      setTimeout(idle, REST);
    },
    scrolled: () => {
      if (shut()) return;
      const now = performance.now();
      since ||= now;
      clearTimeout(rest);
      rest = setTimeout(idle, Math.min(REST, since + SCROLLING - now));
    },
    stop: () => {
      stopped = true;
    },
  };
}
