import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import type { ShoplineStep } from '#lib/domain/shopline/campaign-input';
import { stepRows } from '#lib/records/jobs/jobs';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { storeSteps } from './shopline-steps';

const hoisted = vi.hoisted(() => ({ client: null as unknown, readOnly: false }));
vi.mock('#lib/background/shopline/client', () => ({ shoplineClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shopline/accounts', () => ({
  stores: { byId: async () => ({ ok: true, value: { id: 'store', readOnly: hoisted.readOnly, check: null } }) },
}));

const clock = lifeOfJobs();
beforeEach(() => {
  hoisted.readOnly = false;
});

it.each([0, 1, 2])('campaigns of a store: after %i of four none is deleted', async (before) => {
  const sent: string[] = [];
  hoisted.readOnly = before === 0;
  hoisted.client = {
    deleteCampaign: async ({ id }: { id: string }) => {
      sent.push(id);
      if (sent.length === before) hoisted.readOnly = true;
      return ok({ message: '' });
    },
  };
  const steps = ['a', 'b', 'c', 'd'].map((campaignId) => ({ do: 'delete', campaignId, name: campaignId }) as ShoplineStep);
  const runner = runnerOf(storeSteps, clock);
  await runner.start(storeSteps, { accountId: 'store', steps }, { accountId: 'store', id: 'job' });
  await runner.carryOn();
  expect(sent).toEqual(['a', 'b', 'c', 'd'].slice(0, before));
  const rows = await stepRows('job', 0, 10);
  expect(rows.ok && rows.value.map(({ result }) => result?.failure?.code ?? result?.end)).toEqual([
    ...Array(before).fill('done'),
    ...Array(4 - before).fill('storeReadOnly'),
  ]);
});
