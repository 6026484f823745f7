import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { deleteRecords } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { endingEntries } from './ending-entries';
import type { EntryRow } from './rows';

const NOW = Date.UTC(2026, 10, 30);
const DAY = 86_400_000;

const entry = (itemId: string, end: number | null, more: Partial<EntryRow> = {}): EntryRow => ({
  accountId: 's',
  readAt: NOW,
  itemId,
  campaignId: '1',
  status: 'Ongoing',
  rate: rateFromBasisPoints(500) as never,
  period: { start: NOW - 30 * DAY, end },
  endingAt: null,
  protections: [],
  highestToday: null,
  ...more,
});
const keep = (rows: readonly EntryRow[]) =>
  write(['entries'], async (transaction) => {
    await Promise.all(rows.map((row) => transaction.objectStore('entries').put(row)));
  });

beforeEach(() => deleteRecords());

it('finds what ends within the days, of many entries, each product once', async () => {
  const many = Array.from({ length: 1_203 }, (_, n) => entry(String(100_000 + n), n % 300 === 7 ? NOW + (n / 300) * DAY : null));
  await keep([
    ...many,
    entry('100007', NOW + 5 * DAY, { campaignId: '2' }),
    entry('900001', NOW - DAY),
    entry('900002', NOW + 8 * DAY),
    entry('900003', null, { endingAt: NOW + 2 * DAY }),
    entry('900004', NOW + DAY, { accountId: 'other' }),
  ]);
  const found = await endingEntries('s', NOW, 7 * DAY);
  expect(found.ok && found.value.map(({ itemId }) => itemId)).toEqual(['100007', '100307', '900003', '100607', '100907']);
  expect(found.ok && found.value[0]?.at).toBe(NOW + (7 / 300) * DAY);
});

it('a shop without entries has nothing that ends', async () => {
  expect(await endingEntries('s', NOW, 7 * DAY)).toEqual({ ok: true, value: [] });
});
