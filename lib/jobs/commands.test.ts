import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '#lib/domain/failure';
import { openJobs } from '#lib/records/jobs/jobs';
import { rowCounts } from '#lib/records/space';
import { demo, done, endsOf, freshRecords, gateOf, kindOf, note, runnerOf, stateOf, through } from '#test/support/demo-jobs';

beforeEach(freshRecords);

describe('a person', () => {
  it.each(['read', 'create'] as const)('cancels: the step under way gets its result, nothing more is asked (%s)', async (repetition) => {
    const gate = gateOf();
    const demoKind = kindOf({ repetition: () => repetition, run: (step) => through(gate, step) });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a', 'b'], { accountId: 'one' });
    await gate.arrived;
    await runner.cancel('job-1');
    gate.open();
    await runner.carryOn();
    expect([demo.log, await endsOf('job-1')]).toEqual([['a'], 'a:done b:-']);
    expect(await stateOf('job-1')).toMatchObject({ state: 'cancelled', intent: null });
    expect(runner.ended).not.toHaveBeenCalled();
    expect(await openJobs()).toEqual({ ok: true, value: [] });
  });

  it.each(['read', 'create'] as const)('cancels in the moment before a request (%s)', async (repetition) => {
    const gate = gateOf();
    const demoKind = kindOf({ repetition: () => repetition });
    // The first step goes through, the second is held between its question to the gate and its request.
    const runner = runnerOf([demoKind], { allow: () => (demo.log.length ? gate.pass().then(() => null) : Promise.resolve(null)) });
    await runner.start(demoKind, ['a', 'b'], { accountId: 'one' });
    await gate.arrived;
    await runner.cancel('job-1');
    gate.open();
    await runner.carryOn();
    expect([demo.log, (await stateOf('job-1')).state]).toEqual([['a'], 'cancelled']);
  });

  it('pauses without an alarm, and resumes', async () => {
    const gate = gateOf();
    const demoKind = kindOf({ run: (step) => through(gate, step) });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a', 'b'], { accountId: 'one' });
    await gate.arrived;
    await runner.pause('job-1');
    gate.open();
    await runner.carryOn();
    expect(await stateOf('job-1')).toMatchObject({ state: 'waiting', wait: { until: null, why: 'paused' }, counts: { done: 1 } });
    expect(runner.alarm.stop).toHaveBeenCalled();
    demo.now += 3_600_000;
    await runner.carryOn();
    expect(demo.log).toEqual(['a']);
    await runner.resume('job-1');
    await runner.carryOn();
    expect([demo.log, (await stateOf('job-1')).state]).toEqual([['a', 'b'], 'done']);
  });

  it('says "now" to whatever it waits for, once', async () => {
    const seen: (true | undefined)[] = [];
    let away = true;
    const demoKind = kindOf({
      run: async (step, { job }) => {
        seen.push(job.urged);
        return away ? { is: 'wait', until: demo.now + 50_000, why: 'answer' } : done(step);
      },
    });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a', 'b'], { accountId: 'one' });
    await runner.carryOn();
    demo.now += 10;
    await runner.carryOn();
    expect(seen).toEqual([undefined]);
    await runner.resume('job-1');
    await runner.carryOn();
    expect([seen, (await stateOf('job-1')).urged]).toEqual([[undefined, true], undefined]);
    away = false;
    await runner.resume('job-1');
    await runner.carryOn();
    expect(seen).toEqual([undefined, true, true, undefined]);
    expect((await stateOf('job-1')).state).toBe('done');
  });

  it('retries the failed steps and no others', async () => {
    let sick = true;
    const demoKind = kindOf({
      run: async (step) => {
        demo.log.push(step);
        if (step === 'bad') return { is: 'failed', failure: failure('notShopee'), refused: true };
        if (step === 'again' && sick) return { is: 'failed', failure: failure('unreachable') };
        return step === 'old' ? { is: 'done', value: step, reused: true } : done(step);
      },
    });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a', 'again', 'bad', 'old', 'b'], { accountId: 'one' });
    await runner.carryOn();
    expect(await endsOf('job-1')).toBe('a:done again:failed bad:refused old:reused b:done');
    expect(await stateOf('job-1')).toMatchObject({ state: 'partlyFailed', counts: { done: 2, failed: 1, refused: 1, reused: 1 } });
    sick = false;
    demo.log = [];
    await runner.retryFailed('job-1');
    await runner.carryOn();
    expect([demo.log, await endsOf('job-1')]).toEqual([['again'], 'a:done again:done bad:refused old:reused b:done']);
    expect(await stateOf('job-1')).toMatchObject({ counts: { total: 5, done: 3, failed: 0, refused: 1, reused: 1 } });
  });

  it('forgets an ended job with all that belongs to it, and no other', async () => {
    const demoKind = kindOf();
    const runner = runnerOf([demoKind], { allow: async (job) => (job.id === 'stays' ? { until: null, why: 'locked' } : null) });
    await runner.start(demoKind, ['a'], { accountId: 'one', id: 'goes' });
    await runner.start(demoKind, ['b'], { accountId: 'one', id: 'stays' });
    await runner.carryOn();
    await runner.forget('stays');
    await runner.forget('goes');
    expect(await rowCounts()).toMatchObject({ value: { jobs: 1, jobSteps: 1, jobResults: 0 } });
  });

  it('unlocks: what waited for that goes on at once, and nothing else', async () => {
    let locked = true;
    const demoKind = kindOf();
    const allow = async ({ id }: { id: string }) => {
      if (id === 'offline') return { until: demo.now + 30_000, why: 'offline' as const };
      return locked ? { until: demo.now + 30_000, why: 'locked' as const } : null;
    };
    const runner = runnerOf([demoKind], { allow });
    for (const id of ['one', 'two', 'offline']) await runner.start(demoKind, [id], { accountId: id, id });
    await runner.carryOn();
    expect(await stateOf('one')).toMatchObject({ state: 'waiting', wait: { why: 'locked' } });
    locked = false;
    await runner.release('locked');
    await runner.carryOn();
    expect(demo.log.toSorted()).toEqual(['one', 'two']);
    expect(await stateOf('offline')).toMatchObject({ state: 'waiting', wait: { why: 'offline' } });
  });

  it.each(['read', 'create'] as const)(
    'removes an account: its unfinished work goes, and the answer under way is kept nowhere (%s)',
    async (repetition) => {
      const gate = gateOf();
      const demoKind = kindOf({ repetition: () => repetition, run: async (step) => (step === 'a' ? through(gate, step) : note(step)) });
      const runner = runnerOf([demoKind]);
      await runner.start(demoKind, ['a', 'b'], { accountId: 'goes' });
      await gate.arrived;
      await runner.start(demoKind, ['other'], { accountId: 'stays', id: 'stays' });
      await runner.drop('goes');
      gate.open();
      await runner.carryOn();
      expect(demo.log.toSorted()).toEqual(['a', 'other']);
      expect(await rowCounts()).toMatchObject({ value: { jobs: 1, jobSteps: 1, jobResults: 1 } });
      expect(runner.ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'stays' }));
    },
  );
});
