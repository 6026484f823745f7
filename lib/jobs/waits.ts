import type { JobWait, WaitReason } from '#lib/domain/jobs/job';

const MINUTE = 60_000;

/**
 * The longest that a job waits for each cause before it asks again. An hour is the window of our own count of calls, and often enough to
 * ask whether a day's budget has come back; nothing else, least of all a server's word, stops a job for longer than a minute.
 */
const LONGEST: Readonly<Record<WaitReason, number>> = {
  paused: MINUTE,
  quota: 61 * MINUTE,
  offline: MINUTE,
  locked: MINUTE,
  server: MINUTE,
  answer: MINUTE,
  storage: MINUTE,
  newer: MINUTE,
  pace: MINUTE,
};

/** Whether a moment that this computer wrote down lies ahead of it: its clock was wrong then, and what is counted from it is counted anew. */
export const liesAhead = (at: number, now: number): boolean => at - now > SKEW_MS;
/** Clocks are set right by seconds all the time. */
const SKEW_MS = 10_000;

/** A wait as it is stored: for a moment at least, for its longest at most. */
export const bounded = ({ until, why }: JobWait, now: number): JobWait => ({
  until: until === null ? null : Math.min(Math.max(until, now + 1_000), now + LONGEST[why]),
  why,
});

/**
 * When a stored wait is over; null: when a person says so. A moment further ahead than any wait lasts was written by a clock that was
 * wrong: it is over now.
 */
export const dueAt = ({ until, why }: JobWait, now: number): number | null => (until !== null && until - now > LONGEST[why] ? now : until);
