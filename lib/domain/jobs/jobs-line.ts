import { hasEnded, type Job } from './job';
import { shareNow } from './job-progress';

/** A job in which all went well stays in the line for so long after its end. */
export const DONE_SHOWN_MS = 10_000;

/** What is read by itself stands in the line only where it has gone on for so long when a view is shown: a line that comes later moves the page under a hand. */
export const SHORT_MS = 1_000;

/** What the line counts, worst first. `locked`: waits for the vault; `bad`: ended with something left over. */
export type LineWord = 'locked' | 'bad' | 'running' | 'waiting' | 'done';

/**
 * The jobs that the one line above each view tells of: all that goes on, what ended with something left over until it is dismissed, and
 * what went well for ten seconds.
 *
 * @param now Unix ms
 * @param shownAt when (Unix ms) the view below the line was shown: what has begun to be read by itself since then is told with the next view
 */
export const jobsInLine = (jobs: readonly Job[], dismissed: readonly string[], now: number, shownAt: number): Job[] =>
  jobs.filter((job) => {
    const stoodHere = job.createdAt > now || job.createdAt <= shownAt - SHORT_MS;
    if (!hasEnded(job)) return !QUIET.has(job.kind) || stoodHere;
    if (dismissed.includes(job.id)) return false;
    const endedAt = job.endedAt ?? now;
    if (isQuiet(job) && !(stoodHere && endedAt >= shownAt)) return false;
    return !wentWell(job) || isWithin(endedAt, DONE_SHOWN_MS, now);
  });

/** What goes on for an account by the person's word: it ends where the account goes. */
export const unfinishedOf = (jobs: readonly Job[], accountId: string): Job[] =>
  jobs.filter((job) => job.accountId === accountId && !hasEnded(job) && !QUIET.has(job.kind));

/** When (Unix ms) the line next changes though no job does; null: it does not. */
export function lineChangesAt(jobs: readonly Job[], now: number): number | null {
  const ends = jobs.flatMap(({ endedAt }) => (endedAt !== null && isWithin(endedAt, DONE_SHOWN_MS, now) ? [endedAt + DONE_SHOWN_MS] : []));
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** A clock that was set back makes no span longer. */
const isWithin = (from: number, ms: number, now: number): boolean => from <= now && now - from < ms;

/** How many of the jobs are in which state, in the order in which they are told; states without a job are left out. */
export function lineCounts(jobs: readonly Job[]): { readonly what: LineWord; readonly count: number }[] {
  const counts = new Map<LineWord, number>();
  for (const job of jobs) counts.set(wordOf(job), (counts.get(wordOf(job)) ?? 0) + 1);
  return WORDS.flatMap((what) => {
    const count = counts.get(what) ?? 0;
    return count > 0 ? [{ what, count }] : [];
  });
}

/** 0 to 1: how far all unfinished jobs are together, each counted as one; null where nobody knows of one of them. */
export function shareOfRunning(jobs: readonly Job[]): number | null {
  const shares = jobs.filter((job) => !hasEnded(job)).map(shareNow);
  if (shares.includes(null)) return null;
  return shares.length > 0 ? shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length : 0;
}

const WORDS: readonly LineWord[] = ['locked', 'bad', 'running', 'waiting', 'done'];

function wordOf(job: Job): LineWord {
  if (job.state === 'waiting') return job.wait?.why === 'locked' ? 'locked' : 'waiting';
  if (!hasEnded(job)) return 'running';
  return wentWell(job) ? 'done' : 'bad';
}

const wentWell = ({ state, counts }: Job): boolean =>
  state === 'cancelled' || (state === 'done' && counts.failed + counts.refused + counts.unknown === 0);

/** What is read by itself whenever it is old: that it went well is seen in what it found. */
const QUIET: ReadonlySet<string> = new Set(['readStore', 'checkSearches', 'syncEarnings', 'syncShop', 'readCampaigns']);
const isQuiet = ({ kind, state }: Job): boolean => QUIET.has(kind) && state === 'done';
