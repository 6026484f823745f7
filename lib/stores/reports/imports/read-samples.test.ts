import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { close } from '#lib/records/database';
import { loadReport } from '#lib/records/reports/load-report';
import { webLocks } from '#test/support/web-locks';
import { inspectExport } from './inspect-export';
import { storeFile } from './store-file';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks() });
});
afterEach(() => vi.unstubAllGlobals());

const HEAD =
  'Order id,Order Status,Conversion id,Order Time,Complete Time,Click Time,Shop Name,Shop id,Shop Type,Item id,Item Name,Model id,Product Type,Promotion id,L1 Global Category,L2 Global Category,L3 Global Category,Price(₫),Qty,Offer Type,Campaign Partner,Purchase Value(₫),Refund Amount(₫),Item Shopee Commission Rate,Item Shopee Commission(₫),Item Seller Commission Rate,Item Seller Commission(₫),Item Total Commission(₫),Order Shopee Commission(₫),Order Seller Commission(₫),Total Order Commission(₫),Linked MCN Name,MCN Contract id,MCN Management Fee Rate,MCN Management Fee(₫),Affiliate Agreement Fee Rate,Affiliate Net Commission(₫),Affiliate Item Status,Item Note,Attribution Type,Buyer Status,Sub_id1,Sub_id2,Sub_id3,Sub_id4,Sub_id5,Channel';

/** Two lines of one order: its money stands on the first. */
const order = (id: string, status: string, first: number, second: number): readonly string[] =>
  [first, second].map((item, at) => {
    const total = at === 0 ? first + second : 0;
    return `${id},${status},c,2026-04-14 23:58:28,,2026-04-14 23:00:00,Shop,9,C2C(Non-CB),${at + 1},Cup,m,P,,Home,,,100000,1,Shopee Comm,,100000,,10.00%,${item},0%,0,${item},${total},0,${total},,,,0,100%,${total},${status},,Ordered in Same Shop,Existing,dress,,,,,Facebook`;
  });
const file = (made: string, rows: readonly string[]): File =>
  new File([`\ufeff${[HEAD, ...rows].join('\n')}\n`], `AffiliateCommissionReport2026${made}.csv`);

const FILES = [
  file('04150803', [...order('260414AAAAAAAA', 'Pending', 1_000, 500), ...order('260414BBBBBBBB', 'Pending', 700.5, 0)]),
  file('04200803', [...order('260414AAAAAAAA', 'Completed', 1_000, 500), ...order('260414CCCCCCCC', 'Pending', 300, 200)]),
  file('05010803', [...order('260414CCCCCCCC', 'Completed', 290, 200), ...order('260414DDDDDDDD', 'Completed', 80, 0.25)]),
];

it('reads a portal’s files as they are, and counts each line once, in any order', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(FILES, { minLength: 3 }), async (files) => {
      runs += 1;
      const accountId = `account ${runs}`;
      for (const one of files) {
        const own = new File([one, '\n'.repeat(runs)], one.name);
        const [inspected] = await inspectExport(own, { heads: [], signal: new AbortController().signal, onPart: () => undefined });
        const { found } = inspected?.inspection ?? {};
        if (found?.is !== 'table' || !inspected?.readable) throw new Error(JSON.stringify(found));
        expect([found.kind, found.market, found.unknown]).toEqual(['commission', 'VN', []]);
        const stored = await storeFile(
          inspected.readable,
          { accountId, market: 'VN', ...found.asOf.VN },
          { signal: new AbortController().signal, onRows: () => undefined, undone: [] },
        );
        expect(stored).toMatchObject({ ok: true, value: { is: 'stored', row: { lines: 4, orders: 2, bad: 0 } } });
      }
      const report = await loadReport(accountId);
      if (!report.ok) throw new Error(report.failure.code);
      const { segments, live } = report.value;
      const nets = live.flatMap((rows, segment) => Array.from(rows, (row) => segments[segment]?.exact.net?.[row] ?? 0));
      expect([nets.length, nets.reduce((sum, net) => sum + net, 0)]).toEqual([8, (1_500 + 700.5 + 490 + 80.25) * 100_000]);
      // Each line has its own share of its order's money.
      expect([...nets].sort((one, other) => one - other).slice(0, 3)).toEqual([0, 25_000, 8_000_000]);
    }),
    { numRuns: 6 },
  );
});
