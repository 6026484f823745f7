import { FAILURES, type Failure, hasOwnWindow, isOutcomeUnknown } from '#lib/domain/failure';
import type { WaitReason } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import type { Outcome, Repetition } from './kind';

/** How long to wait where the failure does not say. */
const WAIT_MS = 60_000;

/** An end of a window is known to the day or the second; any other time that a server names is believed for a minute at most. */
const waitUntil = ({ code, until }: Failure, now: number): number =>
  hasOwnWindow(code) ? (until ?? now + WAIT_MS) : Math.min(until ?? now + WAIT_MS, now + WAIT_MS);

/** A call's result as the outcome of the step that made it. */
export function outcomeOf<Value>(result: Result<Value>, repetition: Repetition, now: number): Outcome<Value, never> {
  if (result.ok) return { is: 'done', value: result.value };
  const { failure } = result;
  // What stops a whole job for a while rather than one step: nothing was done, the same step comes again.
  const why: WaitReason | undefined = FAILURES[failure.code].waits;
  if (why) return { is: 'wait', until: waitUntil(failure, now), why };
  if (repetition !== 'read' && isOutcomeUnknown(failure.code)) return { is: 'unknown', failure };
  return { is: 'failed', failure };
}
