import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { JobWait } from '#lib/domain/jobs/job';
import { fail } from '#lib/domain/result';
import { stepRows } from '#lib/records/jobs/jobs';
import { rowCounts } from '#lib/records/space';
import { read, write } from '#lib/records/transact';
import { type DemoKind, demo, done, endsOf, freshRecords, kindOf, note, runnerOf, START, stateOf } from '#test/support/demo-jobs';
import { createJobStore } from './job-store';
import type { RecordsAccess } from './kind';

beforeEach(freshRecords);

it('waits for the quota until it is told, says so, and goes on', async () => {
  let free = 2;
  const demoKind = kindOf({
    run: async (step) => {
      if (free-- <= 0) return { is: 'wait', until: START + 10_000, why: 'quota' };
      demo.log.push(step);
      return done(step);
    },
  });
  const runner = runnerOf([demoKind]);
  await runner.start(demoKind, ['a', 'b', 'c'], { accountId: 'one' });
  await runner.carryOn();
  expect(await stateOf('job-1')).toMatchObject({ state: 'waiting', wait: { until: START + 10_000, why: 'quota' } });
  expect(runner.alarm.start).toHaveBeenLastCalledWith(START + 10_000);
  expect(runner.alarm.stop).not.toHaveBeenCalled();
  free = 9;
  demo.now = START + 9_999;
  await runner.carryOn();
  expect(demo.log).toEqual(['a', 'b']);
  demo.now = START + 10_000;
  await runner.carryOn();
  expect([demo.log, (await stateOf('job-1')).state]).toEqual([['a', 'b', 'c'], 'done']);
});

describe('a clock that was a day ahead and is right again', () => {
  const DAY = 86_400_000;

  it.each(['quota', 'offline', 'locked', 'server', 'answer', 'storage'] as const)('holds no job that waits (%s) for a day', async (why) => {
    demo.now = START + DAY;
    let away = true;
    const demoKind = kindOf({ run: async (step) => (away ? { is: 'wait', until: demo.now + 3_600_000, why } : note(step)) });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a'], { accountId: 'one' });
    await runner.carryOn();
    expect((await stateOf('job-1')).state).toBe('waiting');
    away = false;
    demo.now = START;
    await runner.carryOn();
    expect([demo.log, (await stateOf('job-1')).state]).toEqual([['a'], 'done']);
  });

  it('holds no step whose answer was lost: when it was begun does not lie ahead', async () => {
    const started: (number | undefined)[] = [];
    const demoKind = kindOf({
      repetition: () => 'create',
      checkAgain: async (step, { job }) => {
        started.push(job.intentAt);
        return done(step);
      },
    });
    const runner = runnerOf([demoKind], { allow: async () => ({ until: null, why: 'paused' }) });
    await runner.start(demoKind, ['a'], { accountId: 'one' });
    await runner.carryOn();
    const stored = createJobStore({ read, write }, () => demo.now);
    await stored.change('job-1', (job) => ({ ...job, state: 'running', wait: null, intent: 0, intentAt: START + DAY }));
    await runnerOf([demoKind]).carryOn();
    expect(started).toEqual([START]);
  });
});

it('asks whether it may go on before each step', async () => {
  const wait: { now: JobWait | null } = { now: { until: START + 5, why: 'offline' } };
  const demoKind = kindOf();
  const runner = runnerOf([demoKind], { allow: async () => wait.now });
  await runner.start(demoKind, ['a'], { accountId: 'one' });
  await runner.carryOn();
  // Never at once again: a second at the least.
  expect(await stateOf('job-1')).toMatchObject({ state: 'waiting', wait: { until: START + 1_000, why: 'offline' } });
  wait.now = null;
  demo.now += 1_000;
  await runner.carryOn();
  expect(demo.log).toEqual(['a']);
});

describe('what is thrown while the worker is being stopped', () => {
  /** The worker's last moments: the browser refuses everything, the records still take what is written. */
  const dyingAt = (step: string, more: Partial<DemoKind>) => {
    let dead = false;
    const kind = kindOf({
      ...more,
      run: async (each) => {
        if (each !== step || dead) return note(each);
        dead = true;
        throw new Error('No SW');
      },
    });
    // A worker that is gone does nothing more; the next one begins with what is stored.
    return { kind, alive: () => new Promise<boolean>((resolve) => setTimeout(resolve, 0, false)) };
  };

  it('says nothing of a step that reads: it is done by the next worker', async () => {
    const { kind, alive } = dyingAt('b', {});
    const runner = runnerOf([kind], { alive });
    await runner.start(kind, ['a', 'b', 'c'], { accountId: 'one' });
    await runner.carryOn();
    expect([(await stateOf('job-1')).state, await endsOf('job-1')]).toEqual(['done', 'a:done b:done c:done']);
    expect(runner.fault).not.toHaveBeenCalled();
  });

  it('leaves the intent of a step that changes something: it is looked up, never sent again', async () => {
    const checkAgain = vi.fn(async (step: string) => done(step));
    const { kind, alive } = dyingAt('b', { repetition: () => 'create', checkAgain });
    const runner = runnerOf([kind], { alive });
    await runner.start(kind, ['a', 'b', 'c'], { accountId: 'one' });
    await runner.carryOn();
    expect([(await stateOf('job-1')).state, await endsOf('job-1')]).toEqual(['done', 'a:done b:done c:done']);
    expect(checkAgain).toHaveBeenCalledOnce();
    expect(demo.log).toEqual(['a', 'c']);
    expect(runner.fault).not.toHaveBeenCalled();
  });
});

describe('an unknown outcome', () => {
  it('is never sent again blindly, lets the other steps go on, and is looked up when asked', async () => {
    let found = false;
    const checked: string[] = [];
    const demoKind = kindOf({
      repetition: () => 'create',
      run: async (step) => {
        const answer = note(step);
        return step === 'b' && demo.log.length < 5 ? { is: 'unknown' } : answer;
      },
      checkAgain: async (step) => {
        checked.push(step);
        return found ? { is: 'again' } : { is: 'unknown' };
      },
    });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a', 'b', 'c'], { accountId: 'one' });
    await runner.carryOn();
    expect([(await stateOf('job-1')).state, await endsOf('job-1')]).toEqual(['unknown', 'a:done b:unknown c:done']);
    await runner.checkNow('job-1');
    await runner.carryOn();
    expect([demo.log, checked, (await stateOf('job-1')).state]).toEqual([['a', 'b', 'c'], ['b'], 'unknown']);
    found = true;
    demo.log.push('later');
    await runner.checkNow('job-1');
    await runner.carryOn();
    expect([demo.log.slice(4), await endsOf('job-1')]).toEqual([['b'], 'a:done b:done c:done']);
    expect(await stateOf('job-1')).toMatchObject({ state: 'done', counts: { total: 3, done: 3, unknown: 0 } });
  });

  it.each([
    ['read', 'failed'],
    ['set', 'unknown'],
    ['create', 'unknown'],
  ] as const)('of a %s that is late or breaks is %s', async (repetition, end) => {
    const late = AbortSignal.abort();
    const run = vi.fn<DemoKind['run']>().mockRejectedValueOnce(new TypeError('mistake'));
    const demoKind = kindOf({ repetition: () => repetition, run });
    const runner = runnerOf([demoKind]);
    await runner.start(demoKind, ['a'], { accountId: 'one' });
    await runner.carryOn();
    expect(await endsOf('job-1')).toBe(`a:${end}`);
    expect(runner.fault).toHaveBeenCalledOnce();
    run.mockImplementation(() => new Promise(() => undefined));
    const slow = runnerOf([demoKind], { deadline: () => late, newId: () => 'late' });
    await slow.start(demoKind, ['b'], { accountId: 'one' });
    await slow.carryOn();
    expect(await endsOf('late')).toBe(`b:${end}`);
    expect(await stepRows('late', 0, 1)).toMatchObject({ value: [{ result: { failure: { code: 'timeout' } } }] });
  });
});

it('waits when the browser has no room, keeps the intent and looks before it sends again', async () => {
  let full = true;
  const records: RecordsAccess = {
    read,
    write: (tables, work) => (full && tables.includes('jobResults') ? Promise.resolve(fail(failure('storageFull'))) : write(tables, work)),
  };
  const checkAgain = vi.fn(async () => done('found'));
  const demoKind = kindOf({ repetition: () => 'create', checkAgain });
  const runner = runnerOf([demoKind], { records });
  await runner.start(demoKind, ['a'], { accountId: 'one' });
  await runner.carryOn();
  expect(await stateOf('job-1')).toMatchObject({ state: 'waiting', wait: { why: 'storage' }, intent: 0 });
  full = false;
  demo.now += 60_000;
  await runner.carryOn();
  expect([demo.log, checkAgain.mock.calls.length, (await stateOf('job-1')).state]).toEqual([['a'], 1, 'done']);
});

it('leaves everything for the alarm when the records do not answer', async () => {
  let broken = false;
  const records: RecordsAccess = {
    read: (tables, work) => (broken ? Promise.resolve(fail(failure('storageFailed'))) : read(tables, work)),
    write,
  };
  const demoKind = kindOf();
  const runner = runnerOf([demoKind], { records });
  await runner.carryOn();
  broken = true;
  expect(await runner.start(demoKind, ['a'], { accountId: 'one' })).toMatchObject({ ok: true });
  await runner.carryOn();
  expect(runner.alarm.start).toHaveBeenLastCalledWith(START + 60_000);
  broken = false;
  await runner.carryOn();
  expect(demo.log).toEqual(['a']);
});

it('ends a job whose kind this version does not know', async () => {
  const gone = kindOf({ kind: 'gone' });
  const runner = runnerOf([kindOf()]);
  await runner.start(gone, ['a'], { accountId: 'one' });
  await runner.carryOn();
  expect((await stateOf('job-1')).state).toBe('failed');
});

it('reads pages that are only known one after the other, thousands of steps in chunks', async () => {
  const pages = kindOf({ run: async (step) => ({ is: 'done', value: step, more: Number(step) < 250 ? [String(Number(step) + 1)] : [] }) });
  const runner = runnerOf([pages]);
  await runner.start(pages, ['1'], { accountId: 'one', id: 'pages' });
  await runner.carryOn();
  expect(await stateOf('pages')).toMatchObject({ state: 'done', counts: { total: 250, done: 250 } });
  const paused = runnerOf([pages], { allow: async () => ({ until: null, why: 'locked' }) });
  await paused.start(
    pages,
    Array.from({ length: 5_000 }, (_, index) => String(index)),
    { accountId: 'one', id: 'many' },
  );
  await paused.carryOn();
  expect(await rowCounts()).toMatchObject({ value: { jobSteps: 250 + 50 } });
  expect(await stepRows('many', 4_997, 10)).toMatchObject({ value: [{ step: '4997' }, { step: '4998' }, { step: '4999' }] });
  expect(await stepRows('many', 150, 2)).toMatchObject({ value: [{ index: 150, step: '150', result: null }, { step: '151' }] });
});
