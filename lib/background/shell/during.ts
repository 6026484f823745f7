import { WORK_LOCK } from '#lib/settings/work-lock';

/**
 * Does work beside all other work. Only where work begins (a message, an alarm, a step of a job): within itself it would wait for a
 * deletion that waits for it.
 */
export const during = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(WORK_LOCK, { mode: 'shared' }, () => work()) as Promise<T>;
