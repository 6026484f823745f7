import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close } from '#lib/records/database';
import { forgetAccount } from '#lib/records/of-account';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { loadReport, readReportLines, storedTotals } from './load-report';
import { compactReport, putReportLines } from './report-store';
import { earningsSync, holesOf } from './sync-days';

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
const whole = async (accountId: string) => {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  const places = report.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report.value, places);
  return lines.ok && lines.value ? lines.value : [];
};
const pages = fc.array(fc.array(anyReportLine, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

it('gives back what a plain map has after any pages, whenever it is made compact', async () => {
  await fc.assert(
    fc.asyncProperty(pages, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), async (list, packs) => {
      const accountId = fresh();
      for (const [at, page] of list.entries()) {
        expect((await putReportLines(accountId, page)).ok).toBe(true);
        if (packs[at]) expect((await compactReport(accountId)).ok).toBe(true);
      }
      expect(sorted(await whole(accountId))).toEqual(sorted(plainLines(list)));
    }),
    { numRuns: 40 },
  );
});

it('is whole after a death between any two of its writes: the page is there, or nothing of it', async () => {
  let struck = 0;
  await fc.assert(
    fc.asyncProperty(
      pages,
      fc.array(anyReportLine, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.boolean(),
      async (list, last, dies, packing) => {
        const accountId = fresh();
        for (const page of list) await putReportLines(accountId, page);
        const before = sorted(plainLines(list));
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
        const done = packing ? await compactReport(accountId) : await putReportLines(accountId, last);
        dying.mockRestore();
        const after = !done.ok || packing ? before : sorted(plainLines([...list, last]));
        expect(sorted(await whole(accountId))).toEqual(after);
        // It goes on as if nothing had been.
        await putReportLines(accountId, last);
        expect(sorted(await whole(accountId))).toEqual(sorted(plainLines([...list, last])));
      },
    ),
    { numRuns: 60 },
  );
  expect(struck).toBeGreaterThan(20);
});

it('stores pages that come at the same time one after the other, whichever of them is given up', async () => {
  let struck = 0;
  await fc.assert(
    fc.asyncProperty(pages, fc.nat(6), async (given, dies) => {
      const accountId = fresh();
      const first = aReportLine({ orderId: 'first' });
      await putReportLines(accountId, [first]);
      // Each page has a word that no other has: whose place in the dictionary it would take is seen.
      const list = given.map((page, at) => page.map((line) => ({ ...line, campaign: `campaign ${at}` })));
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
      const stored = await Promise.all(list.map((page) => putReportLines(accountId, page)));
      dying.mockRestore();
      const kept = list.filter((_, at) => stored[at]?.ok);
      expect(sorted(await whole(accountId))).toEqual(sorted(plainLines([[first], ...kept])));
    }),
    { numRuns: 40 },
  );
  expect(struck).toBeGreaterThan(10);
});

it('has the totals of a first chart stored, the same as a recount, until lines come', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (given) => {
      const list = given.map((page) => page.map((line) => ({ ...line, day: 20_000 + Number(line.orderId.slice(1)) })));
      const accountId = fresh();
      for (const page of list) await putReportLines(accountId, page);
      await compactReport(accountId);
      const report = await loadReport(accountId);
      if (!report.ok) throw new Error(report.failure.code);
      const recount = dayTotalsOf(report.value);
      expect(await storedTotals(accountId)).toEqual({ ok: true, value: recount });
      await putReportLines(accountId, list.find((page) => page.length > 0) ?? []);
      const stored = await storedTotals(accountId);
      expect(stored.ok && stored.value === null).toBe(list.some((page) => page.length > 0));
    }),
    { numRuns: 20 },
  );
});

it('tells that a report was made compact since it was loaded, in place of other lines', async () => {
  const accountId = fresh();
  const [line] = fc.sample(anyReportLine, { numRuns: 1, seed: 1 });
  if (!line) throw new Error('no line');
  await putReportLines(accountId, [line]);
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  await compactReport(accountId);
  expect(await readReportLines(report.value, [{ segment: 0, row: 0 }])).toEqual({ ok: true, value: null });
});

it('goes with its account, words and all, and leaves the others theirs', async () => {
  const [gone, stays] = [fresh(), fresh()];
  const lines = fc.sample(anyReportLine, { numRuns: 5, seed: 2 });
  for (const accountId of [gone, stays]) await putReportLines(accountId, lines);
  await forgetAccount(gone);
  expect(await whole(gone)).toEqual([]);
  expect(sorted(await whole(stays))).toEqual(sorted(plainLines([lines])));
  expect(await storedTotals(gone)).toEqual({ ok: true, value: null });
});

it('is what came last, also where an earlier answer was noted by a clock that ran ahead', async () => {
  const accountId = fresh();
  const pending = aReportLine({ orderId: 'o', state: 'pending', asOf: 2_000_000_000 });
  const completed = { ...pending, state: 'completed', asOf: 1_800_000_000 } as const;
  await putReportLines(accountId, [pending]);
  await putReportLines(accountId, [completed]);
  expect(await whole(accountId)).toEqual([completed]);
  await compactReport(accountId);
  expect(await whole(accountId)).toEqual([completed]);
  await putReportLines(accountId, [{ ...completed, asOf: 1_700_000_000, quantity: 2 }]);
  expect((await whole(accountId)).map(({ quantity }) => quantity)).toEqual([2]);
});

it.each(['reportDetails', 'reportLines'] as const)(
  'joins no halves of two pages where %s has lost one, and its day is a hole',
  async (table) => {
    const accountId = fresh();
    const pages = ['a', 'b', 'c'].map((name, at) => [
      aReportLine({ orderId: name, note: name, day: 20_000 + at, shopee: (at + 1) * 1_000 }),
    ]);
    for (const page of pages) await putReportLines(accountId, page);
    await write([table], async (transaction) => {
      await transaction.objectStore(table).delete([accountId, 0]);
      return null;
    });
    await compactReport(accountId);
    // The money of a line stands in its hot half: where the other is lost, that is kept.
    const left = (await whole(accountId)).filter(({ day }) => day === 20_000);
    expect(left.map(({ net, orderId, note }) => [net, orderId, note])).toEqual(
      table === 'reportLines' ? [] : [[pages[0]?.[0]?.net, '', '']],
    );
    expect(sorted((await whole(accountId)).filter(({ day }) => day !== 20_000))).toEqual(
      sorted([...(pages[1] ?? []), ...(pages[2] ?? [])]),
    );
    const sync = await earningsSync(accountId);
    expect(sync.ok && holesOf(sync.value.days)).toEqual([{ from: 20_000, to: 20_000, code: 'recordsDamaged' }]);
  },
);

it('goes on where the row that says how far it is was damaged, and writes over no page', async () => {
  const accountId = fresh();
  const lines = ['a', 'b', 'c'].map((name) => aReportLine({ orderId: name }));
  for (const line of lines.slice(0, 2)) await putReportLines(accountId, [line]);
  await write(['reportState'], async (transaction) => {
    await transaction.objectStore('reportState').put({ accountId, list: 'earnings', next: 0, words: 0, generation: 0, check: 1 });
    return null;
  });
  await putReportLines(accountId, lines.slice(2));
  expect(sorted(await whole(accountId))).toEqual(sorted(lines));
});

it('gives no line the words of another where some were lost, and goes on with new ones', async () => {
  const accountId = fresh();
  const lines = ['a', 'b', 'c'].map((name) => aReportLine({ orderId: name, shopName: `shop ${name}`, note: `note ${name}` }));
  for (const line of lines) await putReportLines(accountId, [line]);
  await write(['reportWords'], async (transaction) => {
    const keys = await transaction.objectStore('reportWords').getAllKeys();
    const own = keys.filter(([id]) => id === accountId);
    // The words of the second page.
    await transaction.objectStore('reportWords').delete(own[1] as [string, number]);
    return null;
  });
  const later = aReportLine({ orderId: 'd', shopName: 'shop d', note: 'note d' });
  await putReportLines(accountId, [later]);
  const [a, b, c] = lines as [ReportLine, ReportLine, ReportLine];
  const told = [a, { ...b, shopName: '', note: '' }, c, later];
  expect(sorted(await whole(accountId))).toEqual(sorted(told));
  await compactReport(accountId);
  expect(sorted(await whole(accountId))).toEqual(sorted(told));
});
