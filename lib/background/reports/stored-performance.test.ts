import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { removeKeyedOf } from '#lib/settings/keyed';
import type { ShopClient } from '#lib/shopee-ams/client';
import { latestDay } from './performance/latest-day';
import { storedPerformance } from './stored-performance';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21, 12);

beforeEach(() => fakeBrowser.reset());

test('the same question about the same data day is asked once, another day or question anew', async () => {
  const read = vi.fn(async () => ok({ orders: 3 }));
  const ask = (accountId: string, ...more: string[]) => storedPerformance([accountId, ...more], read);
  for (let again = 0; again < 3; again++) expect(await ask('shop', '2026-11-20', 'last7d')).toEqual(ok({ orders: 3 }));
  expect(read).toHaveBeenCalledTimes(1);
  await ask('shop', '2026-11-20', 'last30d');
  await ask('shop', '2026-11-21', 'last7d');
  await ask('other', '2026-11-20', 'last7d');
  expect(read).toHaveBeenCalledTimes(4);
  await removeKeyedOf('shop');
  await ask('shop', '2026-11-20', 'last7d');
  await ask('other', '2026-11-20', 'last7d');
  expect(read).toHaveBeenCalledTimes(5);
});

test('what failed is not kept', async () => {
  const read = vi.fn(async () => fail(failure('timeout')));
  for (let again = 0; again < 2; again++) expect((await storedPerformance(['shop', 'day'], read)).ok).toBe(false);
  expect(read).toHaveBeenCalledTimes(2);
});

test('the latest day with data is believed for ten minutes', async () => {
  const updateTime = vi.fn(async () => ok({ lastReportDate: '2026-11-20' }));
  const client = { updateTime } as unknown as ShopClient;
  for (const at of [0, 1, 9.9]) expect(await latestDay('shop', client, NOW + at * MINUTE)).toEqual(ok('2026-11-20'));
  expect(updateTime).toHaveBeenCalledTimes(1);
  updateTime.mockResolvedValue(ok({ lastReportDate: '2026-11-21' }));
  expect(await latestDay('shop', client, NOW + 10 * MINUTE)).toEqual(ok('2026-11-21'));
  updateTime.mockResolvedValue(ok({ lastReportDate: 'soon' }));
  expect((await latestDay('shop', client, NOW + 20 * MINUTE)).ok).toBe(false);
});
