import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AllKept } from '../../domain/apply/all-steps';
import { countResults, productResults } from '../../domain/apply/product-results';
import { hasEnded, type Job } from '../../domain/job';
import { fail, ok } from '../../domain/result';
import type { JobKind } from '../../jobs/kind';
import { createRunner } from '../../jobs/runner';
import { close } from '../../records/database';
import { jobById, stepRows } from '../../records/jobs';
import { read, write } from '../../records/transact';
import { applyToAll } from './apply-to-all';

/** A shop of 250 entries whose task leaves some out; the list is read by pages of 100. */
const SIZE = 250;
const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('../shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('../shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('../shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

let now = 1_000_000;
const realTimer = globalThis.setTimeout;
beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  globalThis.setTimeout = ((work: () => void, ms = 0) => {
    now += ms;
    return realTimer(work, 0);
  }) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.restoreAllMocks();
});

const asked: AllKept['asked'] = { doing: 'edit', rate: 900 as never, start: null, end: 'keep' };
const isLeftOut = (n: number) => n % 50 === 7;

/** What the test's AMS says of its task; `lost`: the start is not answered. */
function amsWith({
  start = 'answered',
  end = 'Done',
  changes = true,
}: {
  start?: 'answered' | 'lost' | 'refused';
  end?: string;
  changes?: boolean;
}) {
  const calls = { start: 0, polls: 0 };
  let doneAt = Infinity;
  const rateOf = (n: number) => (changes && now >= doneAt && !isLeftOut(n) ? 900 : 500);
  const row = (n: number) => ({
    itemId: String(n),
    itemName: 'Cup',
    campaignId: `7${n}`,
    campaignStatus: 'Ongoing',
    commissionRate: rateOf(n),
    period: { start: 1, end: null },
    pendingTerminatedTime: null,
    commissionProtectionList: [],
    maxCommissionRateCurrentDay: 900,
  });
  const all = () => Array.from({ length: SIZE }, (_, n) => row(n));
  hoisted.client = {
    editAll: async () => {
      calls.start++;
      doneAt = now + 20_000;
      if (start === 'refused') return fail({ code: 'termsNotAccepted' });
      return start === 'lost' ? fail({ code: 'outcomeUnknown' }) : ok({ taskType: 'x', taskId: 't' });
    },
    taskResult: async () => {
      calls.polls++;
      const over = now >= doneAt;
      return ok({ status: over ? end : 'Doing', progressRate: over ? 100 : 40, failReason: end === 'Fail' ? 'stopped' : '' });
    },
    notAddedProducts: async () => ok({ itemList: [], totalCount: 30, cursor: null, hasMore: false }),
    addedProducts: async ({ pageSize, cursor }: { pageSize: number; cursor?: string }) => {
      const from = Number(cursor ?? 0);
      const itemList = all().slice(from, from + pageSize);
      return ok({ itemList, totalCount: SIZE, cursor: String(from + pageSize), hasMore: from + pageSize < SIZE });
    },
    pages: {
      async *addedProducts({ search }: { search: { ids: string[] } }) {
        yield ok({ itemList: all().filter(({ itemId }) => search.ids.includes(itemId)), totalCount: 0, cursor: null, hasMore: false });
      },
    },
  };
  return calls;
}

async function run(): Promise<{ job: Job; counts: ReturnType<typeof countResults>; codes: Set<string | undefined> }> {
  const runner = createRunner({
    records: { read, write },
    kinds: [applyToAll as JobKind],
    exclusive: async (work) => work().then(() => true),
    now: () => now,
    alarm: { start: async () => undefined, stop: async () => undefined },
    allow: async () => null,
    newId: () => 'job',
    ended: () => undefined,
    fault: (where, error) => {
      throw new Error(where, { cause: error });
    },
    deadline: () => new AbortController().signal,
  });
  await runner.start(applyToAll, { shopAccountId: shop.id, asked }, { accountId: shop.id, id: 'job' });
  for (let wakes = 0; wakes < 40; wakes++) {
    await runner.carryOn();
    const job = await jobById('job');
    if (job.ok && job.value && hasEnded(job.value)) break;
    now += 30_000;
  }
  const job = await jobById('job');
  const rows = await stepRows('job', 0, 1000);
  const products = productResults(rows.ok ? rows.value : []);
  return {
    job: (job.ok && job.value) as Job,
    counts: countResults(products),
    codes: new Set(products.map(({ failure }) => failure?.code)),
  };
}

it('never takes "Done" for success: what the task left out is found in the list, looked at again, and told', async () => {
  const calls = amsWith({});
  const { job, counts, codes } = await run();
  expect(job.state).toBe('partlyFailed');
  expect(counts).toEqual({ done: 245, refused: 5, sent: 0, unknown: 0, open: 0 });
  expect([...codes]).toEqual(['taskLeftOut', undefined].toReversed());
  expect(calls).toMatchObject({ start: 1 });
  const rows = await stepRows('job', 0, 1000);
  const counted = (rows.ok ? rows.value : []).flatMap(({ result }) => (result?.value as { counts?: unknown })?.counts ?? []);
  expect(counted).toEqual([
    { entries: SIZE, free: 30 },
    { entries: SIZE, free: 30 },
  ]);
});

it('a task whose start was not answered is never started again: the lists are followed until they stand still', async () => {
  const calls = amsWith({ start: 'lost' });
  const { counts } = await run();
  expect(counts).toMatchObject({ done: 245, refused: 5 });
  expect(calls).toEqual({ start: 1, polls: 0 });
});

it('a task that failed half-way tells so, and the list which products it had reached', async () => {
  amsWith({ end: 'Fail', changes: false });
  const { job, counts } = await run();
  expect(job.state).toBe('partlyFailed');
  expect(counts).toMatchObject({ done: 0, refused: SIZE });
});

it('a refused start changes nothing and says why', async () => {
  const calls = amsWith({ start: 'refused' });
  const { job, counts } = await run();
  expect(job.counts).toMatchObject({ done: 1, failed: 1 });
  expect(counts.done + counts.refused).toBe(0);
  expect(calls.polls).toBe(0);
});
