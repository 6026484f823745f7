import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { close } from '#lib/records/database';
import { allImports } from '#lib/records/reports/imports/imports';
import { loadReport, storedTotals } from '#lib/records/reports/load-report';
import { webLocks } from '#test/support/web-locks';
import { createImportClient } from './import-client';
import { createImporter, type ToImporter } from './import-tasks';
import { createImports } from './imports';
import { inspectExport } from './inspect-export';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks() });
});
afterEach(() => vi.unstubAllGlobals());

/** A page whose worker reads files as they are. */
function page() {
  const client = createImportClient(() => {
    const port = { postMessage: (message: ToImporter) => void work(message) } as unknown as Worker;
    const work = createImporter(inspectExport, (data) => port.onmessage?.({ data: structuredClone(data) } as MessageEvent));
    return port;
  });
  const changed = vi.fn<(accountIds: readonly string[]) => void>();
  const store = createImports({
    client: async () => client,
    accounts: async () => [],
    undone: async () => [],
    setUndone: async () => undefined,
    sweep: async () => ({ ok: true, value: [] }),
    changed,
  });
  return { store, changed };
}

/** The same order, as two programmes would write it. */
const ORDER = '260414AAAAAAAA';
const shopee = new File(
  [`Order id,Order Time,Item id,Affiliate Net Commission(₫),Affiliate Item Status\n${ORDER},2026-04-14 10:00:00,77,12.5,Completed\n`],
  'shopee.csv',
);
const lazada = new File(
  [`Conversion Time,Order ID,Payout,Currency,Order Status,Validity\n2026-04-14 11:00:00,${ORDER},900,VND,Delivered,valid\n`],
  'lazada.csv',
);
const countedNow = async () => {
  const [report, totals] = await Promise.all([loadReport('files:VN'), storedTotals('files:VN')]);
  if (!report.ok || !totals.ok) throw new Error('Not read');
  const { segments, live } = report.value;
  const nets = live.flatMap((rows, segment) => Array.from(rows, (row) => segments[segment]?.exact.net?.[row] ?? 0));
  return { nets, totals: totals.value?.map(({ files, ...total }) => ({ ...total, files: files?.map(({ file }) => file) })) };
};

it.each([
  ['after', [shopee, lazada]],
  ['before', [lazada, shopee]],
] as const)('a report of another programme that comes %s Shopee’s changes no line and no sum of it', async (_when, files) => {
  const alone = page();
  await alone.store.getState().drop([shopee]);
  const expected = await countedNow();
  close();
  globalThis.indexedDB = new IDBFactory();
  const { store, changed } = page();
  await store.getState().drop([...files]);
  expect(store.getState().files.map(({ state }) => state.is)).toEqual(['stored', 'stored']);
  expect(await countedNow()).toEqual(expected);
  // Nobody is told to count anew for what does not count.
  expect(changed).toHaveBeenCalledTimes(1);
  const all = await allImports();
  if (!all.ok) throw new Error(all.failure.code);
  const other = all.value.find(({ kind }) => kind === 'lazadaConversions');
  expect(other).toMatchObject({ market: 'VN', currency: 'VND', net: null, lines: 1 });
  if (other) await store.getState().undo(other);
  expect(await countedNow()).toEqual(expected);
});
