import { beforeEach, expect, it, vi } from 'vitest';
import { openJobs, stepRows } from '#lib/records/jobs/jobs';
import { rowCounts } from '#lib/records/space';
import { demo, freshRecords, gateOf, kindOf, note, runnerOf, START, stateOf, through } from '#test/support/demo-jobs';

beforeEach(freshRecords);

it('writes a job down, works its steps in order, tells the end and stops the alarm', async () => {
  const demoKind = kindOf();
  const runner = runnerOf([demoKind]);
  const started = await runner.start(demoKind, ['a', 'b', 'c'], { accountId: 'one' });
  expect(started).toMatchObject({ ok: true, value: { id: 'job-1', params: [], counts: { total: 3 } } });
  await runner.carryOn();
  expect(demo.log).toEqual(['a', 'b', 'c']);
  expect(await stepRows('job-1', 1, 2)).toMatchObject({ value: [{ index: 1, step: 'b', result: { value: 'B' } }, { index: 2 }] });
  expect(await stateOf('job-1')).toMatchObject({ state: 'done', endedAt: START, next: 3 });
  expect(runner.ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'job-1', state: 'done' }));
  expect(runner.alarm.start).toHaveBeenCalled();
  expect(runner.alarm.stop).toHaveBeenCalled();
  expect(await openJobs()).toEqual({ ok: true, value: [] });
});

it('starts once what is asked twice under one id', async () => {
  const demoKind = kindOf();
  const runner = runnerOf([demoKind]);
  const [first, second] = await Promise.all([0, 1].map(() => runner.start(demoKind, ['a'], { accountId: null, id: 'same' })));
  await runner.carryOn();
  expect(demo.log).toEqual(['a']);
  expect([first, second]).toMatchObject([{ value: { id: 'same' } }, { value: { id: 'same' } }]);
  expect(await rowCounts()).toMatchObject({ value: { jobs: 1, jobSteps: 1, jobResults: 1 } });
});

it('lets one of two runners work', async () => {
  const gate = gateOf();
  const demoKind = kindOf({ run: async (step) => gate.pass().then(() => note(step)) });
  const first = runnerOf([demoKind]);
  const second = runnerOf([demoKind], { exclusive: first.parts.exclusive });
  await first.start(demoKind, ['a', 'b'], { accountId: 'one' });
  await gate.arrived;
  await second.carryOn();
  gate.open();
  await first.carryOn();
  expect(demo.log).toEqual(['a', 'b']);
});

it('lets what a person waits for overtake at the next step, and works accounts side by side', async () => {
  const gate = gateOf();
  const demoKind = kindOf({ run: async (step) => (step === 'slow1' ? through(gate, step) : note(step)) });
  const runner = runnerOf([demoKind]);
  await runner.start(demoKind, ['slow1', 'slow2'], { accountId: 'one', urgency: 'background' });
  await gate.arrived;
  await runner.start(demoKind, ['quick'], { accountId: 'one' });
  const other = await runner.start(demoKind, ['other'], { accountId: 'two' });
  await vi.waitFor(async () => expect((await stateOf(other.ok ? other.value.id : '')).state).toBe('done'));
  gate.open();
  await runner.carryOn();
  expect(demo.log).toEqual(['slow1', 'other', 'quick', 'slow2']);
});
