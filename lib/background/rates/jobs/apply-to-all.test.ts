import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { AllStored } from '#lib/domain/rates/apply/all-steps';
import { countResults, productResults } from '#lib/domain/rates/apply/product-results';
import { fail, ok } from '#lib/domain/result';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { journalOf } from '#lib/records/rates/journal';
import { write } from '#lib/records/transact';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { applyToAll } from './apply-to-all';

/** A shop of 250 entries whose task leaves some out; the list is read by pages of 100. */
const SIZE = 250;
const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('#lib/background/shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

const clock = lifeOfJobs(1_795_000_000_000);

const asked: AllStored['asked'] = { doing: 'edit', rate: 900 as never, start: null, end: 'keep' };
const DAY = 86_400_000;
const isLeftOut = (n: number) => n % 50 === 7;

const row = (n: number, rate: number, start = 1) => ({
  itemId: String(n),
  itemName: 'Cup',
  campaignId: `7${n}`,
  campaignStatus: 'Ongoing',
  commissionRate: rate,
  period: { start, end: null },
  pendingTerminatedTime: null,
  commissionProtectionList: [],
  maxCommissionRateCurrentDay: 900,
});

/** What the test's AMS says of its task; `lost`: the start is not answered. */
function amsWith({
  start = 'answered',
  end = 'Done',
  changes = true,
  elsewhere = [],
}: {
  start?: 'answered' | 'lost' | 'refused';
  end?: string;
  changes?: boolean;
  /** Set to 7 % in Seller Centre, where the task leaves them out. */
  elsewhere?: readonly number[];
}) {
  const calls = { start: 0, polls: 0 };
  let doneAt = Infinity;
  const rateOf = (n: number) => (elsewhere.includes(n) ? 700 : changes && clock.now >= doneAt && !isLeftOut(n) ? 900 : 500);
  const all = () => Array.from({ length: SIZE }, (_, n) => row(n, rateOf(n)));
  hoisted.client = {
    editAll: async () => {
      calls.start++;
      doneAt = clock.now + 20_000;
      if (start === 'refused') return fail({ code: 'termsNotAccepted' });
      return start === 'lost' ? fail({ code: 'outcomeUnknown' }) : ok({ taskType: 'x', taskId: 't' });
    },
    taskResult: async () => {
      calls.polls++;
      const over = clock.now >= doneAt;
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

/** Twenty products join at 9 %; of those that do not, one is barred. Others were in the campaign before, of which no record tells. */
function amsAdding() {
  const before = [row(1, 500), row(2, 500, clock.now + 2 * DAY), row(3, 900), row(4, 900, clock.now + 2 * DAY)];
  let started = 0;
  const added = () => (started ? Array.from({ length: 20 }, (_, n) => row(100 + n, 900, started + 600_000)) : []);
  const list = (itemList: readonly object[]) => ok({ itemList, totalCount: itemList.length, cursor: null, hasMore: false });
  const free = (itemId: string, isInBlacklist: boolean) => ({ itemId, itemName: 'Cup', isInBlacklist, withOpenCampaign: false });
  hoisted.client = {
    addAll: async () => {
      started = clock.now;
      return ok({ taskType: 'x', taskId: 't' });
    },
    taskResult: async () => ok({ status: 'Done', progressRate: 100, failReason: '' }),
    notAddedProducts: async () => list([free('201', true), free('202', false)]),
    addedProducts: async () => list([...before, ...added()]),
    pages: {
      async *addedProducts({ search }: { search: { ids: string[] } }) {
        yield list([...before, ...added()].filter(({ itemId }) => search.ids.includes(itemId)));
      },
    },
  };
}

/** Every entry at 5 %, as a reading of the shop an hour ago left it. */
const known = () =>
  write(['entries', 'readings'], async (transaction) => {
    const readAt = clock.now - 3_600_000;
    const rest = { accountId: shop.id, readAt, status: 'Ongoing', endingAt: null, protections: [], highestToday: null };
    for (let n = 0; n < SIZE; n++) {
      const entry = { itemId: String(n), campaignId: `7${n}`, rate: 500 as never, period: { start: 1, end: null } };
      await transaction.objectStore('entries').put({ ...rest, ...entry });
    }
    await transaction
      .objectStore('readings')
      .put({ accountId: shop.id, list: 'entries', readAt, cursor: null, complete: true, total: SIZE });
  });

async function run(input = asked): Promise<{ job: Job; counts: ReturnType<typeof countResults>; codes: Set<string | undefined> }> {
  const runner = runnerOf(applyToAll, clock);
  await runner.start(applyToAll, { shopAccountId: shop.id, asked: input }, { accountId: shop.id, id: 'job' });
  for (let wakes = 0; wakes < 40; wakes++) {
    await runner.carryOn();
    const job = await jobById('job');
    if (job.ok && job.value && hasEnded(job.value)) break;
    clock.now += 30_000;
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

it('what somebody else changed meanwhile is entered in the journal, and what the task did is not taken for it', async () => {
  await known();
  amsWith({ elsewhere: [7, 57] });
  const { counts } = await run();
  expect(counts).toMatchObject({ done: 245, refused: 5 });
  const journal = await journalOf(shop.id, Number.MAX_SAFE_INTEGER, 1000);
  const rows = (journal.ok ? journal.value : []).filter(({ by }) => by === 'outside');
  expect(rows.map(({ itemId, what, before, after }) => [itemId, what, before, after]).sort()).toEqual([
    ['57', 'edit', 500, 700],
    ['7', 'edit', 500, 700],
  ]);
});

it('an addition tells only of what joined and what did not: not of products that were in the campaign before', async () => {
  amsAdding();
  const { job, counts, codes } = await run({ ...asked, doing: 'add', end: null });
  expect(job.state).toBe('partlyFailed');
  expect(counts).toEqual({ done: 20, refused: 2, sent: 0, unknown: 0, open: 0 });
  expect(codes).toEqual(new Set([undefined, 'productRefused', 'taskLeftOut']));
});
