import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '#lib/domain/failure';
import { settled } from '#lib/domain/jobs/job';
import { stepRows } from '#lib/records/jobs/jobs';
import { read, write } from '#lib/records/transact';
import { demo, freshRecords, kindOf, stateOf } from '#test/support/demo-jobs';
import { createJobStore, type Ended } from './job-store';
import type { JobKind, Keep } from './kind';
import { newJob } from './new-job';

beforeEach(freshRecords);

const store = () => createJobStore({ read, write }, () => demo.now);

async function startedJob(steps: readonly string[]) {
  const jobs = store();
  await newJob({ now: () => demo.now, newId: () => 'job' }, jobs, kindOf() as JobKind, steps, { accountId: 'one' });
  return jobs;
}

const results = async () => {
  const rows = await stepRows('job', 0, 1_000);
  return rows.ok ? rows.value.map(({ result }) => (result ? [result.end, result.value, result.failure?.code ?? null] : null)) : [];
};

/** Counts how often its rows were written. */
const counting = () => {
  const written = { times: 0 };
  const keep: Keep = {
    tables: [],
    write: async () => {
      written.times += 1;
    },
  };
  return { written, keep };
};

const ENDS: readonly Ended[] = [
  { is: 'done', value: 'first' },
  { is: 'done', value: 'known', reused: true },
  { is: 'failed', failure: failure('rateTooLow') },
  { is: 'failed', failure: failure('notShopee'), refused: true },
];

describe('a step has one end', () => {
  it.each(ENDS)('$is, whatever a second worker says afterwards', async (first) => {
    const { written, keep } = counting();
    const jobs = await startedJob(['a', 'b']);
    await jobs.settle('job', 0, { ...first, keep, more: ['c'] }, 10);
    const [job, rows] = [await stateOf('job'), await results()];
    for (const second of [...ENDS, { is: 'unknown' } as const])
      await jobs.settle('job', 0, { ...second, keep, more: ['again'], value: 'second' } as Ended, 10);
    expect(await results()).toEqual(rows);
    expect(await stateOf('job')).toEqual(job);
    expect([job.counts.total, settled(job.counts), written.times, job.spentMs]).toEqual([3, 1, 1, 10]);
  });

  it('but for an unknown one, which the first that knows takes the place of', async () => {
    const { written, keep } = counting();
    const jobs = await startedJob(['a']);
    await jobs.settle('job', 0, { is: 'unknown' }, 0);
    for (const value of ['found', 'found again']) await jobs.settle('job', 0, { is: 'done', value, keep }, 0);
    expect(await results()).toEqual([['done', 'found', null]]);
    expect(await stateOf('job')).toMatchObject({ counts: { total: 1, done: 1, unknown: 0 } });
    expect(written.times).toBe(1);
  });

  it('in any order and however often: the counts are those of the results', async () => {
    const settling = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom<Ended>(...ENDS, { is: 'unknown' })), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(settling, async (ends) => {
        freshRecords();
        const jobs = await startedJob(['a', 'b', 'c', 'd', 'e']);
        const firsts = new Map<number, string>();
        for (const [index, end] of ends) {
          await jobs.settle('job', index, end, 0);
          const known = firsts.get(index);
          const word = end.is === 'done' && end.reused ? 'reused' : end.is === 'failed' && end.refused ? 'refused' : end.is;
          if (known === undefined || known === 'unknown') firsts.set(index, word);
        }
        const { counts } = await stateOf('job');
        const words = (await results()).map((row) => row?.[0] ?? null);
        expect(words).toEqual([0, 1, 2, 3, 4].map((index) => firsts.get(index) ?? null));
        for (const end of ['done', 'reused', 'failed', 'refused', 'unknown'] as const)
          expect(counts[end], end).toBe(words.filter((word) => word === end).length);
      }),
      { numRuns: 30 },
    );
  });
});
