import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { close } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { earningsSync, holesOf, noteSync, putAnsweredDays, putHoles } from './sync-days';
import { syncedAccounts } from './synced-accounts';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

it('keeps what is known of a day when a later try fails, joins holes of one cause, and forgets them with the next answer', async () => {
  const counts = { '12': { lines: 3, open: 1, unjudged: 0, unread: 0 } };
  await write(['reportDays'], (to) => putAnsweredDays(to, 'a', { from: 11, to: 12 }, counts, 5));
  for (const at of [7, 8]) await write(['reportDays'], (to) => putHoles(to, 'a', [{ from: 12, to: 14 }], 'serverError', at));
  await write(['reportDays'], (to) => putHoles(to, 'a', [{ from: 15, to: 15 }], 'timeout', 9));
  const known = await earningsSync('a');
  if (!known.ok) throw new Error(known.failure.code);
  expect(known.value.days.find(({ day }) => day === 12)).toMatchObject({
    asOf: 5,
    lines: 3,
    open: 1,
    hole: { code: 'serverError', at: 8, tries: 2 },
  });
  expect(known.value.days.find(({ day }) => day === 11)).toMatchObject({ asOf: 5, lines: 0, hole: null });
  expect(holesOf(known.value.days)).toEqual([
    { from: 12, to: 14, code: 'serverError' },
    { from: 15, to: 15, code: 'timeout' },
  ]);
  await write(['reportDays'], (to) => putAnsweredDays(to, 'a', { from: 12, to: 15 }, {}, 10));
  const healed = await earningsSync('a');
  expect(healed.ok && holesOf(healed.value.days)).toEqual([]);
});

it('knows an account as synced once a sync of its conversions has ended', async () => {
  await noteSync('a', 'conversions', { firstPageAt: 1 });
  await noteSync('b', 'payments', { endedAt: 1 });
  expect(await syncedAccounts()).toEqual({ ok: true, value: [] });
  await noteSync('a', 'conversions', { endedAt: 2, perDay: 5 });
  expect(await syncedAccounts()).toMatchObject({ value: [{ accountId: 'a', firstPageAt: 1, endedAt: 2, perDay: 5, reach: null }] });
});
