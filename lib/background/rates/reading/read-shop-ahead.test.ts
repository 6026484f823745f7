import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { jobProgress } from '#lib/domain/jobs/job-progress';
import { ok } from '#lib/domain/result';
import { jobById } from '#lib/records/jobs/jobs';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { readShop } from './read-shop';

const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));

const clock = lifeOfJobs(Date.UTC(2026, 10, 29));

interface Shop {
  readonly entries: number;
  readonly others: number;
  readonly suggested?: number;
  readonly sold?: number;
  /** Whether AMS tells how many rows a list has. */
  readonly tellsTotal?: boolean;
}

/** AMS of a shop of so many products; each call takes a second. `onCall` is called before each. */
function amsOf({ entries, others, suggested = 0, sold = 0, tellsTotal = true }: Shop, onCall: () => Promise<void>) {
  const total = (count: number) => (tellsTotal ? count : null);
  const page = (count: number, from: number, size: number, first = 0) =>
    Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, n) => ({
      itemId: String(first + from + n),
      itemName: 'Cup',
      campaignId: String(9000 + first + from + n),
      campaignStatus: 'Ongoing',
      commissionRate: 500,
      period: { start: 1, end: null },
      commissionProtectionList: [],
    }));
  const list = (count: number, first = 0) =>
    call(async ({ cursor }: { cursor?: string }) => {
      const from = Number(cursor ?? 0);
      const hasMore = from + 100 < count;
      return { itemList: page(count, from, 100, first), totalCount: total(count), hasMore, cursor: hasMore ? String(from + 100) : null };
    });
  function call<P, A>(answer: (params: P) => Promise<A>) {
    return async (params: P) => {
      await onCall();
      clock.now += 1_000;
      return ok(await answer(params));
    };
  }
  return {
    suggestions: call(async ({ pageNo }: { pageNo: number }) => ({
      itemList: page(suggested, (pageNo - 1) * 100, 100),
      totalCount: total(suggested),
      hasMore: pageNo * 100 < suggested,
    })),
    addedProducts: list(entries),
    notAddedProducts: list(others, entries),
    addableProducts: list(entries + others),
    suggestedRates: call(async ({ itemIdList }: { itemIdList: string[] }) => ({
      rates: itemIdList.map((itemId) => ({ itemId, minRate: 500, maxRate: 800 })),
    })),
    categories: call(async () => ({ categoryList: [] })),
    updateTime: call(async () => ({ lastReportDate: '2026-11-27' })),
    productPerformance: call(async ({ pageNo }: { pageNo: number }) => ({
      list: page(sold, (pageNo - 1) * 20, 20),
      totalCount: total(sold),
      hasMore: pageNo * 20 < sold,
    })),
  };
}

/** Reads the shop and tells how it was seen on the way. */
async function watched(shopOf: Shop) {
  await browser.storage.session.clear();
  const runner = runnerOf(readShop, clock);
  const seen: { readonly job: Job; readonly at: number }[] = [];
  const onCall = async () => {
    const found = await jobById('job');
    if (found.ok && found.value) seen.push({ job: found.value, at: clock.now });
  };
  hoisted.client = amsOf(shopOf, onCall);
  await runner.start(readShop, { shopAccountId: shop.id, visible: [] }, { accountId: shop.id, id: 'job' });
  const ended = async () => {
    const found = await jobById('job');
    return found.ok && found.value !== null && hasEnded(found.value) ? found.value : null;
  };
  await vi.waitUntil(ended, { timeout: 20_000 });
  const job = (await ended()) as Job;
  expect(job.state).toBe('done');
  return { job, endedAt: clock.now, seen: seen.map(({ job, at }) => ({ ...jobProgress(job, null, 0, at), at, known: job.counts.total })) };
}

const SHOPS: readonly (readonly [string, Shop])[] = [
  ['few in the campaign, many not', { entries: 174, others: 1826, suggested: 150, sold: 90 }],
  ['all in the campaign', { entries: 1500, others: 0, suggested: 400, sold: 1200 }],
  ['none in the campaign', { entries: 0, others: 730 }],
  ['small', { entries: 30, others: 4 }],
  ['empty', { entries: 0, others: 0 }],
  ['of unknown length', { entries: 450, others: 620, tellsTotal: false, sold: 50 }],
];

describe.each(SHOPS)('how far the reading of a shop is: %s', (_, shopOf) => {
  it('never goes back, is not told before it is known, and is right about what is left', async () => {
    const { job, endedAt, seen } = await watched(shopOf);
    const { total } = job.counts;
    const known = seen.filter(({ share }) => share !== null);
    for (const [at, one] of known.entries()) expect(one.share).toBeGreaterThanOrEqual(known[at - 1]?.share ?? 0);
    for (const { share, leftMs } of seen) if (share === null) expect(leftMs).toBeNull();
    for (const { share, leftMs, at, total: reported } of known) {
      expect(reported).toBeLessThanOrEqual(Math.ceil(total * 1.3) + 2);
      expect(reported).toBeGreaterThanOrEqual(Math.floor(total * 0.7) - 2);
      // "5 s left" for minutes was the fault: the estimate stays within a factor of what it then took, but for the last steps.
      if (leftMs !== null && share !== null && endedAt - at > 20_000) expect(leftMs).toBeGreaterThan((endedAt - at) / 4);
    }
    if (shopOf.tellsTotal !== false && total > 20) expect(known.length).toBeGreaterThan(0);
  });
});
