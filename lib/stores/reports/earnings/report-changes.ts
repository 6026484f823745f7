import { onChange } from '#lib/records/database';

/** Pages of a report come faster than anybody reads figures, and each makes the worker load its lines again. */
const PAUSE_MS = 1_000;

const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

/** Calls back when lines have come: at once, and as long as more come about once a second, so that the last state is always told. */
export function onReportChange(tell: () => void): () => void {
  listeners.add(tell);
  stop ??= follow();
  return () => {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** The same when a file has come or gone, of whatever kind. */
export function onFileChange(tell: () => void): () => void {
  const stops = [onReportChange(tell), onChange(['imports'], tell)];
  return () => {
    for (const end of stops) end();
  };
}

/** One pace for all listeners: those who ask together share what is loaded. */
function follow(): () => void {
  const pace = createPace(() => {
    for (const tell of [...listeners]) tell();
  }, PAUSE_MS);
  const unfollow = onChange(['reportState'], pace.changed);
  return () => {
    unfollow();
    pace.stop();
  };
}

/** Tells a change at once, and those within a pause after it together at the pause's end. */
export function createPace(tell: () => void, pause: number): { readonly changed: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const speak = () => {
    again = false;
    timer = setTimeout(rest, pause);
    tell();
  };
  const rest = () => {
    timer = undefined;
    if (again) speak();
  };
  return {
    changed: () => {
      if (timer === undefined) speak();
      else again = true;
    },
    stop: () => {
      clearTimeout(timer);
      again = false;
    },
  };
}
