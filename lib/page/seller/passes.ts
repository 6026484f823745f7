/** A floor between passes: a page that never rests is still read, and no faster than this. */
const REST = 350;
/** Scrolling without a stop delays reading; still the rows in view are read this often, in ms. */
const SCROLLING = 3_000;
/** A frame that a scrolling page draws anyway is waited for this long: what a pass writes then costs no frame of its own. */
const NEXT_FRAME = 200;

export interface Passes {
  /** A pass soon: when the floor is reached and the browser is idle. Any number of calls makes one pass. */
  readonly soon: () => void;
  /** The page is scrolled, and draws a frame now. `partly`: other rows may be in view; a pass when it has come to rest. */
  readonly scrolled: (partly: boolean) => void;
  readonly stop: () => void;
}

/** Runs `pass` in idle time, with the next frame of a page that scrolls, and never in a tab that nobody sees. */
export function createPasses(pass: () => void): Passes {
  let planned = false;
  let stopped = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let last = Number.NEGATIVE_INFINITY;
  /** Set while a pass that is due waits for the frame of the next scrolling. */
  let joining: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    planned = false;
    clearTimeout(rest);
    clearTimeout(joining);
    joining = undefined;
    since = 0;
    if (!stopped && !document.hidden) pass();
  };
  const idle = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(run, { timeout: 1_000 }) : setTimeout(run, 0));
  const due = () => {
    if (performance.now() - last > NEXT_FRAME) idle();
    else joining ??= setTimeout(idle, NEXT_FRAME);
  };
  const shut = () => planned || stopped || document.hidden;
  return {
    soon: () => {
      // While the page scrolls, a pass is on its way: another would only cost a frame.
      if (shut() || since) return;
      planned = true;
      setTimeout(due, REST);
    },
    scrolled: (partly) => {
      last = performance.now();
      if (joining) run();
      if (!partly || shut()) return;
      since ||= last;
      clearTimeout(rest);
      rest = setTimeout(due, Math.min(REST, since + SCROLLING - last));
    },
    stop: () => {
      stopped = true;
    },
  };
}
