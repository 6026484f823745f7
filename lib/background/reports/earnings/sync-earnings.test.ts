import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { SYNC_LIMITS } from '#lib/domain/reports/sync/limits';
import type { SyncStep } from '#lib/domain/reports/sync/steps';
import { stepRows } from '#lib/records/jobs/jobs';
import { storedTotals } from '#lib/records/reports/load-report';
import { putReportLines } from '#lib/records/reports/report-store';
import { holesOf } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { ACCOUNT_ID, HOUR, worldOfSyncs } from '#test/support/reports/world-sync';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/limits', async (load) => (await import('#test/support/sync-rooms')).smallLimits(load));

const life = worldOfSyncs();

describe('the first sync', () => {
  it('brings all of three months, newest first, with every answered day noted and the first chart counted', async () => {
    const job = await life.syncNow('person', 'first');
    expect(job.state).toBe('done');
    await life.expectWhole();
    const { days, sync } = await life.state();
    expect(days).toHaveLength(90);
    expect(days.every(({ asOf, hole, unread }) => asOf !== null && hole === null && unread === 0)).toBe(true);
    expect(sync.endedAt).not.toBeNull();
    const totals = await storedTotals(ACCOUNT_ID);
    expect(totals.ok && totals.value?.length).toBeGreaterThan(50);
    const rows = await stepRows('first', 0, 1);
    expect(rows.ok && (rows.value[0]?.step as SyncStep)).toMatchObject({ is: 'page', slice: { to: days.at(-1)?.day } });
    expect(life.reports().length).toBeGreaterThan(5);
  });

  it('keeps to the API’s rules: half a minute between first pages, each scroll id once and in time', async () => {
    await life.syncNow('person', 'rules');
    const asked = life.reports().map(({ at, body }) => ({ at, scroll: /"scrollId":"(\w+)"/.exec(body)?.[1] }));
    const firsts = asked.filter(({ scroll }) => scroll === undefined);
    expect(firsts.length).toBeGreaterThan(2);
    for (const [place, { at }] of firsts.entries()) expect(at - (firsts[place - 1]?.at ?? 0)).toBeGreaterThan(30_000);
    const scrolls = asked.flatMap(({ scroll }) => scroll ?? []);
    expect(scrolls.length).toBeGreaterThan(2);
    expect(new Set(scrolls).size).toBe(scrolls.length);
    // No page was refused or asked for in vain.
    const rows = await stepRows('rules', 0, 100);
    const read = rows.ok ? rows.value.map(({ result }) => result?.value as { conversions: number }) : [];
    expect(asked).toHaveLength(read.length - 1);
    for (const { conversions } of read.slice(0, -1)) expect(conversions).toBeGreaterThan(0);
  });
});

describe('stored lines that were damaged', () => {
  it('are taken away and read again, whatever is asked for; what Shopee does not have any more stays a hole', async () => {
    await life.syncNow('person', 'whole');
    const { days } = await life.state();
    const damaged = () =>
      write(['reportLines'], async (transaction) => {
        const store = transaction.objectStore('reportLines');
        for (const row of await store.getAll())
          if ('bytes' in row.hot) await store.put({ ...row, hot: { ...row.hot, bytes: row.hot.bytes.slice(8) } });
        return null;
      });
    await damaged();
    await write(['reportDays'], async (transaction) => {
      await transaction.objectStore('reportDays').put({ accountId: ACCOUNT_ID, day: days[3]?.day ?? 0, asOf: 'x' } as never);
      return null;
    });
    await life.syncNow('view', 'again');
    await life.expectWhole();
    expect(holesOf((await life.state()).days)).toEqual([]);
    const old = (days[0]?.day ?? 0) - 400;
    await putReportLines(ACCOUNT_ID, [aReportLine({ orderId: 'old', day: old })]);
    await damaged();
    await life.syncNow('view', 'once more');
    expect(holesOf((await life.state()).days)).toEqual([{ from: old, to: old, code: 'recordsDamaged' }]);
  });
});

describe('a slice that cannot be read', () => {
  it('is a hole of these days, told with its cause, tried again by the next sync and healed', async () => {
    life.world.setFaults([{ operation: 'conversionReport', kind: 'code', code: 10000, times: 40 }]);
    const job = await life.syncNow('person', 'trouble');
    expect(job.state).toBe('partlyFailed');
    // The rest is not asked for while the server is down.
    expect(life.reports()).toHaveLength(4);
    const { days, sync } = await life.state();
    expect(holesOf(days)).toEqual([{ from: days[0]?.day, to: days.at(-1)?.day, code: 'affiliateSystem' }]);
    expect(sync.endedAt).not.toBeNull();
    life.world.setFaults([]);
    life.clock.now += HOUR;
    expect((await life.syncNow('view', 'again')).state).toBe('done');
    expect(holesOf((await life.state()).days)).toEqual([]);
    await life.expectWhole();
  });
});

describe('pages without an end', () => {
  const page = (nodes: readonly object[], scrollId: string) => ({
    data: { conversionReport: { nodes, pageInfo: { hasNextPage: true, scrollId } } },
  });
  const conversion = (id: number) => ({ conversionId: id, purchaseTime: Math.floor(life.clock.now / 1000) - 60, orders: [] });

  it.each([
    ['empty ones', () => page([], 'next')],
    ['empty ones, each with another way on', (asked: number) => page([], `next ${asked}`)],
    ['the same again and again', (asked: number) => page([conversion(1), conversion(2)], `next ${asked}`)],
    ['always others', (asked: number) => page([conversion(asked)], `next ${asked}`)],
  ])('%s: the days are holes, told as an answer that cannot be right, and the next sync heals them', async (_, answer) => {
    const real = globalThis.fetch;
    let asked = 0;
    vi.stubGlobal('fetch', async () => Response.json(answer(asked++)));
    expect((await life.syncNow('person', 'endless')).state).toBe('partlyFailed');
    expect(asked).toBeLessThanOrEqual(SYNC_LIMITS.longestChain);
    const { days } = await life.state();
    expect(holesOf(days)).toMatchObject([{ code: 'responseInvalid' }]);
    vi.stubGlobal('fetch', real);
    life.clock.now += HOUR;
    expect((await life.syncNow('person', 'again')).state).toBe('done');
    expect(holesOf((await life.state()).days)).toEqual([]);
    await life.expectWhole();
  });
});
