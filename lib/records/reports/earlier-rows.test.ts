import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { unbundle } from '#lib/domain/reports/lines/bundle';
import { type StoredColumns, unpackColumns } from '#lib/domain/reports/lines/packed';
import { type Checked, withCheck } from '#lib/records/checked';
import { close } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { loadReport, readReportLines } from './load-report';
import { rangeOf } from './report-state';
import { compactReport, putReportLines } from './report-store';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

/** Puts all rows of an account as earlier versions stored them: lists and texts of their own, words as a list; with a sum, or without as the first did. */
const storeAsBefore = (accountId: string, checked: boolean) =>
  write(['reportLines', 'reportDetails', 'reportWords'], async (transaction) => {
    const stored = <Row extends Checked>(row: Row): Row => {
      const { check: _, ...own } = withCheck(row);
      return checked ? withCheck(row) : (own as Row);
    };
    const [lines, details, words] = [
      transaction.objectStore('reportLines'),
      transaction.objectStore('reportDetails'),
      transaction.objectStore('reportWords'),
    ];
    const rowsOf = new Map<number, number>();
    for (const row of await lines.getAll(rangeOf(accountId))) {
      if (!('bytes' in row.hot)) throw new Error('no bundle');
      const hot = unbundle(row.hot);
      if (!hot) throw new Error('a bundle without its lists');
      rowsOf.set(row.number, hot.rows);
      await lines.put(stored({ ...row, hot }));
    }
    for (const row of await details.getAll(rangeOf(accountId))) {
      const cold = 'bytes' in row.cold ? unbundle(row.cold) : null;
      if (!cold) throw new Error('no bundle');
      const { texts } = unpackColumns(cold, rowsOf.get(row.number) ?? 0);
      await details.put(stored({ ...row, cold: { ...cold, texts: { ...texts } } satisfies StoredColumns }));
    }
    for (const row of await words.getAll(rangeOf(accountId)))
      await words.put(stored({ ...row, words: typeof row.words === 'string' ? row.words.split('\n') : row.words }));
    return null;
  });

async function whole(accountId: string) {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  expect(report.value.damage).toEqual({ days: [], anyDay: false });
  const places = report.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report.value, places);
  return lines.ok && lines.value ? lines.value : [];
}

const pages = fc.array(fc.array(anyReportLine, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });

it('reads what earlier versions stored, goes on with it, and makes it compact', async () => {
  let accounts = 0;
  await fc.assert(
    fc.asyncProperty(pages, pages, fc.boolean(), async (before, now, checked) => {
      accounts += 1;
      const accountId = `account ${accounts}`;
      for (const page of before) await putReportLines(accountId, page);
      expect((await storeAsBefore(accountId, checked)).ok).toBe(true);
      expect(sorted(await whole(accountId))).toEqual(sorted(plainLines(before)));
      for (const page of now) await putReportLines(accountId, page);
      const all = sorted(plainLines([...before, ...now]));
      expect(sorted(await whole(accountId))).toEqual(all);
      await compactReport(accountId);
      expect(sorted(await whole(accountId))).toEqual(all);
    }),
    { numRuns: 30 },
  );
});
