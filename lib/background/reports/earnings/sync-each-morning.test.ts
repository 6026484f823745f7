import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { isDueToday } from '#lib/domain/reports/sync/daily';
import { clockOf } from '#lib/domain/time/zone-clock';
import { recentJobs } from '#lib/records/jobs/jobs';
import { writeSetting } from '#lib/settings/settings';
import { HOUR, worldOfSyncs } from '#test/support/reports/world-sync';
import { dayInZone } from './day-in-zone';
import { syncEachMorning } from './sync-each-morning';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);

const life = worldOfSyncs();
const jobsNow = async () => {
  const jobs = await recentJobs(50);
  return jobs.ok ? jobs.value.map(({ id }) => id) : [];
};

it('reads once a morning what was read once before, and nothing of anybody else', async () => {
  life.newRunner();
  await syncEachMorning();
  expect(await browser.alarms.get('earnings')).toBeFalsy();
  expect(await jobsNow()).toEqual([]);
  await life.syncNow('person', 'first');
  expect(await browser.alarms.get('earnings')).toMatchObject({ periodInMinutes: 60 });
  // From noon on, hour by hour, for two days: a job each morning, from seven on.
  const begun: string[] = [];
  for (let hour = 0; hour < 48; hour++) {
    life.clock.now += HOUR;
    const before = await jobsNow();
    await syncEachMorning();
    for (const id of await jobsNow()) {
      if (before.includes(id)) continue;
      begun.push(clockOf(life.clock.now, MARKETS[life.account.market].timeZone).slice(11, 13));
      expect((await life.toItsEnd(id)).state).toBe('done');
    }
  }
  expect(begun).toEqual(['07', '07']);
});

it('stops when the person does not want it', async () => {
  await life.syncNow('person', 'first');
  await writeSetting('earningsDaily', false);
  life.clock.now += 24 * HOUR;
  await syncEachMorning();
  expect(await jobsNow()).toEqual(['first']);
  expect(await browser.alarms.get('earnings')).toBeFalsy();
});

it('is due from seven o’clock of any market on, until it was done', () => {
  const zones = fc.constantFrom(...MARKET_CODES.map((code) => MARKETS[code].timeZone));
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });
  fc.assert(
    fc.property(zones, moment, fc.integer({ min: 0, max: 3 * 24 * HOUR }), (zone, now, age) => {
      const due = isDueToday(dayInZone(now, zone), zone, now, now - age);
      const [today, hour] = [clockOf(now, zone).slice(0, 10), Number(clockOf(now, zone).slice(11, 13))];
      const last = clockOf(now - age, zone);
      expect(due).toBe(hour >= 7 && last < `${today}T07`);
    }),
  );
});

it('is due where the last one was noted by a clock that ran ahead, not only once that moment has come', () => {
  const now = Date.UTC(2026, 10, 29, 15);
  const today = dayInZone(now, 'America/Sao_Paulo');
  for (const ahead of [2, 24, 24 * 365]) expect(isDueToday(today, 'America/Sao_Paulo', now, now + ahead * HOUR)).toBe(true);
  // Two clocks that differ by minutes are both right.
  expect(isDueToday(today, 'America/Sao_Paulo', now, now + HOUR / 2)).toBe(false);
});
