import type { Outcome } from '#lib/jobs/kind';

const HALF_A_MINUTE = 30_000;

/** A server that cannot be reached at all stops the whole job for a while: the next step would fare no better. */
export function waitWhenAway<Value, Step>(outcome: Outcome<Value, Step>, now: number): Outcome<Value, Step> {
  if (outcome.is !== 'failed' || outcome.failure.code !== 'unreachable') return outcome;
  return { is: 'wait', until: now + HALF_A_MINUTE, why: 'offline' };
}
