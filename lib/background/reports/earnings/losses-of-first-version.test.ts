import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { bundle, unbundle } from '#lib/domain/reports/lines/bundle';
import { close } from '#lib/records/database';
import { loadReport, storedTotals } from '#lib/records/reports/load-report';
import { rangeOf } from '#lib/records/reports/report-state';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { noteSync } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { tellLossesOfFirstVersion } from './losses-of-first-version';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const NOTHING = { gross: 0, shopee: 0, seller: 0, fee: 0, net: 0 } as const;
const cancelled = { ...NOTHING, state: 'cancelled', value: 0, refund: 1_000_000, shopeeRate: 100_000, sellerRate: 50_000 } as const;
const LOST = 150_000;

/** Takes from all rows of an account what the first version did not store; without sums, as it had none. */
const storeAsFirst = (accountId: string) =>
  write(['reportLines', 'reportState'], async (transaction) => {
    const lines = transaction.objectStore('reportLines');
    for (const row of await lines.getAll(rangeOf(accountId))) {
      const hot = 'bytes' in row.hot ? unbundle(row.hot) : row.hot;
      if (!hot) throw new Error('a bundle without its lists');
      const { lost: _, lostEstimate: __, ...exact } = hot.exact;
      await lines.put({ accountId, number: row.number, hot: bundle({ ...hot, exact }) });
    }
    const states = transaction.objectStore('reportState');
    const state = await states.get([accountId, 'earnings']);
    if (state?.list !== 'earnings') throw new Error('no state');
    const { losses: _, check: __, ...own } = state;
    await states.put(own);
    return null;
  });

async function stored(accountId: string) {
  const [report, totals] = [await loadReport(accountId), await storedTotals(accountId)];
  if (!report.ok || !totals.ok) throw new Error('not read');
  const { segments, live, generation } = report.value;
  const lost = segments.flatMap(({ exact }, at) => Array.from(live[at] as ArrayLike<number>, (row) => exact.lost?.[row] ?? 0));
  return { lost: lost.reduce((sum, one) => sum + one, 0), generation, hasTotals: totals.value !== null };
}

async function synced(accountId: string, compact: boolean) {
  await putReportLines(accountId, [aReportLine({ orderId: 'gone', ...cancelled }), aReportLine({ orderId: 'paid' })]);
  if (compact) await compactReport(accountId);
  await noteSync(accountId, 'conversions', { endedAt: 1 });
}

it.each([true, false])(
  'cancelled lines of the first version cost what they promised from the next wake on, made compact before: %s',
  async (compact) => {
    await synced('a', compact);
    await storeAsFirst('a');
    expect((await stored('a')).lost).toBe(0);
    await tellLossesOfFirstVersion();
    const told = await stored('a');
    expect(told).toMatchObject({ lost: LOST, hasTotals: true });
    await tellLossesOfFirstVersion();
    expect(await stored('a')).toEqual(told);
  },
);

it('leaves alone what tells it already, and what was never read to its end', async () => {
  await synced('told', true);
  await putReportLines('told', [aReportLine({ orderId: 'later', ...cancelled, lost: 7, lostEstimate: 0 })]);
  await putReportLines('open', [aReportLine({ orderId: 'gone', ...cancelled })]);
  await noteSync('empty', 'conversions', { endedAt: 1 });
  const before = [await stored('told'), await stored('open'), await stored('empty')];
  await tellLossesOfFirstVersion();
  expect([await stored('told'), await stored('open'), await stored('empty')]).toEqual(before);
});
