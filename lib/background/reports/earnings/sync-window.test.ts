import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { jobById } from '#lib/records/jobs/jobs';
import { sorted } from '#test/support/report-lines';
import { storedLines } from '#test/support/reports/world-report';
import { ACCOUNT_ID, HOUR, worldOfSyncs } from '#test/support/reports/world-sync';
import { dayInZone } from './day-in-zone';
import { startSync } from './start-sync';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/limits', async (load) => (await import('#test/support/sync-rooms')).smallLimits(load));

const DAY = 24 * HOUR;
const life = worldOfSyncs();

it.each([1, 30, 180])('a sync that has waited for %i × 24 h asks for no day that the API has forgotten, and ends', async (days) => {
  const runner = life.newRunner();
  await startSync(ACCOUNT_ID, 'person', 'old');
  await runner.carryOn();
  expect(await jobById('old')).toMatchObject({ value: { state: 'waiting', wait: { why: 'pace' } } });
  const stored = sorted(await storedLines(ACCOUNT_ID));
  expect(stored.length).toBeGreaterThan(0);
  life.clock.now += days * DAY;
  expect((await life.toItsEnd('old')).state).toBe('done');
  const { timeZone } = MARKETS[life.account.market];
  const starts = life.reports().flatMap(({ at, body }) => {
    const start = /"purchaseTimeStart":"?(\d+)/.exec(body)?.[1];
    return start === undefined ? [] : [{ at, start: Number(start) * 1000 }];
  });
  expect(starts.length).toBeGreaterThan(0);
  for (const { at, start } of starts) expect(start).toBeGreaterThanOrEqual(startOfDay(dayInZone(at, timeZone) - 89, timeZone));
  const { sync } = await life.state();
  expect([sync.reach, sync.endedAt]).toEqual([null, expect.any(Number)]);
  // What was read stays, and the next sync brings what it missed.
  if (days === 180) expect(sorted(await storedLines(ACCOUNT_ID))).toEqual(stored);
  expect((await life.syncNow('person', 'new')).state).toBe('done');
  expect((await life.state()).days.slice(-90).every(({ asOf }) => asOf !== null && asOf > life.clock.now - DAY)).toBe(true);
});

it('a person who asks again is not left to wait for the alarm, and Shopee’s half minute is kept to', async () => {
  const runner = life.newRunner();
  await startSync(ACCOUNT_ID, 'view', 'first');
  await runner.carryOn();
  const waiting = { value: { state: 'waiting', wait: { why: 'pace' } } };
  expect(await jobById('first')).toMatchObject(waiting);
  const before = life.reports().length;
  // Too early: nothing is sent, and the job says until when it waits.
  expect(await startSync(ACCOUNT_ID, 'person', 'early')).toEqual({ ok: true, value: 'first' });
  await runner.carryOn();
  expect(await jobById('first')).toMatchObject(waiting);
  expect(life.reports().length).toBe(before);
  life.clock.now += 31_000;
  await startSync(ACCOUNT_ID, 'view', 'opened');
  expect(await jobById('first')).toMatchObject(waiting);
  await startSync(ACCOUNT_ID, 'person', 'again');
  await runner.carryOn();
  expect(life.reports().length).toBeGreaterThan(before);
});
