import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close, records } from '#lib/records/database';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import { allImports } from '#lib/records/reports/imports/imports';
import { beginImport } from '#lib/records/reports/imports/write-import';
import { loadReport, readReportLines, storedTotals } from '#lib/records/reports/load-report';
import { aReportLine } from '#test/support/a-report-line';
import { webLocks } from '#test/support/web-locks';
import { createImportClient } from './import-client';
import { createImporter, type FileInspection, type FromImporter, type InspectFile, type ToImporter } from './import-tasks';
import { createImports, type ImportsRoom } from './imports';
import { sweepLeft } from './sweep-left';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks() });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A made-up file: its text says what it is. */
interface Made {
  readonly market?: MarketCode | null;
  readonly orders?: readonly string[];
  readonly madeAt?: number;
  readonly refused?: string;
  readonly unknownHead?: string;
  /** Parts of a file; the reader fails behind them. */
  readonly fails?: boolean;
  readonly tables?: readonly Made[];
}
const fileOf = (name: string, made: Made): File => new File([JSON.stringify(made)], name);

let gate: Promise<void> | null = null;
const inspectFile: InspectFile = async (file, { heads, signal, onPart }) => {
  const text = await file.text();
  onPart(file.size);
  const whole = JSON.parse(text) as Made;
  return (whole.tables ?? [whole]).map((made, table) => {
    const hash = JSON.stringify(made);
    const name = whole.tables ? `part ${table + 1}` : file.name;
    const head = { hash: made.unknownHead ?? '', names: ['A'], firstRows: [['1']], kind: null, columns: {}, taken: [] };
    if (made.refused)
      return { inspection: { name, hash, found: { is: 'refused', code: made.refused, names: [], head: null } }, readable: null };
    if (made.unknownHead && !heads.some((one) => one.hash === made.unknownHead))
      return { inspection: { name, hash, found: { is: 'refused', code: 'head', names: [], head } }, readable: null };
    const asOf = { asOf: made.madeAt ?? 1_000, asOfBy: 'name' as const };
    const table_ = {
      is: 'table',
      kind: 'commission',
      language: 'vi',
      market: made.market === undefined ? 'VN' : made.market,
      markets: MARKET_CODES,
      currency: null,
      lines: made.orders?.length ?? 0,
      asOf: Object.fromEntries(MARKET_CODES.map((code) => [code, asOf])) as never,
      unknown: [],
      missing: [],
      columns: [],
      head,
    } as const;
    const inspection: FileInspection = { name, hash, found: table_ };
    return {
      inspection,
      readable: {
        ...table_,
        name,
        hash,
        byPlace: [],
        byPerson: [],
        hasNet: true,
        read: async (_options, take) => {
          for (const orderId of made.orders ?? []) {
            await gate;
            signal.throwIfAborted();
            _options.signal.throwIfAborted();
            _options.onRows(1);
            await take({ is: 'lines', lines: [aReportLine({ orderId, day: 20_000, subId1: orderId })] });
          }
          if (made.fails) throw new TypeError('Cut off');
          return { badRows: 0, sumRows: 0, brokenOrders: [], unknownWords: [], untold: [] };
        },
      },
    };
  });
};

const account = (id: string, market: MarketCode): Account => ({
  kind: 'affiliateKeyless',
  id,
  market,
  label: id,
  addedAt: 1,
  isDefault: false,
  affiliateId: '1',
});

function rooms(accounts: readonly Account[] = [account('a', 'VN')]) {
  let undone: readonly string[] = [];
  const changed = vi.fn<ImportsRoom['changed']>();
  const ports: Worker[] = [];
  const client = createImportClient(() => {
    const port = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message: ToImporter) => void work(message),
    } as unknown as Worker;
    const work = createImporter(inspectFile, (data: FromImporter) => port.onmessage?.({ data: structuredClone(data) } as MessageEvent));
    ports.push(port);
    return port;
  });
  const room: ImportsRoom = {
    client: async () => client,
    accounts: async () => accounts,
    undone: async () => undone,
    setUndone: async (ids) => {
      undone = ids;
    },
    sweep: sweepLeft,
    changed,
  };
  /** The worker ends; nobody hears of it but by this. */
  const end = () => ports.at(-1)?.onerror?.({} as ErrorEvent);
  return { store: createImports(room), changed, room, end };
}
const states = (store: ReturnType<typeof createImports>) => store.getState().files.map(({ state }) => state.is);
const ordersOf = async (accountId: string): Promise<readonly string[]> => {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  const places = report.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report.value, places);
  return lines.ok && lines.value ? lines.value.map(({ orderId }: ReportLine) => orderId).sort() : [];
};
const importNamed = async (name: string) => {
  const all = await allImports();
  const found = all.ok ? all.value.find((row) => row.name === name) : undefined;
  if (!found) throw new Error(`No import ${name}`);
  return found;
};

it('takes a pile of files in, each by itself, and says of each what became of it', async () => {
  const { store, changed } = rooms();
  await store
    .getState()
    .drop([
      fileOf('one.csv', { orders: ['o1', 'o2'] }),
      fileOf('same.csv', { orders: ['o1', 'o2'] }),
      fileOf('two.csv', { orders: ['o2', 'o3'], madeAt: 2_000 }),
      fileOf('old.xls', { refused: 'oldWorkbook' }),
      fileOf('cut.csv', { orders: ['o9'], fails: true }),
      fileOf('pile.zip', { tables: [{ orders: ['o4'] }, { refused: 'unreadable' }, { orders: ['o5'] }] }),
    ]);
  expect(states(store)).toEqual(['stored', 'here', 'stored', 'refused', 'failed', 'stored', 'refused', 'stored']);
  expect(await ordersOf('a')).toEqual(['o1', 'o2', 'o3', 'o4', 'o5']);
  expect(store.getState().files[1]?.state).toMatchObject({ row: { name: 'one.csv' } });
  expect(new Set(changed.mock.calls.flat(2))).toEqual(new Set(['a']));
  expect(await storedTotals('a')).toMatchObject({ ok: true, value: [{ source: 'file', orders: 5 }] });
});

it('undoes one of several, puts it back, and deletes it', async () => {
  const { store } = rooms();
  const names = ['1', '2', '3', '4', '5'];
  await store.getState().drop(names.map((name) => fileOf(name, { orders: [`o${name}`, 'shared'], madeAt: Number(name) * 1_000 })));
  await store.getState().undo(await importNamed('3'));
  expect(await ordersOf('a')).toEqual(['o1', 'o2', 'o4', 'o5', 'shared']);
  expect(await storedTotals('a')).toMatchObject({ value: [{ orders: 5 }] });
  await store.getState().putBack(await importNamed('3'));
  expect(await ordersOf('a')).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'shared']);
  await store.getState().undo(await importNamed('3'));
  // Dropped again, it counts again.
  await store.getState().drop([fileOf('3', { orders: ['o3', 'shared'], madeAt: 3_000 })]);
  expect(states(store).at(-1)).toBe('putBack');
  await store.getState().erase(await importNamed('3'));
  expect(await ordersOf('a')).toEqual(['o1', 'o2', 'o4', 'o5', 'shared']);
  expect(store.getState()).toMatchObject({ busy: null, failure: null });
});

it('asks whose a file is where a market has several accounts, once for all, and moves files later', async () => {
  const { store } = rooms([account('a', 'VN'), account('b', 'VN')]);
  await store
    .getState()
    .drop([fileOf('1', { orders: ['o1'] }), fileOf('2', { orders: ['o2'] }), fileOf('3', { orders: ['o3'], market: 'BR' })]);
  expect(states(store)).toEqual(['needsAccount', 'needsAccount', 'stored']);
  const [first] = store.getState().files;
  await store.getState().choose(first?.id ?? 0, { accountId: 'b', market: 'VN', name: 'b' }, true);
  expect([await ordersOf('a'), await ordersOf('b'), await ordersOf('files:BR')]).toEqual([[], ['o1', 'o2'], ['o3']]);
  await store.getState().move([await importNamed('1')], 'a');
  expect([await ordersOf('a'), await ordersOf('b')]).toEqual([['o1'], ['o2']]);
  expect(await storedTotals('b')).toMatchObject({ value: [{ orders: 1 }] });
});

it('asks what an unknown head means once', async () => {
  const { store } = rooms();
  await store.getState().drop([fileOf('1', { orders: ['o1'], unknownHead: 'h' })]);
  expect(states(store)).toEqual(['needsMapping']);
  await store.getState().map(store.getState().files[0]?.id ?? 0, { kind: 'commission', columns: { 0: 'orderId' } });
  await store.getState().drop([fileOf('2', { orders: ['o2'], unknownHead: 'h' })]);
  expect([states(store), await ordersOf('a')]).toEqual([
    ['stored', 'stored'],
    ['o1', 'o2'],
  ]);
});

it('leaves nothing of a file that is given up while it is read, and goes on with the next', async () => {
  const { store } = rooms();
  let open: () => void = () => undefined;
  gate = new Promise((resolve) => {
    open = () => resolve();
  });
  const done = store.getState().drop([fileOf('1', { orders: ['o1', 'o2'] }), fileOf('2', { orders: ['o3'] })]);
  await vi.waitFor(async () => expect(await (await records()).count('imports')).toBe(1));
  store.getState().cancel(store.getState().files[0]?.id ?? 0);
  open();
  gate = null;
  await done;
  expect([states(store), await ordersOf('a')]).toEqual([['stored'], ['o3']]);
  expect(await (await records()).count('imports')).toBe(1);
});

it('says that the disk is full, and keeps nothing of the file', async () => {
  const { store } = rooms();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'importLines') throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, given as never);
  });
  await store.getState().drop([fileOf('1', { orders: ['o1'] })]);
  vi.restoreAllMocks();
  expect(store.getState().files[0]?.state).toMatchObject({ is: 'failed', failure: { code: 'storageFull' } });
  const database = await records();
  for (const table of IMPORT_TABLES) expect([table, await database.count(table)]).toEqual([table, 0]);
});

it('counts the same whatever the order of files, and whatever is undone and put back between them', async () => {
  let runs = 0;
  const files = ['o1', 'o2', 'o3', 'o4'].map((orderId, at) => ({
    name: `f${at}`,
    made: { orders: [orderId, `o${at + 2}`, 'all'], madeAt: (at + 1) * 1_000 },
  }));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: 1 }), fc.array(fc.nat(3), { maxLength: 4 }), async (dropped, undone) => {
      runs += 1;
      const id = `account ${runs}`;
      const { store } = rooms([account(id, 'VN')]);
      const own = dropped.map(({ name, made }) => ({
        name: `${name} ${runs}`,
        made: { ...made, orders: [...made.orders, `own ${runs}`] },
      }));
      await store.getState().drop(own.map(({ name, made }) => fileOf(name, made)));
      const out = new Set<string>();
      for (const which of undone) {
        const file = own[which];
        if (!file) continue;
        const row = await importNamed(file.name);
        await (out.delete(file.name) ? store.getState().putBack(row) : store.getState().undo(row));
        if (row.state === 'ready') out.add(file.name);
      }
      const expected = new Set(own.filter(({ name }) => !out.has(name)).flatMap(({ made }) => made.orders));
      expect(await ordersOf(id)).toEqual([...expected].sort());
    }),
    { numRuns: 15 },
  );
});

it('says at once that a file broke off with its worker; the next one, and the same again, are read', async () => {
  const { store, room, end } = rooms();
  const sweep = vi.spyOn(room, 'sweep');
  let go = (): void => undefined;
  gate = new Promise((resolve) => {
    go = resolve;
  });
  const file = fileOf('half.csv', { orders: ['o1', 'o2'] });
  const dropped = store.getState().drop([file]);
  await vi.waitFor(() => expect(store.getState().files[0]?.state).toMatchObject({ is: 'reading', unit: 'rows' }));
  // What an ended worker held is free.
  vi.stubGlobal('navigator', { locks: webLocks() });
  end();
  await dropped;
  expect(store.getState().files[0]?.state).toEqual({ is: 'failed', failure: { code: 'fileBrokeOff' } });
  expect(sweep).toHaveBeenCalledOnce();
  expect(await (await records()).count('imports'), 'nothing of it is kept').toBe(0);
  gate = null;
  await store.getState().drop([fileOf('next.csv', { orders: ['o3'] }), file]);
  expect(states(store)).toEqual(['failed', 'stored', 'stored']);
  expect(await ordersOf('a')).toEqual(['o1', 'o2', 'o3']);
  go();
});

it('a file that waits for an answer when its worker ends says so, and is no unreadable file', async () => {
  const { store, end } = rooms([account('a', 'VN'), account('b', 'VN')]);
  const asked = store.getState().drop([fileOf('whose.csv', { orders: ['o1'] })]);
  await asked;
  end();
  const [file] = store.getState().files;
  if (file?.state.is !== 'needsAccount') throw new Error('not asked');
  await store.getState().choose(file.id, file.state.owners[0] as never);
  expect(store.getState().files[0]?.state).toEqual({ is: 'failed', failure: { code: 'fileBrokeOff' } });
});

it('a page that opens says which files broke off with the page before, once, and keeps nothing of them', async () => {
  const { accountId, ...file } = { accountId: 'a', market: 'VN', asOf: 1, asOfBy: 'name', importId: 'i1', name: 'half.csv' } as const;
  const begun = await beginImport({
    ...file,
    accountId,
    hash: 'h',
    kind: 'commission',
    language: 'vi',
    currency: null,
    columns: [],
    importedAt: 1,
  });
  if (!begun.ok) throw new Error(begun.failure.code);
  await begun.value.lines([aReportLine({ orderId: 'o1' })]);
  const { store } = rooms();
  await store.getState().tellBrokenOff();
  await store.getState().tellBrokenOff();
  expect(store.getState().files.map(({ name, state }) => [name, state])).toEqual([
    ['half.csv', { is: 'failed', failure: { code: 'fileBrokeOff' } }],
  ]);
  for (const table of IMPORT_TABLES) expect(await (await records()).count(table), table).toBe(0);
  store.getState().dismiss(store.getState().files[0]?.id ?? 0);
  expect(store.getState().files).toEqual([]);
});

it('what another window reads in now is not broken off', async () => {
  const { store } = rooms();
  let go = (): void => undefined;
  gate = new Promise((resolve) => {
    go = resolve;
  });
  const dropped = store.getState().drop([fileOf('long.csv', { orders: ['o1'] })]);
  await vi.waitFor(() => expect(store.getState().files[0]?.state).toMatchObject({ is: 'reading', unit: 'rows' }));
  const other = rooms().store;
  await other.getState().tellBrokenOff();
  expect(other.getState().files).toEqual([]);
  go();
  gate = null;
  await dropped;
  expect(states(store)).toEqual(['stored']);
});
