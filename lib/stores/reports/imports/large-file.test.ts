import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { close, records } from '#lib/records/database';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import { loadReport } from '#lib/records/reports/load-report';
import { madeReport } from '#test/bench/reports/made-report';
import { isLong, writeProof } from '#test/proof';
import { webLocks } from '#test/support/web-locks';
import { inspectExport } from './inspect-export';
import { storeFile } from './store-file';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks() });
});
afterEach(() => vi.unstubAllGlobals());

/** Lines of the report; a tenth of them unless all of a test's size is wanted. */
const LINES = isLong ? 300_000 : 30_000;
const ACCOUNT = 'account';
/** After which shares of its bytes the file is given up. */
const STOPS = [0, 0.3, 0.99];

const rowsStored = async (): Promise<number> => {
  const database = await records();
  const counts = await Promise.all(IMPORT_TABLES.map((table) => database.count(table)));
  return counts.reduce((all, one) => all + one, 0);
};

it(
  `takes in a report of ${LINES} lines whole, tells how far it is, and leaves nothing of one that was given up`,
  async () => {
    const made = madeReport(LINES);
    let inspected = 0;
    const [table] = await inspectExport(made.file, {
      heads: [],
      signal: new AbortController().signal,
      onPart: (bytes) => {
        inspected += bytes;
      },
    });
    const { found } = table?.inspection ?? {};
    if (found?.is !== 'table' || !table?.readable) throw new Error(JSON.stringify(found));
    const { readable } = table;
    const owner = { accountId: ACCOUNT, market: 'VN', ...found.asOf.VN } as const;
    const store = async (stopAt = Number.POSITIVE_INFINITY) => {
      const giveUp = new AbortController();
      let read = 0;
      const onRows = (more: number) => {
        read += more;
        if (read > stopAt * made.lines) giveUp.abort();
      };
      return { result: await storeFile(readable, owner, { signal: giveUp.signal, onRows, undone: [] }), read };
    };
    const left: number[] = [];
    for (const stopAt of STOPS) {
      expect((await store(stopAt)).result).toEqual({ ok: false, failure: { code: 'cancelled' } });
      left.push(await rowsStored());
    }
    expect(left).toEqual(STOPS.map(() => 0));
    const { result, read } = await store();
    const row = { lines: made.lines, orders: made.orders, bad: 0, unknown: [], missing: [] };
    expect(result).toMatchObject({ ok: true, value: { is: 'stored', row } });
    expect([inspected, read, found.lines]).toEqual([made.file.size, made.lines, made.lines]);
    const report = await loadReport(ACCOUNT);
    if (!report.ok) throw new Error(report.failure.code);
    const { segments, live } = report.value;
    let [lines, net] = [0, 0];
    for (const [segment, rows] of live.entries())
      for (const at of rows) {
        lines += 1;
        net += segments[segment]?.exact.net?.[at] ?? 0;
      }
    expect([lines, net]).toEqual([made.lines, made.net]);
    if (isLong)
      writeProof('large-file', {
        title: 'A commission report of 300,000 lines',
        what: 'Taken in from its bytes into the store, after it was given up at three places of it.',
        rows: [
          ['lines', lines],
          ['orders', made.orders],
          ['bytes', made.file.size],
          ['difference of the net commission to what was written, units', net - made.net],
          ['rows left of those that were given up', left.reduce((all, one) => all + one, 0)],
        ],
      });
  },
  isLong ? 600_000 : 120_000,
);
