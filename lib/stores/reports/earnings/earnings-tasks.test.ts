import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_FIELDS, type ExportQuestion } from '#lib/domain/reports/earnings/export';
import { amountText } from '#lib/domain/reports/earnings/export-cells';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { Earnings, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { EarningsRows } from '#lib/domain/reports/earnings/rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { Result } from '#lib/domain/result';
import { readFile } from '#lib/files/file-tasks';
import { close } from '#lib/records/database';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { write } from '#lib/records/transact';
import { aReportLine } from '#test/support/a-report-line';
import { linesOf, plainSums } from '#test/support/plain-earnings';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { doEarningsTask, type EarningsTask, type TaskContext } from './earnings-tasks';
import type { SavedLines } from './save-lines';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

let accounts = 0;
/** Two accounts, the lines of both, and what asks for all of them. */
async function filled(pages: readonly (readonly ReportLine[])[], packed: boolean) {
  accounts += 1;
  const ids = [`a${accounts}`, `b${accounts}`];
  for (const id of ids) {
    for (const page of pages) await putReportLines(id, page);
    if (packed) await compactReport(id);
  }
  const scope: EarningsScope = {
    market: 'VN',
    accounts: ids.map((id) => ({ id, market: 'VN' as const })),
    period: { from: dayOf(0), to: dayOf(30_000) },
  };
  const all = ids.flatMap((accountId) => plainLines(pages).map((line) => ({ ...line, accountId })));
  return { ids, scope, lines: linesOf(all, scope) };
}
const STILL: TaskContext = { tell: () => undefined, isCancelled: () => false };
async function done<T>(task: EarningsTask, context = STILL): Promise<T> {
  const result = (await doEarningsTask(task, context)) as Result<T>;
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const pages = fc.array(fc.array(anyReportLine, { maxLength: 6 }), { maxLength: 6 });
const exported = (scope: EarningsScope, format: 'csv' | 'xlsx'): ExportQuestion => ({
  ...scope,
  format,
  columns: EXPORT_FIELDS.map((field) => ({ field, head: `head ${field}` })),
  words: { state: { pending: 'Pendente' } },
  decimal: '.',
});

describe('the page’s worker', () => {
  it('answers of what is stored, also after lines have come or the report was made compact', async () => {
    await fc.assert(
      fc.asyncProperty(pages, pages, fc.boolean(), async (first, second, packed) => {
        const { ids, scope, lines } = await filled(first, packed);
        const ask = () => done<Earnings>({ kind: 'ask', question: { ...scope, by: ['subId1'] } });
        expect((await ask()).total).toEqual(plainSums(lines));
        for (const page of second) await putReportLines(ids[0] as string, page);
        await compactReport(ids[1] as string);
        const now = [
          ...plainLines([...first, ...second]).map((line) => ({ ...line, accountId: ids[0] as string })),
          ...lines.filter(({ accountId }) => accountId === ids[1]),
        ];
        expect((await ask()).total).toEqual(plainSums(linesOf(now, scope)));
      }),
      { numRuns: 20 },
    );
  });

  it('loads no line for a first chart', async () => {
    const line = { ...(fc.sample(anyReportLine, { numRuns: 1, seed: 4 })[0] as ReportLine), source: 'api' };
    const { scope } = await filled([[line]], true);
    const counted = async (by: 'day' | 'subId1') =>
      (await done<Earnings>({ kind: 'ask', question: { ...scope, by: [by] } })).provenance.counted;
    expect([await counted('day'), await counted('subId1')]).toEqual(['totals', 'lines']);
  });

  it('says which days are missing of what was damaged, before or after it was loaded, and answers of all else', async () => {
    const lines = [0, 1, 2].map((at) => aReportLine({ orderId: `o${at}`, day: 20_000 + at }));
    const { ids, scope } = await filled(
      lines.map((line) => [line]),
      false,
    );
    const accountId = ids[0] as string;
    const damage = (number: number) =>
      write(['reportLines'], async (transaction) => {
        const row = await transaction.objectStore('reportLines').get([accountId, number]);
        if (row) await transaction.objectStore('reportLines').put({ ...row, hot: { ...row.hot, rows: 7 } });
        return null;
      });
    await damage(0);
    const question = { ...scope, by: ['subId1'] } as const;
    const first = await done<Earnings>({ kind: 'ask', question });
    expect(first.total.lines).toBe(5);
    expect(first.missing).toEqual([{ accountId, from: dayOf(20_000), to: dayOf(20_000) }]);
    const later = { ...question, period: { from: dayOf(20_001), to: dayOf(20_002) } };
    expect((await done<Earnings>({ kind: 'ask', question: later })).missing).toBeUndefined();
    await damage(1);
    const rows = await done<EarningsRows>({ kind: 'rows', question: { ...scope, order: { by: 'net', down: true }, from: 0, count: 9 } });
    expect(rows.count).toBe(4);
    await damage(2);
    const { rows: written } = await done<SavedLines>({ kind: 'save', question: exported(scope, 'csv'), place: null });
    expect(written).toBe(3);
    expect((await done<Earnings>({ kind: 'ask', question })).missing).toHaveLength(3);
  });

  it('gives windows of lines that are together all of them, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (list, packed, count, down) => {
        const { scope, lines } = await filled(list, packed);
        const found: EarningsRows['rows'][number][] = [];
        for (let from = 0; from < lines.length; from += count) {
          const window = await done<EarningsRows>({ kind: 'rows', question: { ...scope, order: { by: 'net', down }, from, count } });
          expect([window.count, window.from]).toEqual([lines.length, from]);
          found.push(...window.rows);
        }
        expect(sorted(found)).toEqual(sorted(lines));
        const nets = found.map(({ net }) => net);
        expect(nets).toEqual([...nets].sort((one, other) => (down ? other - one : one - other)));
      }),
      { numRuns: 20 },
    );
  });

  it.each(['csv', 'xlsx'] as const)('writes all lines into a %s, the newest first, each field as it is stored', async (format) => {
    await fc.assert(
      fc.asyncProperty(pages, fc.boolean(), async (list, packed) => {
        const { scope, lines } = await filled(list, packed);
        const { file, rows } = await done<SavedLines>({ kind: 'save', question: exported(scope, format), place: null });
        expect(rows).toBe(lines.length);
        const read = await readFile({ read: 'table', file: file as Blob, country: null });
        const [head, ...body] = (read.ok ? read.value.tables[0]?.rows : null) ?? [];
        expect(head).toEqual(EXPORT_FIELDS.map((field) => `head ${field}`));
        const place = (field: (typeof EXPORT_FIELDS)[number]) => EXPORT_FIELDS.indexOf(field);
        const textOf = (cell: unknown) =>
          typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : String(cell ?? '');
        const seen = body.map((cells) =>
          [place('orderId'), place('state'), place('net'), place('itemName')].map((at) => textOf(cells[at])),
        );
        const wanted = lines.map(({ orderId, state, net, itemName }) => [
          orderId,
          state === 'pending' ? 'Pendente' : state,
          amountText(net),
          itemName,
        ]);
        expect(sorted(seen)).toEqual(sorted(wanted));
      }),
      { numRuns: 10 },
    );
  });

  it('writes nothing more once it is given up, and tells how far it is', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      ...(fc.sample(anyReportLine, { numRuns: 1, seed: 5 })[0] as ReportLine),
      source: 'api',
      orderId: `o${at}`,
    }));
    const { scope } = await filled([many], true);
    const progress: number[] = [];
    const context = (stopAt: number) => ({
      tell: ({ rows }: { readonly rows: number }) => void progress.push(rows),
      isCancelled: () => progress.length >= stopAt,
    });
    expect(await doEarningsTask({ kind: 'save', question: exported(scope, 'csv'), place: null }, context(2))).toMatchObject({
      ok: false,
      failure: { code: 'cancelled' },
    });
    expect(progress).toEqual([2000, 4000]);
    progress.length = 0;
    expect((await done<SavedLines>({ kind: 'save', question: exported(scope, 'csv'), place: null }, context(99))).rows).toBe(10_000);
    expect(progress).toEqual([2000, 4000, 6000, 8000, 10_000]);
  });

  it.each([
    ['createWritable', 'NotAllowedError', 'storageFailed', 0],
    ['write', 'QuotaExceededError', 'storageFull', 1],
    ['close', 'QuotaExceededError', 'storageFull', 1],
  ])('says that its place takes no more, and leaves nothing there: %s', async (fails, name, code, aborted) => {
    const { scope } = await filled([[{ ...(fc.sample(anyReportLine, { numRuns: 1, seed: 5 })[0] as ReportLine), source: 'api' }]], true);
    const aborts: string[] = [];
    const act = async (what: string) => {
      if (what === fails) throw new DOMException('', name);
    };
    const writing = { write: () => act('write'), close: () => act('close'), abort: async () => void aborts.push(code) };
    const place = { createWritable: async () => act('createWritable').then(() => writing) } as unknown as FileSystemFileHandle;
    const context = { tell: () => undefined, isCancelled: () => false };
    const saved = await doEarningsTask({ kind: 'save', question: exported(scope, 'xlsx'), place }, context);
    expect([saved, aborts.length]).toMatchObject([{ ok: false, failure: { code } }, aborted]);
  });

  it.each([
    ['takes away the empty file that the choice of a place made', 0, true],
    ['leaves what stood there before', 9, false],
  ])('given up, it %s', async (_what, size, gone) => {
    const { scope } = await filled([[{ ...(fc.sample(anyReportLine, { numRuns: 1, seed: 5 })[0] as ReportLine), source: 'api' }]], true);
    const did: string[] = [];
    const act = (what: string) => async () => void did.push(what);
    const writing = { write: act('write'), close: act('close'), abort: act('abort') };
    const place = { createWritable: async () => writing, getFile: async () => ({ size }), remove: act('remove') } as never;
    const context = { tell: () => undefined, isCancelled: () => true };
    const saved = await doEarningsTask({ kind: 'save', question: exported(scope, 'csv'), place }, context);
    expect(saved).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(did).toEqual(['write', 'abort', ...(gone ? ['remove'] : [])]);
  });
});

it('writes an amount in its shortest form, exact to the largest', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (units) => {
      const text = amountText(units);
      const [whole = '', rest = ''] = text.replace('-', '').split('.');
      expect(BigInt(`${text.startsWith('-') ? '-' : ''}${whole}${rest.padEnd(5, '0')}`)).toBe(BigInt(units));
      expect(text).not.toMatch(/\.0*$|^0\d/);
    }),
  );
});
