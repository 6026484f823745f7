import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import { close } from '#lib/records/database';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines, compactLines } from '#lib/records/reports/report-store';
import { write } from '#lib/records/transact';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { loadSold, readSoldLines, soldLines } from './sold-lines';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const word = fc.constantFrom('', 'a', 'b', 'ção', '42');
const amount = fc.integer({ min: -(2 ** 40), max: 2 ** 45 });
const anyLine: fc.Arbitrary<SoldLine> = fc
  .record({
    orderId: fc.constantFrom('o', 'p', 'q'),
    itemId: fc.constantFrom('1', '2'),
    modelId: word,
    affiliateId: word,
    campaignId: word,
    day: fc.integer({ min: 20_000, max: 20_020 }),
    state: fc.constantFrom('pending' as const, 'completed' as const, 'cancelled' as const, 'unknown' as const),
    verified: fc.constantFrom('unverified' as const, 'valid' as const, 'invalid' as const),
    deduction: fc.constantFrom('' as const, 'pending' as const, 'AMSCredit' as const),
    affiliateName: word,
    mcn: word,
    itemName: word,
    category2: word,
    purchaseTime: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
    concludedTime: fc.constantFrom(0, 1_750_000_000),
    quantity: fc.nat(50),
    price: amount,
    value: amount,
    commission: amount,
    toMcn: amount,
    fee: amount,
    affiliateRate: fc.integer({ min: -1, max: 1_000_000 }),
  })
  .map(aSoldLine);

/** What a line is known by. */
const keyOf = ({ orderId, itemId, modelId, promotionId, affiliateId, campaignId }: SoldLine) =>
  [orderId, itemId, modelId, promotionId, affiliateId, campaignId].join('|');
const sorted = (lines: readonly SoldLine[]) => lines.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const append = (lines: readonly SoldLine[]) => write(REPORT_TABLES, (transaction) => appendLines(transaction, 'shop', lines, SOLD_COLUMNS));

it('gives back each line once, as it was last told, before and after it is made compact', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyLine, { minLength: 1, maxLength: 12 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 6 }),
      async (pages, compactAfter) => {
        close();
        globalThis.indexedDB = new IDBFactory();
        const newest = new Map<string, SoldLine>();
        for (const [at, page] of pages.entries()) {
          expect((await append(page)).ok).toBe(true);
          for (const line of page) newest.set(keyOf(line), line);
          if (at === compactAfter) expect((await compactLines('shop')).ok).toBe(true);
        }
        const wanted = sorted([...newest.values()]);
        const all = await soldLines('shop');
        expect(all.ok && sorted(all.value.lines)).toEqual(wanted);
        const some = await soldLines('shop', { from: 20_005, to: 20_010 });
        expect(some.ok && sorted(some.value.lines)).toEqual(wanted.filter(({ day }) => day >= 20_005 && day <= 20_010));
        const report = await loadSold('shop');
        if (!report.ok) throw new Error(report.failure.code);
        const places = report.value.live.flatMap((rows, segment) => [...rows].map((row) => ({ segment, row })));
        const shown = await readSoldLines(report.value, places);
        expect(shown.ok && sorted(shown.value ?? [])).toEqual(wanted);
      },
    ),
    { numRuns: 40 },
  );
});

it('says which days are missing where a stored page is damaged', async () => {
  await append([aSoldLine({ orderId: 'o', day: 20_001 }), aSoldLine({ orderId: 'p', day: 20_003 })]);
  await append([aSoldLine({ orderId: 'q', day: 20_004 })]);
  await write(['reportLines'], async (transaction) => {
    const store = transaction.objectStore('reportLines');
    const row = await store.get(['shop', 0]);
    if (row) await store.put({ ...row, hot: { ...row.hot, exact: {} } });
  });
  const left = await soldLines('shop');
  expect(left.ok && left.value.lines.map(({ orderId }) => orderId)).toEqual(['q']);
  expect(left.ok && left.value.damage).toEqual({ days: [20_001, 20_003], anyDay: false });
});
