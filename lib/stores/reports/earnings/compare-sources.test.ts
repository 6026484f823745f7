import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { close } from '#lib/records/database';
import { putReportLines } from '#lib/records/reports/report-store';
import { putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { anImport } from '#test/support/reports/an-import';
import { compareSources } from './compare-sources';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const DAY = 86_400_000;
const [first, second] = [20_600, 20_601];
const line = (orderId: string, day: number, shopee: number) => aReportLine({ orderId, day, purchaseTime: day * 86_400 + 3_600, shopee });
const asked = { accountId: 'a', market: 'VN', period: { from: dayOf(first), to: dayOf(second) }, now: 20_620 * DAY, limit: 10 } as const;

it('names each order that the two sources say differently, and why', async () => {
  await putReportLines('a', [line('both', first, 500), line('api', first, 300), line('more', first, 900)]);
  await write(['reportDays'], async (transaction) => {
    await putAnsweredDays(transaction, 'a', { from: first, to: first }, {}, (first + 5) * DAY);
    return null;
  });
  expect(await compareSources(asked)).toEqual({ ok: true, value: null });
  await anImport('a', { asOf: (first + 4) * DAY, lines: [line('both', first, 500), line('more', first, 700), line('later', second, 50)] });
  const found = await compareSources(asked);
  if (!found.ok || !found.value) throw new Error('Not compared');
  expect(found.value.rows.map(({ orderId, api, file, why }) => [orderId, api, file, why])).toEqual([
    ['api', 300n, null, 'notInFile'],
    ['more', 900n, 700n, 'unknown'],
    ['later', null, 50n, 'neverAsked'],
  ]);
  expect(found.value).toMatchObject({ count: 3, equal: 1, api: { orders: 3, net: 1_700n }, file: { orders: 3, net: 1_250n } });
  const limited = await compareSources({ ...asked, limit: 1 });
  expect(limited.ok && limited.value?.rows.length).toBe(1);
});
