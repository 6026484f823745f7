import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { jobById } from '#lib/records/jobs/jobs';
import { read, write } from '#lib/records/transact';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { readCampaigns } from './read-campaigns';

const state = vi.hoisted(() => ({
  ids: [] as string[],
  leftOut: 0,
  refuseFrom: Infinity,
  asked: [] as number[],
  between: () => undefined as unknown,
}));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ({ ok: true, value: { id: 's', market: 'BR' } }) } }));
vi.mock('#lib/background/shops/shop-client', () => ({
  shopClient: async () =>
    ok({
      targetedCampaigns: async ({ pageNo, pageSize }: { pageNo: number; pageSize: number }) => {
        state.asked.push(pageNo);
        await state.between();
        if (pageNo >= state.refuseFrom) return fail(failure('wrongAppType'));
        const from = (pageNo - 1) * pageSize;
        const page = state.ids.slice(from, from + pageSize);
        const leftOut = pageNo === 1 ? state.leftOut : 0;
        const campaignList = page
          .slice(leftOut)
          .map((campaignId) => ({ campaignId, campaignName: `Name ${campaignId}`, campaignStatus: 'Ongoing' }));
        return ok({ campaignList, totalCount: state.ids.length, leftOut });
      },
    }),
}));

const clock = lifeOfJobs(Date.UTC(2026, 10, 30));
const many = (count: number) => Array.from({ length: count }, (_, nth) => String(1000 + nth));
const row = (campaignId: string, readAt: number) => ({
  accountId: 's',
  campaignId,
  readAt,
  name: 'Old',
  status: 'Ended',
  period: { start: 0, end: null },
});
const put = (...rows: object[]) =>
  write(['campaigns'], async (transaction) => {
    for (const one of rows) await transaction.objectStore('campaigns').put(one as never);
  });
async function kept() {
  const found = await read(['campaigns', 'readings'], async (transaction) => ({
    ids: (await transaction.objectStore('campaigns').getAll()).map(({ campaignId }) => campaignId),
    reading: (await transaction.objectStore('readings').getAll())[0] ?? null,
  }));
  return found.ok ? found.value : null;
}
async function reading() {
  const runner = runnerOf(readCampaigns, clock);
  await runner.start(readCampaigns, { shopAccountId: 's' }, { accountId: 's', id: 'j' });
  await runner.carryOn();
  await vi.waitFor(async () => {
    const job = await jobById('j');
    expect(job.ok && job.value?.endedAt).not.toBeNull();
  });
  const job = await jobById('j');
  return job.ok ? job.value?.state : null;
}

beforeEach(() => Object.assign(state, { ids: [], leftOut: 0, refuseFrom: Infinity, asked: [], between: () => undefined }));

it.each([0, 1, 99, 100, 101, 260])('reads a list of %i campaigns page by page, each once', async (count) => {
  state.ids = many(count);
  expect(await reading()).toBe('done');
  expect(state.asked).toEqual(Array.from({ length: Math.max(1, Math.ceil(count / 100)) }, (_, nth) => nth + 1));
  const { ids, reading: told } = (await kept()) ?? {};
  expect(ids).toEqual(many(count));
  expect(told).toMatchObject({ list: 'campaigns', complete: true, total: count });
});

it('what the shop no longer has goes, and one that was made while the list was read stays', async () => {
  state.ids = many(120);
  await put(row('gone', clock.now - 1_000));
  state.between = () => state.asked.length === 2 && put(row('new', clock.now + 1_000));
  await reading();
  const ids = (await kept())?.ids;
  expect(ids).toContain('new');
  expect(ids).not.toContain('gone');
});

it('nothing goes where a row could not be read, and the list is not whole', async () => {
  Object.assign(state, { ids: many(3), leftOut: 1 });
  await put(row('1000', clock.now - 1_000));
  await reading();
  expect((await kept())?.ids).toEqual(['1000', '1001', '1002']);
  expect((await kept())?.reading).toMatchObject({ complete: false });
});

it('what was read before a refusal is kept, and nothing goes', async () => {
  Object.assign(state, { ids: many(150), refuseFrom: 2 });
  await put(row('old', clock.now - 1_000));
  expect(await reading()).toBe('partlyFailed');
  const { ids, reading: told } = (await kept()) ?? {};
  expect(ids).toEqual([...many(100), 'old']);
  expect(told).toBeNull();
});
