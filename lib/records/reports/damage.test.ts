import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { lineAt } from '#lib/domain/reports/lines/columns';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close, records } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { damagePart, partsOf } from '#test/support/reports/damage';
import { loadReport, readReportLines } from './load-report';
import { compactReport, putReportLines } from './report-store';
import { earningsSync, putAnsweredDays } from './sync-days';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const TABLES = ['reportLines', 'reportDetails', 'reportWords', 'reportState', 'reportDays', 'reportSyncs'] as const;
/** Fields that stand in the columns of every question. What was lost is taken over from what came before, which may be damaged. */
const HOT = ['day', 'source', 'state', 'net', 'value', 'subId1', 'shopId', 'itemName', 'quantity'] as const;

async function holes(accountId: string): Promise<ReadonlySet<number>> {
  const sync = await earningsSync(accountId);
  if (!sync.ok) throw new Error(sync.failure.code);
  return new Set(sync.value.days.flatMap(({ day, hole }) => (hole ? [day] : [])));
}
const byDay = (lines: readonly object[], day: number): readonly unknown[] => lines.filter((line) => (line as ReportLine).day === day);

/** The lines that count, by their hot columns alone, and the days that are told to be missing. */
async function loaded(accountId: string) {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  const { segments, live, dictionary, damage } = report.value;
  const lines = live.flatMap((rows, at) =>
    Array.from(rows, (row) => {
      const hot = segments[at];
      if (!hot) throw new Error('no segment');
      return lineAt({ hot, cold: { whole: {}, exact: {}, codes: {}, texts: {} } }, row, dictionary);
    }),
  );
  const known = await holes(accountId);
  return { lines, isTold: (day: number) => damage.anyDay || damage.days.includes(day) || known.has(day) };
}
async function whole(accountId: string): Promise<readonly ReportLine[]> {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  const places = report.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report.value, places);
  return lines.ok && lines.value ? lines.value : [];
}
const hotOf = (line: object) => HOT.map((name) => (line as Record<string, unknown>)[name]);
const wholeOf = ({ lost: _, lostEstimate: __, ...line }: ReportLine) => line;

async function answered(accountId: string, days: readonly number[]): Promise<void> {
  for (const day of days) await write(['reportDays'], (to) => putAnsweredDays(to, accountId, { from: day, to: day }, {}, 1));
}

/** A purchase keeps its day for ever. */
const line = anyReportLine.map((one) => ({ ...one, day: 20_000 + Number(one.orderId.slice(1)) }));
const pages = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
const damage = fc.record({ table: fc.constantFrom(...TABLES), row: fc.nat(), part: fc.nat(), how: fc.nat() });

it('is right after any damage to any stored row, or says which days are missing, and is whole once they are read again', async () => {
  let [accounts, hits, told] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(pages, fc.nat(5), damage, async (list, packs, { table, row, part, how }) => {
      accounts += 1;
      const accountId = `account ${accounts}`;
      const truth = plainLines(list);
      const days = [...new Set(list.flat().map(({ day }) => day))];
      for (const [at, page] of list.entries()) {
        await putReportLines(accountId, page);
        if (at === packs) await compactReport(accountId);
      }
      await answered(accountId, days);
      const database = await records();
      const rows = await database.getAll(table, IDBKeyRange.bound([accountId], [accountId, []]));
      const hit = rows[row % Math.max(1, rows.length)];
      if (hit) {
        hits += 1;
        const parts = partsOf(hit);
        damagePart(hit, parts[part % parts.length] ?? [], how);
        await database.put(table, hit as never);
      }
      const first = await loaded(accountId);
      const isRight = (lines: readonly object[], day: number) =>
        JSON.stringify(sorted(byDay(lines, day).map((line) => hotOf(line as object)))) ===
        JSON.stringify(sorted(byDay(truth, day).map((line) => hotOf(line as object))));
      for (const day of days) if (!first.isTold(day)) expect([day, isRight(first.lines, day)]).toEqual([day, true]);
      if (days.some((day) => first.isTold(day))) told += 1;
      await compactReport(accountId);
      const missing = await holes(accountId);
      const now = await whole(accountId);
      for (const day of days.filter((each) => !missing.has(each)))
        expect(sorted(byDay(now, day).map((line) => wholeOf(line as ReportLine)))).toEqual(
          sorted(byDay(truth, day).map((line) => wholeOf(line as ReportLine))),
        );
      // What Shopee still has is read again, for the days that are missing.
      await putReportLines(
        accountId,
        truth.filter(({ day }) => missing.has(day)),
      );
      await answered(accountId, [...missing]);
      await compactReport(accountId);
      expect(sorted((await whole(accountId)).map(wholeOf))).toEqual(sorted(truth.map(wholeOf)));
      expect([...(await holes(accountId))]).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(hits).toBeGreaterThan(30);
  expect(told).toBeGreaterThan(5);
});
