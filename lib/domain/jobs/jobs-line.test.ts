import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JOB_STATES, type Job, WAIT_REASONS } from './job';
import { DONE_SHOWN_MS, jobsInLine, lineChangesAt, lineCounts, SHORT_MS, shareOfRunning } from './jobs-line';

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
  const at = (now: number, dismissed: string[] = []) => jobsInLine([well, bad], dismissed, now, NOW).map(({ id }) => id);
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
      expect(jobsInLine(jobs, dismissed, NOW, NOW).map(({ id }) => id)).toEqual(open.map(({ id }) => id));
      const shown = jobsInLine(jobs, [], NOW, NOW);
      expect(lineCounts(shown).reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
      expect(shareOfRunning(shown)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('does not come under a hand for what begins to be read by itself', () => {
  const reading = job({ id: 'reading', kind: 'syncShop', createdAt: NOW });
  const asked = job({ id: 'asked', kind: 'bulkLinks', createdAt: NOW });
  const shownAt = (view: number, now = NOW + 60_000) => jobsInLine([reading, asked], [], now, view).map(({ id }) => id);
  expect(shownAt(NOW - 5_000)).toEqual(['asked']);
  expect(shownAt(NOW + SHORT_MS - 1)).toEqual(['asked']);
  expect(shownAt(NOW + SHORT_MS), 'with the next view').toEqual(['reading', 'asked']);
  expect(shownAt(NOW - 120_000, NOW - 60_000), 'after the clock was set back').toEqual(['reading', 'asked']);
});

it('does not go under a hand when what was read by itself is through', () => {
  const read = job({ kind: 'syncShop', createdAt: NOW - 60_000, state: 'done', endedAt: NOW, counts: counts({ done: 10 }) });
  const shownAt = (view: number, now = NOW + 1_000) => jobsInLine([read], [], now, view).length;
  expect(shownAt(NOW - 5_000)).toBe(1);
  expect(shownAt(NOW - 5_000, NOW + DONE_SHOWN_MS)).toBe(0);
  expect(shownAt(NOW + 500), 'a view that was shown later').toBe(0);
  expect(shownAt(NOW - 60_000), 'a view that never told of it').toBe(0);
});

it('changes at no other moment than those it names', () => {
  const some = fc.record({
    kind: fc.constantFrom('bulkLinks', 'syncShop', 'readCampaigns'),
    state: fc.constantFrom(...JOB_STATES),
    begun: fc.integer({ min: -20_000, max: 2_000 }),
    ran: fc.nat(12_000),
    failed: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), fc.nat(15_000), (list, later) => {
      const jobs = list.map(({ kind, state, begun, ran, failed }, n) =>
        job({
          id: `${n}`,
          kind,
          state,
          wait: state === 'waiting' ? { until: null, why: 'offline' } : null,
          counts: counts({ failed }),
          createdAt: NOW + begun,
          endedAt: ['queued', 'running', 'waiting'].includes(state) ? null : NOW + begun + ran,
        }),
      );
      const at = (now: number) => jobsInLine(jobs, [], now, NOW - 5_000).map(({ id }) => id);
      // What lies ahead of the clock is what a clock that was set back leaves behind; it changes once it is reached.
      const next = Math.min(
        lineChangesAt(jobs, NOW) ?? Number.POSITIVE_INFINITY,
        ...jobs.flatMap(({ createdAt, endedAt }) => [createdAt, endedAt ?? 0]).filter((time) => time > NOW),
      );
      if (NOW + later < next) expect(at(NOW + later)).toEqual(at(NOW));
      else expect(next).toBeGreaterThan(NOW);
    }),
  );
});

it('tells the worst first', () => {
  const locked = job({ id: '1', state: 'waiting', wait: { until: null, why: 'locked' } });
  const failed = job({ id: '2', state: 'failed', endedAt: NOW, counts: counts({ failed: 1 }) });
  expect(lineCounts([job({ id: '3' }), failed, locked]).map(({ what }) => what)).toEqual(['locked', 'bad', 'running']);
});
