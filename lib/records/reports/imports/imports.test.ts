import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close, records } from '#lib/records/database';
import { forgetAccount } from '#lib/records/of-account';
import { countTotals, loadReport, readReportLines, storedTotals } from '#lib/records/reports/load-report';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { anyReportLine, sorted } from '#test/support/report-lines';
import { anImport, anImportHead } from '#test/support/reports/an-import';
import { type PlainImport, plainSources } from '#test/support/reports/plain-imports';
import { dropImport, IMPORT_TABLES } from './import-tables';
import { allImports, importOfHash, moveImport, rowsOfImports, setUndone, sweepImports } from './imports';
import { beginImport } from './write-import';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

let accounts = 0;
function fresh(): string {
  accounts += 1;
  return `account ${accounts}`;
}
const loaded = async (accountId: string) => {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  return report.value;
};
const counted = async (accountId: string): Promise<readonly ReportLine[]> => {
  const report = await loaded(accountId);
  const places = report.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report, places);
  if (!lines.ok || !lines.value) throw new Error('Not read');
  return lines.value;
};
/** Days of Viet Nam end at 17:00 UTC. */
const endOf = (day: number): number => (day + 1) * 86_400_000 - 7 * 3_600_000;
const answer = (accountId: string, day: number, asOf: number) =>
  write(['reportDays'], async (transaction) => {
    await putAnsweredDays(transaction, accountId, { from: day, to: day }, {}, asOf);
    return null;
  });

const apiLine = anyReportLine.map((line) => ({ ...line, source: 'api' }));
/** Around the days of the lines, 20,000 to 20,004, in minutes of different days. */
const moment = fc.integer({ min: 0, max: 8 * 24 }).map((hour) => 19_999 * 86_400_000 + hour * 3_600_000);
type Act =
  | { readonly is: 'page'; readonly lines: readonly ReportLine[] }
  | { readonly is: 'answer'; readonly day: number; readonly asOf: number }
  | { readonly is: 'file'; readonly lines: readonly ReportLine[]; readonly asOf: number; readonly chunk: number }
  | { readonly is: 'undo' | 'putBack' | 'drop'; readonly which: number }
  | { readonly is: 'compact' };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ is: fc.constant('page' as const), lines: fc.array(apiLine, { maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('answer' as const), day: fc.integer({ min: 20_000, max: 20_004 }), asOf: moment }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('file' as const),
      lines: fc.array(anyReportLine, { minLength: 1, maxLength: 8 }),
      asOf: moment,
      chunk: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constantFrom('undo' as const, 'putBack' as const, 'drop' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ is: 'compact' as const }) },
);

it('counts what a plain map counts of the API and of files, whatever comes, is undone, put back or removed, in whatever order', async () => {
  const seen = { both: 0, files: 0, totals: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 14, size: 'max' }), async (acts) => {
      const accountId = fresh();
      const pages: (readonly ReportLine[])[] = [];
      const asked = new Map<number, number>();
      let files: PlainImport[] = [];
      for (const one of acts) {
        if (one.is === 'page') {
          pages.push(one.lines);
          await putReportLines(accountId, one.lines);
        } else if (one.is === 'answer') {
          asked.set(one.day, one.asOf);
          await answer(accountId, one.day, one.asOf);
        } else if (one.is === 'compact') await compactReport(accountId);
        else if (one.is === 'file') {
          const row = await anImport(accountId, one);
          if (!row) throw new Error('Not imported');
          files.push({ ...one, importId: row.importId, hash: row.hash, counts: true });
        } else {
          const file = files[one.which];
          if (!file) continue;
          if (one.is === 'drop') {
            await dropImport(accountId, file.importId);
            files = files.filter((each) => each !== file);
          } else {
            await setUndone(accountId, file.importId, one.is === 'undo');
            files[one.which] = { ...file, counts: one.is === 'putBack' };
          }
        }
        if (one.is === 'answer') {
          const before = await storedTotals(accountId);
          if (before.ok && before.value) expect(before.value).toEqual(dayTotalsOf(await loaded(accountId)));
        }
      }
      const found = await counted(accountId);
      expect(sorted(found)).toEqual(sorted(plainSources(pages, files, asked, endOf)));
      const sources = new Set(found.map(({ source }) => source));
      if (sources.size === 2) seen.both += 1;
      if (sources.has('file')) seen.files += 1;
      const report = await loaded(accountId);
      await countTotals(accountId);
      const totals = await storedTotals(accountId);
      expect(totals).toEqual({ ok: true, value: dayTotalsOf(report) });
      if (totals.ok && totals.value) seen.totals += 1;
    }),
    { numRuns: 60 },
  );
  expect(seen.both).toBeGreaterThan(1);
  expect(seen.files).toBeGreaterThan(20);
  expect(seen.totals).toBeGreaterThan(0);
});

const differentLines = fc.uniqueArray(anyReportLine, {
  minLength: 2,
  maxLength: 9,
  selector: ({ orderId, itemId, modelId, promotionId }) => [orderId, itemId, modelId, promotionId].join(),
});

it('is the whole file or nothing of it after a death between any two writes, and leaves nothing when it is swept', async () => {
  let struck = 0;
  await fc.assert(
    fc.asyncProperty(differentLines, fc.nat(14), async (lines, dies) => {
      const accountId = fresh();
      const before = await anImport(accountId, { lines: lines.slice(0, 1), asOf: 1_000 });
      const kept = sorted(await counted(accountId));
      let writes = 0;
      const put = IDBObjectStore.prototype.put;
      const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        const request = put.apply(this, given as never);
        if (writes === dies)
          request.addEventListener('success', () => {
            struck += 1;
            this.transaction.abort();
          });
        writes += 1;
        return request;
      });
      const row = await anImport(accountId, { lines, asOf: 5_000_000 });
      dying.mockRestore();
      if (row) expect(row).toMatchObject({ lines: lines.length, state: 'ready' });
      else expect(sorted(await counted(accountId))).toEqual(kept);
      await sweepImports([]);
      const there = [before, row].flatMap((one) => (one ? [one.importId] : []));
      const database = await records();
      for (const table of IMPORT_TABLES) {
        const ids = (await database.getAll(table)).filter((one) => one.accountId === accountId).map(({ importId }) => importId);
        expect(ids.filter((id) => !there.includes(id))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
  expect(struck).toBeGreaterThan(20);
});

it('leaves no word of a file behind that is removed', async () => {
  const accountId = fresh();
  await anImport(accountId, { lines: [aReportLine({ orderId: 'o1', shopName: 'Stays' })] });
  const row = await anImport(accountId, {
    lines: [aReportLine({ orderId: 'o2', shopName: 'Maria Sentinel', day: 20_001 })],
    name: 'Sentinel.csv',
  });
  await countTotals(accountId);
  const whole = async () => {
    const database = await records();
    const rows = await Promise.all([...database.objectStoreNames].map((table) => database.getAll(table)));
    return JSON.stringify(rows, (_, each) => (typeof each === 'bigint' ? String(each) : each));
  };
  expect(await whole()).toContain('Sentinel');
  await dropImport(accountId, row?.importId ?? '');
  expect(await whole()).not.toContain('Sentinel');
  expect((await counted(accountId)).map(({ shopName }) => shopName)).toEqual(['Stays']);
});

it('writes nothing more of a file whose account is removed meanwhile', async () => {
  const accountId = fresh();
  const writer = await beginImport(anImportHead(accountId));
  if (!writer.ok) throw new Error('Not begun');
  await writer.value.lines([aReportLine({ orderId: 'o1' })]);
  await forgetAccount(accountId);
  expect(await writer.value.lines([aReportLine({ orderId: 'o2' })])).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(await writer.value.end({ bad: 0, unknown: [], missing: [], byPlace: [], byPerson: [], net: null })).toMatchObject({ ok: false });
  const database = await records();
  for (const table of IMPORT_TABLES) expect([table, await database.count(table)]).toEqual([table, 0]);
});

it('tells that a file is here already by its content, also one that was undone, and forgets what was removed', async () => {
  const accountId = fresh();
  const row = await anImport(accountId, { lines: [aReportLine({ orderId: 'o1' })], hash: 'same' });
  const found = async () => {
    const known = await importOfHash('same');
    return known.ok && known.value && [known.value.importId, known.value.state];
  };
  expect(await found()).toEqual([row?.importId, 'ready']);
  await setUndone(accountId, row?.importId ?? '', true);
  expect(await found()).toEqual([row?.importId, 'undone']);
  // As long as the browser is open it can be put back.
  expect(await sweepImports([row?.importId ?? ''])).toEqual({ ok: true, value: [] });
  await setUndone(accountId, row?.importId ?? '', false);
  expect(await found()).toEqual([row?.importId, 'ready']);
  await setUndone(accountId, row?.importId ?? '', true);
  expect(await sweepImports([])).toEqual({ ok: true, value: [] });
  expect(await found()).toBeNull();
});

it('goes to another account whole, and is no more in the first', async () => {
  const [from, to] = [fresh(), fresh()];
  const lines = fc.sample(anyReportLine, { numRuns: 9, seed: 4 });
  const row = await anImport(from, { lines });
  const before = sorted(await counted(from));
  expect(before.length).toBeGreaterThan(2);
  await moveImport(from, row?.importId ?? '', to);
  expect([await counted(from), sorted(await counted(to))]).toEqual([[], before]);
  const all = await allImports();
  expect(all.ok && all.value.map(({ accountId }) => accountId)).toEqual([to]);
});

it('tells that a file was removed since lines were loaded, in place of other lines', async () => {
  const accountId = fresh();
  const row = await anImport(accountId, { lines: [aReportLine({ orderId: 'o1' })] });
  const report = await loaded(accountId);
  await dropImport(accountId, row?.importId ?? '');
  expect(await readReportLines(report, [{ segment: 0, row: 0 }])).toEqual({ ok: true, value: null });
});

it('keeps rows of other files by the file that brought them, and none in the earnings', async () => {
  const accountId = fresh();
  const rows = ['1', '2', '3', '4'].map((clickId, at) => ({ key: clickId, row: { clickId, clickTimeDay: 20_000 + at } }));
  const row = await anImport(accountId, { rows, kind: 'clicks', chunk: 3 });
  expect(row).toMatchObject({ lines: 4, first: 20_000, last: 20_003, chunks: 2 });
  const found = await rowsOfImports([accountId], 'clicks');
  expect(found.ok && found.value.map((one) => one.rows)).toEqual([rows]);
  expect(await counted(accountId)).toEqual([]);
  await dropImport(accountId, row?.importId ?? '');
  expect(await rowsOfImports([accountId], 'clicks')).toEqual({ ok: true, value: [] });
});

it('takes out the lines of an order of which a row could not be read', async () => {
  const accountId = fresh();
  const lines = ['a', 'b', 'a', 'c', 'b'].map((orderId, at) => aReportLine({ orderId, itemId: String(at), note: orderId }));
  const row = await anImport(accountId, { lines, chunk: 2, without: ['b', 'elsewhere'] });
  expect(row).toMatchObject({ lines: 3, orders: 2 });
  expect(sorted((await counted(accountId)).map(({ orderId, itemId, note }) => ({ orderId, itemId, note })))).toEqual(
    sorted([
      { orderId: 'a', itemId: '0', note: 'a' },
      { orderId: 'a', itemId: '2', note: 'a' },
      { orderId: 'c', itemId: '3', note: 'c' },
    ]),
  );
});

it('counts an order once where one of its files lacks columns that tell lines apart, and keeps amounts that a newer file does not have', async () => {
  const accountId = fresh();
  const line = aReportLine({ source: 'file', orderId: 'o', itemId: 'i', modelId: 'm', promotionId: 'p', day: 20_000, net: 700 });
  const all = ['orderId', 'itemId', 'modelId', 'promotionId', 'netCommission', 'itemTotalCommission', 'itemStatus'];
  const without = (...gone: readonly string[]) => all.filter((column) => !gone.includes(column));
  const given = [
    { asOf: 1_000_000, columns: all, lines: [line] },
    { asOf: 3_000_000, columns: without('modelId', 'promotionId'), lines: [{ ...line, modelId: '', promotionId: '', net: 900 }] },
    { asOf: 4_000_000, columns: without('netCommission'), lines: [{ ...line, net: 0 }] },
  ];
  for (const file of given) await anImport(accountId, file);
  expect((await counted(accountId)).map(({ modelId, net }) => [modelId, net])).toEqual([['', 900]]);
  await anImport(accountId, { asOf: 5_000_000, lines: [line] });
  expect((await counted(accountId)).map(({ modelId, net }) => [modelId, net])).toEqual([['m', 700]]);
});

it('says of a file into which several were joined what it has, each line once', async () => {
  const accountId = fresh();
  const lines = ['a', 'b'].map((orderId) => aReportLine({ source: 'file', orderId, day: 20_000, net: 700 }));
  const later = aReportLine({ source: 'file', orderId: 'a', day: 20_000, net: 900 });
  const writer = await beginImport(anImportHead(accountId));
  if (!writer.ok) throw new Error('Not begun');
  for (const part of [lines, [later], lines.slice(1)]) await writer.value.lines(part);
  const end = { bad: 0, unknown: [], missing: [], byPlace: [], byPerson: [] };
  expect(await writer.value.end({ ...end, net: '3000' })).toMatchObject({ ok: true, value: { lines: 2, orders: 2, net: '1600' } });
  expect((await counted(accountId)).map(({ net }) => net).sort()).toEqual([700, 900]);
});
