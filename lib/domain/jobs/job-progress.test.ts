import { describe, expect, it } from 'vitest';
import { endState, type Job } from './job';
import { jobProgress } from './job-progress';

const job = (more: Partial<Job> = {}): Job => ({
  id: 'j',
  kind: 'demo',
  accountId: 'a',
  params: null,
  urgency: 'interactive',
  state: 'running',
  wait: null,
  next: 0,
  intent: null,
  lookFrom: null,
  counts: { total: 1000, done: 90, reused: 8, failed: 1, refused: 1, unknown: 0 },
  createdAt: 0,
  startedAt: 0,
  endedAt: null,
  spentMs: 60_000,
  ...more,
});
const budget = (used: number) => ({ used, limit: 2000, windowMs: 3_600_000, freeAt: 0 });

it('counts what has a result', () => {
  expect(jobProgress(job(), null, 1, 0)).toMatchObject({ settled: 100, total: 1000, share: 0.1, textKey: 'job.state.running' });
});

it('tells the time left by the pace so far while the budget lasts, and by the budget when it does not', () => {
  expect(jobProgress(job(), budget(0), 1, 0).leftMs).toBe(540_000);
  // 900 steps, 100 units free: 800 units come back at 2,000 an hour, the first in five minutes.
  expect(jobProgress(job(), { ...budget(1900), freeAt: 300_000 }, 1, 0).leftMs).toBe(300_000 + 800 * 1_800);
  expect(
    jobProgress(job({ spentMs: 0, counts: { total: 5000, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 } }), budget(0), 1, 0)
      .leftMs,
  ).toBe(3000 * 1_800);
});

it('promises nothing that it cannot know', () => {
  expect(jobProgress(job({ counts: { ...job().counts, done: 0, reused: 0, failed: 0, refused: 0 } }), budget(0), 1, 0).leftMs).toBeNull();
  for (const state of ['done', 'cancelled', 'unknown'] as const) expect(jobProgress(job({ state }), budget(0), 1, 0).leftMs).toBeNull();
  const paused = jobProgress(job({ state: 'waiting', wait: { until: null, why: 'paused' } }), budget(0), 1, 0);
  expect(paused).toMatchObject({ leftMs: null, textKey: 'job.waiting.paused' });
});

describe('a plan that steps will join', () => {
  const started = { ...job().counts, total: 100, done: 40, reused: 0, failed: 0, refused: 0 };
  it('counts what is still to come', () => {
    const reported = jobProgress(job({ counts: started, ahead: { a: 50, b: 10 } }), null, 0, 0);
    expect(reported).toMatchObject({ settled: 40, total: 160, isAbout: true, share: 0.25, leftMs: (60_000 / 40) * 120 });
    expect(jobProgress(job({ counts: started, ahead: { a: 0 } }), null, 0, 0)).toMatchObject({ total: 100, isAbout: false, share: 0.4 });
  });
  it('tells neither share nor time while nobody knows how much will come', () => {
    const reported = jobProgress(job({ counts: started, ahead: { a: 50, b: null } }), budget(0), 1, 0);
    expect(reported).toMatchObject({ settled: 40, total: null, share: null, leftMs: null });
  });
  it('takes nothing back of what was reached when more turns out to come', () => {
    expect(jobProgress(job({ counts: started, ahead: { a: 900 }, reached: 0.4 }), null, 0, 0).share).toBe(0.4);
  });
  it('counts what there was once it has ended', () => {
    const reported = jobProgress(job({ state: 'cancelled', counts: started, ahead: { a: 900, b: null }, reached: 0.1 }), null, 0, 0);
    expect(reported).toMatchObject({ total: 100, share: 0.4, isAbout: false });
  });
});

it.each(['applyRates', 'applyToAll'])(
  'of %s, which waits to be confirmed, tells no time: half way through nothing may be confirmed',
  (kind) => {
    const half = { total: 40, done: 20, reused: 0, failed: 0, refused: 0, unknown: 0 };
    for (const ahead of [{ looks: 0 }, { looks: 20 }, {}])
      expect(jobProgress(job({ kind, counts: half, ahead, spentMs: 5_000 }), null, 0, 0).leftMs).toBeNull();
  },
);

it('adds a wait that it knows of', () => {
  expect(jobProgress(job({ state: 'waiting', wait: { until: 70_000, why: 'offline' } }), budget(0), 1, 10_000).leftMs).toBe(600_000);
});

it('names the end by what came of the steps', () => {
  const counts = { total: 2, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 };
  expect(endState({ ...counts, done: 1, reused: 1 })).toBe('done');
  expect(endState({ ...counts, total: 0 })).toBe('done');
  expect(endState({ ...counts, done: 1, refused: 1 })).toBe('partlyFailed');
  expect(endState({ ...counts, failed: 1, refused: 1 })).toBe('failed');
  expect(endState({ ...counts, done: 1, unknown: 1 })).toBe('unknown');
});
