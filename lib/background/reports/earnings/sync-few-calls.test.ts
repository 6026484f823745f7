import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { jobById } from '#lib/records/jobs/jobs';
import { paymentsOf } from '#lib/records/reports/payments';
import { holesOf } from '#lib/records/reports/sync-days';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { ACCOUNT_ID, HOUR, worldOfSyncs } from '#test/support/reports/world-sync';
import { fetchFrom } from '#test/world/line/client';
import { readPayment } from './read-payment';
import { startSync } from './start-sync';
import { syncEarnings } from './sync-earnings';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/limits', async (load) => (await import('#test/support/sync-rooms')).smallLimits(load));

const life = worldOfSyncs([syncEarnings, readPayment]);

/** An account that may ask so often an hour; reports may use three quarters of it. */
async function limitTo(calls: number): Promise<void> {
  const accounts = await readSetting('accounts');
  await writeSetting('accounts', accounts.map((account) => ({ ...account, limit: { calls, windowMs: HOUR } })) as never);
}

/** Lets the clock go on to whatever a job waits for, until it has ended. */
async function toItsEnd(id: string, runner: ReturnType<typeof life.newRunner>): Promise<Job> {
  for (let waits = 0; waits < 1_000; waits++) {
    await runner.carryOn();
    const { value: job } = (await jobById(id)) as { value: Job };
    if (hasEnded(job)) return job;
    life.clock.now = Math.max(life.clock.now + 1_000, job.wait?.until ?? 0);
  }
  throw new Error('has no end');
}

it('days of more pages than reports have calls are told as such, each after a few tries, and the others are read', async () => {
  const { SYNC_LIMITS } = await import('#lib/domain/reports/sync/limits');
  Object.assign(SYNC_LIMITS, { page: 3 });
  try {
    await limitTo(2);
    const runner = life.newRunner();
    await startSync(ACCOUNT_ID, 'person', 'one');
    expect((await toItsEnd('one', runner)).state).toBe('partlyFailed');
    const { days } = await life.state();
    const holes = holesOf(days);
    expect(holes.length).toBeGreaterThan(0);
    expect(new Set(holes.map(({ code }) => code))).toEqual(new Set(['quotaSpent']));
    expect(days.filter(({ hole, asOf }) => hole === null && asOf !== null).length).toBeGreaterThan(0);
    expect(life.reports().length).toBeLessThan(600);
  } finally {
    Object.assign(SYNC_LIMITS, { page: 40 });
  }
});

it('a payment of more pages than reports have calls is told as such, and not asked for without end', async () => {
  const { SYNC_LIMITS } = await import('#lib/domain/reports/sync/limits');
  const { body } = await fetchFrom(life.world, `http://127.0.0.1/__world/affiliate/cycles?appId=${life.account.appId}`);
  const [cycle] = JSON.parse(body) as { validationId: string }[];
  const validationId = cycle?.validationId ?? '';
  const pages = () => life.world.requests().filter(({ operation }) => operation === 'validatedReport').length;
  const read = async (calls: number, id: string) => {
    await limitTo(calls);
    const runner = life.newRunner();
    await runner.start(readPayment, { validationId }, { accountId: ACCOUNT_ID, id });
    const { state } = await toItsEnd(id, runner);
    const stored = await paymentsOf(ACCOUNT_ID);
    return { state, payment: stored.ok ? stored.value.find((one) => one.validationId === validationId) : undefined };
  };
  Object.assign(SYNC_LIMITS, { page: 10 });
  try {
    expect(await read(2, 'never')).toMatchObject({ state: 'partlyFailed', payment: { complete: false, failure: 'quotaSpent' } });
    expect(pages()).toBeLessThan(10);
    expect(await read(100, 'later')).toMatchObject({ state: 'done', payment: { complete: true, failure: null } });
  } finally {
    Object.assign(SYNC_LIMITS, { page: 40 });
  }
});
