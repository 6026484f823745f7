import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { gate } from '#lib/background/accounts/clients';
import { hasEnded } from '#lib/domain/jobs/job';
import type { SyncReason } from '#lib/domain/reports/sync/plan';
import type { SyncStep } from '#lib/domain/reports/sync/steps';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { storedTotals } from '#lib/records/reports/report-store';
import { earningsSync, holesOf } from '#lib/records/reports/sync-days';
import { writeSetting } from '#lib/settings/settings';
import { type Guard, lifeOfJobs, runnerOf } from '#test/support/job-life';
import { worldClient, worldFetch } from '#test/support/world-affiliate';
import { expectSame, storedLines, worldConversions } from '#test/support/world-report';
import { type AffiliateAccount, startWorld, type World } from '#test/world';
import { startSync } from './start-sync';
import { syncEarnings } from './sync-earnings';

const hoisted = vi.hoisted(() => ({ client: null as unknown, runner: null as unknown as { start: (...all: unknown[]) => unknown } }));
vi.mock('#lib/background/accounts/affiliate-client', () => ({ affiliateClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/accounts/clients', async () => {
  const { createGate } = await import('#lib/http/gate');
  const { gateStore } = await import('#lib/background/accounts/gate-store');
  return { gate: createGate(gateStore, () => Date.now()), hasKey: () => true };
});
vi.mock('#lib/background/jobs/runner', () => ({ runner: { start: (...all: unknown[]) => hoisted.runner.start(...all) } }));
vi.mock('#lib/domain/reports/sync/limits', async (load) => {
  const { SYNC_LIMITS: real } = await load<typeof import('#lib/domain/reports/sync/limits')>();
  return { SYNC_LIMITS: { ...real, page: 40, slicePages: 4, gap: 20 } };
});

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 29, 15);
const clock = lifeOfJobs(NOON);
let world: World;
let account: AffiliateAccount;
const ID = 'account-1';
const LIMIT = { calls: 2000, windowMs: HOUR };

beforeAll(async () => {
  world = await startWorld({ now: () => clock.now });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  fakeBrowser.reset();
  vi.stubGlobal('fetch', worldFetch(world));
  const [first] = world.accounts.affiliate;
  if (!first) throw new Error('no account');
  account = first;
  hoisted.client = worldClient(
    account,
    () => clock.now,
    () => gate.take(ID, LIMIT),
  );
  await writeSetting('accounts', [
    {
      kind: 'affiliateKey',
      id: ID,
      market: account.market,
      appId: account.appId,
      secretTail: 'cret',
      affiliateId: account.affiliateId,
      label: '',
      addedAt: 1,
      isDefault: true,
      check: null,
      limit: LIMIT,
    },
  ]);
});

const madeRunner = (guard?: Guard) => {
  const runner = runnerOf(syncEarnings, clock, guard);
  hoisted.runner = runner as never;
  return runner;
};
/** From the first step on to the job's end, half a minute at a time. */
async function syncNow(reason: SyncReason, requestId: string) {
  const runner = madeRunner();
  const started = await startSync(ID, reason, requestId);
  expect(started.ok).toBe(true);
  for (let waits = 0; waits < 500; waits++) {
    await runner.carryOn();
    const job = await jobById(requestId);
    if (job.ok && job.value && hasEnded(job.value)) return job.value;
    clock.now += 10_000;
  }
  const stuck = await jobById(requestId);
  throw new Error(`has no end: ${JSON.stringify(stuck)} ${JSON.stringify(await stepRows(requestId, 0, 3))}`);
}
async function stateNow() {
  const state = await earningsSync(ID);
  if (!state.ok) throw new Error(state.failure.code);
  return state.value;
}
/** The first moment of the oldest day that was asked for. */
const window = async () => {
  const { days } = await stateNow();
  return { from: (days[0]?.day ?? 0) * 86_400 + 3 * 3600, to: Math.floor(clock.now / 1000) };
};
const expectWhole = async () => {
  const { from, to } = await window();
  expectSame(await storedLines(ID), await worldConversions(world, account, from, to));
};
const reports = () => world.requests().filter(({ operation }) => operation === 'conversionReport');

describe('the first sync', () => {
  it('brings all of three months, newest first, with every answered day noted and the first chart counted', async () => {
    const job = await syncNow('person', 'first');
    expect(job.state).toBe('done');
    await expectWhole();
    const { days, sync } = await stateNow();
    expect(days).toHaveLength(90);
    expect(days.every(({ asOf, hole, unread }) => asOf !== null && hole === null && unread === 0)).toBe(true);
    expect(sync.endedAt).not.toBeNull();
    const totals = await storedTotals(ID);
    expect(totals.ok && totals.value?.totals.length).toBeGreaterThan(50);
    const rows = await stepRows('first', 0, 1);
    expect(rows.ok && (rows.value[0]?.step as SyncStep)).toMatchObject({ is: 'page', slice: { to: days.at(-1)?.day } });
    expect(reports().length).toBeGreaterThan(5);
  });

  it('keeps to the API’s rules: half a minute between first pages, each scroll id once and in time', async () => {
    await syncNow('person', 'rules');
    const asked = reports().map(({ at, body }) => ({ at, scroll: /"scrollId":"(\w+)"/.exec(body)?.[1] }));
    const firsts = asked.filter(({ scroll }) => scroll === undefined);
    expect(firsts.length).toBeGreaterThan(2);
    for (const [place, { at }] of firsts.entries()) expect(at - (firsts[place - 1]?.at ?? 0)).toBeGreaterThan(30_000);
    const scrolls = asked.flatMap(({ scroll }) => scroll ?? []);
    expect(scrolls.length).toBeGreaterThan(2);
    expect(new Set(scrolls).size).toBe(scrolls.length);
    // No page was refused or asked for in vain.
    const rows = await stepRows('rules', 0, 100);
    const steps = rows.ok ? rows.value : [];
    expect(asked).toHaveLength(steps.length - 1);
    for (const { result } of steps.slice(0, -1)) expect((result?.value as { conversions: number }).conversions).toBeGreaterThan(0);
  });
});

describe('a slice that cannot be read', () => {
  it('is a hole of these days, told with its cause, tried again by the next sync and healed', async () => {
    world.setFaults([{ operation: 'conversionReport', kind: 'code', code: 10000, times: 40 }]);
    const job = await syncNow('person', 'trouble');
    expect(job.state).toBe('partlyFailed');
    // The rest is not asked for while the server is down.
    expect(reports()).toHaveLength(4);
    const { days, sync } = await stateNow();
    expect(holesOf(days)).toEqual([{ from: days[0]?.day, to: days.at(-1)?.day, code: 'affiliateSystem' }]);
    expect(sync.endedAt).not.toBeNull();
    world.setFaults([]);
    clock.now += HOUR;
    expect((await syncNow('view', 'again')).state).toBe('done');
    expect(holesOf((await stateNow()).days)).toEqual([]);
    await expectWhole();
  });
});
