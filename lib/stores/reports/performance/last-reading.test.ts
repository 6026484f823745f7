import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { latestDay } from '#lib/background/reports/performance/latest-day';
import { syncOf } from '#lib/records/reports/sync-days';
import { SHOP_ID, worldOfShops } from '#test/support/reports/world-shop-sync';
import { troubleOfReading } from './last-reading';

vi.mock('#lib/background/shops/shop-client', async () => (await import('#test/support/reports/shop-rooms')).shopClientRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/shop/limits', async (load) => (await import('#test/support/reports/shop-rooms')).smallShop(load));
vi.setConfig({ testTimeout: 150_000 });

const life = worldOfShops();

const AUTH = { kind: 'code', code: 'error_auth', path: '/api/v2/ams/' } as const;
const refuse = (...faults: readonly object[]) => life.world.setFaults(faults as never);
const troubleOf = async (reading: ReturnType<typeof life.syncNow>) => {
  const { id, state, counts } = await reading;
  return { state, counts, trouble: await troubleOfReading(id, counts.total) };
};
const told = (why: object | null) => ({ ok: true, value: { why } });

it('tells why a reading was given up of which every call is refused', async () => {
  // What notes the end is a step like any other, and so is the plan where the latest day with data was known.
  for (const [id, done, failed] of [
    ['first', 1, 1],
    ['second', 2, 2],
  ] as const) {
    refuse({ ...AUTH, message: 'Invalid access_token.' });
    expect(await troubleOf(life.syncNow('view', id))).toMatchObject({
      state: 'partlyFailed',
      counts: { done, failed },
      trouble: told({ code: 'tokenExpired' }),
    });
    refuse();
    const latest = await latestDay(SHOP_ID, await life.client(), life.clock.now);
    expect(latest.ok).toBe(true);
  }
});

it('tells it where something was read before, and tells nothing where all was asked for', async () => {
  refuse({ ...AUTH, operation: 'get_conversion_report' });
  const partly = await troubleOf(life.syncNow('view', 'first'));
  expect(partly).toMatchObject({ state: 'partlyFailed', trouble: told({ call: 'get_conversion_report' }) });
  expect(partly.counts.done).toBeGreaterThan(2);
  refuse({ kind: 'status', status: 500, operation: 'get_content_performance' });
  expect(await troubleOf(life.syncNow('person', 'second'))).toMatchObject({ state: 'partlyFailed', trouble: told(null) });
  expect(await troubleOfReading(null, 0)).toEqual(told(null));
});

it('keeps that the last reading of the list of bills failed, until it is read again: an empty list would say that there is none', async () => {
  const bills = async () => {
    const sync = await syncOf(SHOP_ID, 'bills');
    return sync.ok ? { at: sync.value.endedAt !== null, failed: sync.value.failed?.code ?? null } : null;
  };
  await life.syncNow('person', 'first');
  expect(await bills()).toEqual({ at: true, failed: null });
  refuse({ kind: 'status', status: 500, operation: 'get_validation_list' });
  await life.syncNow('person', 'second');
  expect(await bills()).toEqual({ at: true, failed: expect.stringMatching(/./) });
  refuse();
  await life.syncNow('person', 'third');
  expect(await bills()).toEqual({ at: true, failed: null });
});
