import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FAILURES, type FailureCode, failure } from '#lib/domain/failure';
import { WAIT_REASONS } from '#lib/domain/jobs/job';
import { fail } from '#lib/domain/result';
import { outcomeOf } from './outcome-of';
import { bounded, dueAt } from './waits';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 29);
const CODES = Object.keys(FAILURES) as FailureCode[];
/** What counts calls by a window of its own, which is known here. */
const WINDOWS: readonly FailureCode[] = ['quotaSpent', 'dailyLimit'];

it('no server’s word stops a job for longer than a minute', () => {
  const times = [undefined, NOW + 5_000, NOW + DAY, NOW + 1e25, Number.POSITIVE_INFINITY];
  for (const code of CODES.filter((one) => !WINDOWS.includes(one)))
    for (const until of times)
      for (const repetition of ['read', 'set', 'create'] as const) {
        const outcome = outcomeOf(fail(failure(code, { until })), repetition, NOW);
        if (outcome.is === 'wait') expect(outcome.until, code).toBeLessThanOrEqual(NOW + MINUTE);
      }
});

it('a spent window is asked about within the hour', () => {
  for (const code of WINDOWS) {
    const outcome = outcomeOf(fail(failure(code, { until: NOW + DAY })), 'create', NOW);
    if (outcome.is !== 'wait') throw new Error(code);
    expect(bounded(outcome, NOW).until).toBeLessThanOrEqual(NOW + 61 * MINUTE);
  }
});

it('whatever a clock did between writing and reading, a wait ends, and a person’s pause does not', () => {
  const moment = fc.integer({ min: 0, max: 4 * DAY });
  fc.assert(
    fc.property(fc.constantFrom(...WAIT_REASONS), moment, moment, moment, (why, until, written, read) => {
      const wait = bounded({ until, why }, written);
      const due = dueAt(wait, read);
      expect(due).not.toBeNull();
      // Seen at any later time it ends within the hour, however far ahead the clock was when it was written.
      expect((due ?? 0) - read).toBeLessThanOrEqual(61 * MINUTE);
      if (written > read + 2 * DAY - DAY / 2) expect(due).toBe(read);
      expect(dueAt(bounded({ until: null, why: 'paused' }, written), read)).toBeNull();
    }),
  );
});
