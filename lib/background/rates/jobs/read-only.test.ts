import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { planApply } from '#lib/domain/rates/apply/plan-apply';
import { productResults } from '#lib/domain/rates/apply/product-results';
import { ok, type Result } from '#lib/domain/result';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { createFakeAms, fakeClient, fakeInputs } from '#test/support/fake-ams';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { applyRates } from './apply-rates';
import { applyToAll } from './apply-to-all';

/** The switch is turned while the work goes on: from then on nothing that changes something is sent. */

const hoisted = vi.hoisted(() => ({ client: null as unknown, readOnly: false }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({
  shops: { byId: async () => ({ ok: true, value: { id: 'shop', market: 'BR', readOnly: hoisted.readOnly } }) },
}));

const clock = lifeOfJobs();
beforeEach(() => {
  hoisted.readOnly = false;
});

async function toTheEnd(runner: ReturnType<typeof runnerOf>, id: string): Promise<void> {
  for (let times = 0; times < 40; times++) {
    await runner.carryOn();
    const job = await jobById(id);
    if (job.ok && job.value && hasEnded(job.value)) return;
    clock.now += 30_000;
  }
}

it.each([0, 1, 3])('rates: after %i calls none follows, and the rest says why', async (before) => {
  const ams = createFakeAms(
    () => clock.now,
    () => 0,
    new Set(),
  );
  const changes = fakeInputs(ams, 180, 3, () => false);
  const sent: string[] = [];
  const calls = fakeClient(ams, (call) => call());
  const counted =
    <P, T>(name: string, call: (params: P) => Promise<Result<T>>) =>
    async (params: P) => {
      sent.push(name);
      const answer = await call(params);
      if (sent.length === before) hoisted.readOnly = true;
      return answer;
    };
  hoisted.client = {
    ...calls,
    batchAdd: counted('add', calls.batchAdd),
    batchEdit: counted('edit', calls.batchEdit),
    batchRemove: counted('remove', calls.batchRemove),
  };
  const steps = planApply(changes, new Map());
  expect(steps.length).toBeGreaterThan(4);
  hoisted.readOnly = before === 0;
  const runner = runnerOf(applyRates, clock);
  await runner.start(applyRates, { shopAccountId: 'shop', products: 180, steps }, { accountId: 'shop', id: 'job' });
  await toTheEnd(runner, 'job');
  expect(sent).toHaveLength(before);
  const rows = await stepRows('job', 0, 1_000);
  const results = productResults(rows.ok ? rows.value : []);
  const touched = steps.slice(0, before).reduce((sum, { items }) => sum + items.length, 0);
  expect(results.filter(({ end }) => end === 'done')).toHaveLength(touched);
  expect(results.filter(({ end, failure }) => end === 'refused' && failure?.code === 'shopReadOnly')).toHaveLength(180 - touched);
});

it('all products: the task is not started', async () => {
  const started: string[] = [];
  const lists = async () => {
    hoisted.readOnly = true;
    return ok({ itemList: [], totalCount: 0, cursor: null, hasMore: false });
  };
  const task = (name: string) => async () => {
    started.push(name);
    return ok({ taskId: 't', taskType: null });
  };
  hoisted.client = { addedProducts: lists, notAddedProducts: lists, addAll: task('add'), editAll: task('edit'), removeAll: task('remove') };
  const asked = { doing: 'remove' as const, rate: null, start: null, end: 'keep' as const };
  const runner = runnerOf(applyToAll, clock);
  await runner.start(applyToAll, { shopAccountId: 'shop', asked } as never, { accountId: 'shop', id: 'all' });
  await toTheEnd(runner, 'all');
  expect(started).toEqual([]);
  const rows = await stepRows('all', 0, 10);
  expect(rows.ok && rows.value.map(({ result }) => result?.failure?.code ?? null)).toEqual([null, 'shopReadOnly']);
});
