import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startSync } from '#lib/background/reports/earnings/start-sync';
import { syncEarnings } from '#lib/background/reports/earnings/sync-earnings';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { MARKETS } from '#lib/domain/market';
import type { SyncReason } from '#lib/domain/reports/sync/plan';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { earningsSync } from '#lib/records/reports/sync-days';
import { writeSetting } from '#lib/settings/settings';
import { type Guard, lifeOfJobs, runnerOf } from '#test/support/job-life';
import { syncNow, testGate } from '#test/support/sync-rooms';
import { worldClient, worldFetch } from '#test/support/world-affiliate';
import { type AffiliateAccount, startWorld, type World } from '#test/world';
import { expectSame, storedLines, worldConversions } from './world-report';

export const ACCOUNT_ID = 'account-1';
export const HOUR = 3_600_000;
const LIMIT = { calls: 2000, windowMs: HOUR };
const NOON = Date.UTC(2026, 10, 29, 15);

/** To be called at the head of a test file: a world by the test's own clock, and one account of it, whose earnings are read from it. */
export function worldOfSyncs(kinds: readonly unknown[] = [syncEarnings]) {
  const clock = lifeOfJobs(NOON);
  let world: World;
  let account: AffiliateAccount;
  beforeAll(async () => {
    world = await startWorld({ now: () => clock.now });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    fakeBrowser.reset();
    syncNow.calls = new Map();
    vi.stubGlobal('fetch', worldFetch(world));
    await actAs(world.accounts.affiliate[0]);
  });
  async function actAs(one: AffiliateAccount | undefined): Promise<void> {
    if (!one) throw new Error('no account');
    account = one;
    syncNow.client = worldClient(
      account,
      () => clock.now,
      () => testGate.take(ACCOUNT_ID, LIMIT),
    );
    const { market, appId, affiliateId } = account;
    const made = { label: '', addedAt: 1, isDefault: true, check: null, secretTail: 'cret', limit: LIMIT };
    await writeSetting('accounts', [{ kind: 'affiliateKey', id: ACCOUNT_ID, market, appId, affiliateId, ...made }]);
  }
  /** A runner that lives from now on. */
  const newRunner = (guard?: Guard) => {
    const runner = runnerOf(kinds, clock, guard);
    syncNow.runner = runner;
    return runner;
  };
  async function toItsEnd(id: string): Promise<Job> {
    const { runner } = syncNow;
    for (let waits = 0; waits < 500; waits++) {
      await runner?.carryOn();
      const job = await jobById(id);
      if (job.ok && job.value && hasEnded(job.value)) return job.value;
      clock.now += 10_000;
    }
    throw new Error(`has no end: ${JSON.stringify([await jobById(id), await stepRows(id, 0, 3)])}`);
  }
  const state = async () => {
    const known = await earningsSync(ACCOUNT_ID);
    if (!known.ok) throw new Error(known.failure.code);
    return known.value;
  };
  return {
    clock,
    gate: testGate,
    limit: LIMIT,
    get world() {
      return world;
    },
    get account() {
      return account;
    },
    actAs,
    newRunner,
    toItsEnd,
    state,
    /** Reads what the account earned, until the job has ended. */
    async syncNow(reason: SyncReason, requestId: string): Promise<Job> {
      newRunner();
      expect(await startSync(ACCOUNT_ID, reason, requestId)).toEqual({ ok: true, value: requestId });
      return toItsEnd(requestId);
    },
    /** What the account earned since the first of the days that were asked for, by the world. */
    async reported() {
      const { timeZone } = MARKETS[account.market];
      const first = (await state()).days[0]?.day ?? 0;
      return worldConversions(world, account, startOfDay(first, timeZone) / 1000, Math.floor(clock.now / 1000));
    },
    async expectWhole() {
      expectSame(await storedLines(ACCOUNT_ID), await this.reported());
    },
    reports: () => world.requests().filter(({ operation }) => operation === 'conversionReport'),
  };
}
