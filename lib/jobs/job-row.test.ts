import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ahead, Job } from '#lib/domain/jobs/job';
import { shareNow } from '#lib/domain/jobs/job-progress';
import { onItsWay } from './job-row';

const nobody = { done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 };
const START = { state: 'running', counts: { ...nobody, total: 1 }, ahead: { a: null, b: null } } as unknown as Job;

it('never goes back, however the estimate of what is still to come moves', () => {
  const steps = fc.array(fc.record({ joins: fc.nat(5), a: fc.option(fc.nat(500)), b: fc.option(fc.nat(500)), refused: fc.boolean() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (moves) => {
      let job = START;
      let highest = 0;
      for (const { joins, a, b, refused } of moves) {
        const { counts } = job;
        const end = refused ? 'refused' : 'done';
        const next = { ...counts, total: Math.max(counts.total + joins, counts.done + counts.refused + 1), [end]: counts[end] + 1 };
        const ahead: Ahead = { a, b };
        job = onItsWay({ ...job, counts: next, ahead });
        const share = shareNow(job);
        if (share === null) continue;
        expect(share).toBeGreaterThanOrEqual(highest);
        expect(share).toBeLessThanOrEqual(1);
        highest = share;
      }
    }),
  );
});

it('writes nothing more into a job whose plan is whole', () => {
  const { ahead: _, ...whole } = START;
  expect(onItsWay(whole)).toBe(whole);
});
