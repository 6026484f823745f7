import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JOB_STATES, type Job, WAIT_REASONS } from './job';
import { DONE_SHOWN_MS, jobsInLine, lineCounts, shareOfRunning } from './jobs-line';

const NOW = 1_795_000_000_000;
const job = (more: Partial<Job>): Job => ({
  id: 'j',
  kind: 'bulkLinks',
  accountId: 'a',
  params: {},
  urgency: 'interactive',
  state: 'running',
  wait: null,
  counts: { done: 0, reused: 0, failed: 0, refused: 0, unknown: 0, total: 10 },
  next: 0,
  intent: null,
  lookFrom: null,
  createdAt: NOW - 60_000,
  startedAt: NOW - 50_000,
  endedAt: null,
  spentMs: 0,
  ...more,
});
const counts = (more: object) => ({ ...job({}).counts, ...more });

it('shows what went well for ten seconds, what left something over until it is dismissed', () => {
  const well = job({ id: 'well', state: 'done', endedAt: NOW, counts: counts({ done: 10 }) });
  const bad = job({ id: 'bad', state: 'partlyFailed', endedAt: NOW, counts: counts({ done: 9, failed: 1 }) });
  const at = (now: number, dismissed: string[] = []) => jobsInLine([well, bad], dismissed, now).map(({ id }) => id);
  expect(at(NOW + DONE_SHOWN_MS - 1)).toEqual(['well', 'bad']);
  expect(at(NOW + DONE_SHOWN_MS)).toEqual(['bad']);
  expect(at(NOW + 86_400_000)).toEqual(['bad']);
  expect(at(NOW, ['well', 'bad'])).toEqual([]);
});

it('never hides what goes on, and counts each job once', () => {
  const some = fc.record({
    state: fc.constantFrom(...JOB_STATES),
    why: fc.constantFrom(...WAIT_REASONS),
    done: fc.nat(10),
    failed: fc.nat(3),
    ago: fc.nat(30_000),
    kind: fc.constantFrom('bulkLinks', 'readStore', 'checkSearches'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (list) => {
      const jobs = list.map(({ state, why, done, failed, ago, kind }, n) =>
        job({
          id: `${n}`,
          kind,
          state,
          wait: state === 'waiting' ? { until: null, why } : null,
          counts: counts({ done, failed }),
          endedAt: NOW - ago,
        }),
      );
      const dismissed = jobs.map(({ id }) => id);
      const open = jobs.filter(({ state }) => ['queued', 'running', 'waiting'].includes(state));
      expect(jobsInLine(jobs, dismissed, NOW).map(({ id }) => id)).toEqual(open.map(({ id }) => id));
      const shown = jobsInLine(jobs, [], NOW);
      expect(lineCounts(shown).reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
      expect(shareOfRunning(shown)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('tells the worst first', () => {
  const locked = job({ id: '1', state: 'waiting', wait: { until: null, why: 'locked' } });
  const failed = job({ id: '2', state: 'failed', endedAt: NOW, counts: counts({ failed: 1 }) });
  expect(lineCounts([job({ id: '3' }), failed, locked]).map(({ what }) => what)).toEqual(['locked', 'bad', 'running']);
});
