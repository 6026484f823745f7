import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { MARKETS } from '#lib/domain/market';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { startOfDay } from '#lib/domain/time/start-of-day';
import type { JobKind } from '#lib/jobs/kind';
import { records } from '#lib/records/database';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { forgetAccount } from '#lib/records/of-account';
import { OF_ACCOUNTS } from '#lib/records/tables';
import { sorted } from '#test/support/report-lines';
import { createDeath } from '#test/support/reports/death';
import { expectSame, storedLines } from '#test/support/reports/world-report';
import { ACCOUNT_ID, HOUR, worldOfSyncs } from '#test/support/reports/world-sync';
import { worldFetch } from '#test/support/world-affiliate';
import { startSync } from './start-sync';
import { syncEarnings } from './sync-earnings';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/limits', async (load) => (await import('#test/support/sync-rooms')).smallLimits(load));

const DAY = 24 * HOUR;
const links: JobKind<{ count: number }, number, string> = {
  kind: 'links',
  steps: ({ count }) => Array.from({ length: count }, (_, at) => at),
  repetition: () => 'read',
  units: () => 1,
  run: async (step) => {
    made.push(`link ${step}`);
    return { is: 'done', value: `link ${step}` };
  },
};
let made: string[] = [];
const life = worldOfSyncs([syncEarnings, links]);

describe('a sync whose worker dies', () => {
  it('ends complete and equal to the world, killed at 30 random moments', async () => {
    let [struck, afterRequest, seed] = [0, 0, 7];
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 3; round++) {
      const death = createDeath();
      vi.stubGlobal('fetch', death.request(worldFetch(life.world)));
      const id = `round-${round}`;
      const begin = async (runner: ReturnType<typeof life.newRunner>) => {
        expect((await startSync(ACCOUNT_ID, 'person', id)).ok).toBe(true);
        await runner.carryOn();
      };
      let lines = 0;
      for (let lives = 0; lives < 200; lives++) {
        death.left = death.struck < 10 ? 1 + random(24) : Number.POSITIVE_INFINITY;
        const known = await jobById(id);
        await death.live(() => {
          const runner = life.newRunner(death.guard);
          return known.ok && known.value ? runner.carryOn() : begin(runner);
        });
        // What was stored stays.
        const now = (await storedLines(ACCOUNT_ID)).length;
        expect(now).toBeGreaterThanOrEqual(lines);
        lines = now;
        const job = await jobById(id);
        if (job.ok && job.value && hasEnded(job.value)) break;
        // Another comes while the scroll id still lives, or too late for it.
        life.clock.now += random(2) === 0 ? 4_000 : 33_000;
      }
      expect(await jobById(id)).toMatchObject({ value: { state: 'done' } });
      await life.expectWhole();
      const { days } = await life.state();
      expect(days.filter(({ asOf, hole }) => asOf === null || hole !== null)).toEqual([]);
      struck += death.struck;
      afterRequest += death.afterRequest;
      await forgetAccount(ACCOUNT_ID);
      life.world.reset();
      life.clock.now += HOUR;
    }
    expect(struck).toBe(30);
    // Deaths that cost an answer are among them.
    expect(afterRequest).toBeGreaterThan(3);
  }, 60_000);
});

describe('what is still open', () => {
  it('is settled line by line as the world goes on, each line once, and what is settled is not asked for again', async () => {
    await life.syncNow('person', 'first');
    const before = await storedLines(ACCOUNT_ID);
    const open = before.filter(({ state }) => state === 'pending' || state === 'unpaid');
    expect(open.length).toBeGreaterThan(20);
    life.clock.now += 25 * DAY;
    const asked = life.reports().length;
    expect((await life.syncNow('alarm', 'later')).state).toBe('done');
    const after = new Map(
      (await storedLines(ACCOUNT_ID)).map((line) => [`${line.orderId} ${line.itemId} ${line.modelId} ${line.promotionId}`, line]),
    );
    for (const line of open)
      expect(['completed', 'cancelled']).toContain(after.get(`${line.orderId} ${line.itemId} ${line.modelId} ${line.promotionId}`)?.state);
    // As the world has them now; lines of days that the API has forgotten stay as they were.
    const { days } = await life.state();
    expect(days).toHaveLength(115);
    const first = days[25]?.day ?? 0;
    const all = [...after.values()];
    expect(all).toHaveLength((await storedLines(ACCOUNT_ID)).length);
    expectSame(
      all.filter(({ day }) => day >= first),
      (await life.reported()).filter(({ purchaseTime }) => purchaseTime >= startOfDay(first, MARKETS[life.account.market].timeZone) / 1000),
    );
    const old = (lines: readonly ReportLine[]) => sorted(lines.filter(({ day }) => day < first));
    expect(old(before).length).toBeGreaterThan(20);
    expect(old(all)).toEqual(old(before));
    const again = life.reports().length;
    expect(again - asked).toBeGreaterThan(0);
    // An hour later only what came lately is asked for: one page.
    life.clock.now += HOUR;
    await life.syncNow('view', 'soon');
    expect(life.reports().length - again).toBeLessThanOrEqual(1);
  });
});

describe('links', () => {
  it('go first while a sync runs, and keep a quarter of the calls', async () => {
    const runner = life.newRunner();
    await startSync(ACCOUNT_ID, 'person', 'sync');
    await runner.carryOn();
    const asked = life.reports().length;
    made = [];
    await runner.start(links, { count: 20 }, { accountId: ACCOUNT_ID, id: 'links' });
    await runner.carryOn();
    expect(made).toHaveLength(20);
    expect(life.reports().length - asked).toBeLessThanOrEqual(1);
    // Three quarters of the calls are used up: reports wait, links do not.
    await life.gate.take(ACCOUNT_ID, life.limit, Math.ceil(life.limit.calls * 0.75));
    const before = life.reports().length;
    life.clock.now += 40_000;
    await runner.carryOn();
    expect(life.reports()).toHaveLength(before);
    expect(await jobById('sync')).toMatchObject({ value: { state: 'waiting', wait: { why: 'quota' } } });
    await runner.start(links, { count: 2 }, { accountId: ACCOUNT_ID, id: 'more' });
    await runner.carryOn();
    expect(made).toHaveLength(22);
    expect((await life.toItsEnd('sync')).state).toBe('done');
    await life.expectWhole();
  });
});

describe('an account that is removed while its earnings are read', () => {
  it('leaves nothing, whenever that is', async () => {
    let during = 0;
    for (const requests of [0, 1, 2, 3]) {
      const real = worldFetch(life.world);
      const runner = life.newRunner();
      let seen = 0;
      let removal: Promise<unknown> | null = null;
      const remove = async () => {
        await runner.drop(ACCOUNT_ID);
        await forgetAccount(ACCOUNT_ID);
      };
      vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
        if (seen++ === requests) {
          during += 1;
          removal = remove();
          await removal;
        }
        return real(...args);
      });
      await startSync(ACCOUNT_ID, 'person', `sync-${requests}`);
      for (let waits = 0; waits < 20 && !removal; waits++) {
        await runner.carryOn();
        life.clock.now += 10_000;
      }
      await runner.carryOn();
      const database = await records();
      for (const table of OF_ACCOUNTS) expect([table, await database.count(table)]).toEqual([table, 0]);
      expect(await stepRows(`sync-${requests}`, 0, 5)).toEqual({ ok: true, value: [] });
      life.world.reset();
      life.clock.now += HOUR;
    }
    expect(during).toBe(4);
  });
});
