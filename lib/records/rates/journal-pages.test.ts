import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { deleteRecords } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { putJournal } from './journal';
import { type JournalFilter, type JournalPlace, journalCounts, journalPage } from './journal-pages';
import type { JournalRow, ProductRow } from './rows';

const ALL: JournalFilter = { accountId: 'a', from: null, text: '', outcome: null, by: null, what: null, jobId: null };

const row = (id: string, at: number, more: Partial<JournalRow> = {}): JournalRow => ({
  id,
  at,
  accountId: 'a',
  itemId: id.replace(/\D/g, '') || null,
  what: 'edit',
  before: rateFromBasisPoints(500),
  after: rateFromBasisPoints(800),
  by: 'thisBrowser',
  outcome: 'done',
  failure: null,
  requestId: `req-${id}`,
  ...more,
});

const put = (rows: JournalRow[]) => write(['journal'], (transaction) => putJournal(transaction, rows));
const ids = async (filter: Partial<JournalFilter>, count = 100, after: JournalPlace | null = null) => {
  const found = await journalPage({ ...ALL, ...filter }, count, after);
  if (!found.ok) throw new Error('not read');
  return found.value.map(({ id }) => id);
};

beforeEach(() => deleteRecords());

describe('pages of the journal', () => {
  test('go through rows of one time without losing or repeating one, whatever the size of a page', async () => {
    const rows = [...Array.from({ length: 23 }, (_, n) => row(`x${String(n).padStart(2, '0')}`, 500)), row('y1', 400), row('y2', 600)];
    await put(rows);
    for (const size of [1, 2, 7, 24, 25, 100]) {
      const seen: string[] = [];
      let after: JournalPlace | null = null;
      for (;;) {
        const page = await journalPage(ALL, size, after);
        if (!page.ok || page.value.length === 0) break;
        seen.push(...page.value.map(({ id }) => id));
        after = page.value.at(-1) ?? null;
      }
      expect(seen).toHaveLength(25);
      expect(new Set(seen).size).toBe(25);
      expect([seen[0], seen.at(-1)]).toEqual(['y2', 'y1']);
    }
  });

  test('are of one kind of change, with those of all products', async () => {
    await put([row('1', 100, { what: 'add' }), row('2', 200), row('3', 300, { what: 'addAll' }), row('4', 400, { what: 'remove' })]);
    expect(await ids({ what: 'add' })).toEqual(['3', '1']);
    expect(await ids({ what: 'edit' })).toEqual(['2']);
    expect(await ids({ what: 'remove' })).toEqual(['4']);
  });

  test('are of one shop or of all, and not before a moment', async () => {
    await put([row('1', 100), row('2', 200, { accountId: 'b' }), row('3', 300)]);
    expect(await ids({})).toEqual(['3', '1']);
    expect(await ids({ accountId: null })).toEqual(['3', '2', '1']);
    expect(await ids({ accountId: null, from: 200 })).toEqual(['3', '2']);
    expect(await ids({ from: 200 }, 100, { at: 100, id: '1' })).toEqual([]);
  });

  test('show what is asked for: outcome, hand, job, a part of a name or an id', async () => {
    const product = { accountId: 'a', itemId: '77', name: 'Garrafa Térmica' } as ProductRow;
    await write(['products'], (transaction) => transaction.objectStore('products').put(product));
    await put([
      row('77', 100, { outcome: 'refused' }),
      row('12', 200, { by: 'outside', requestId: null }),
      row('13', 300, { jobId: 'job' }),
      row('all', 400, { itemId: null, what: 'editAll' }),
    ]);
    expect(await ids({ outcome: 'refused' })).toEqual(['77']);
    expect(await ids({ by: 'outside' })).toEqual(['12']);
    expect(await ids({ jobId: 'job' })).toEqual(['13']);
    expect(await ids({ text: ' térm ' })).toEqual(['77']);
    expect(await ids({ text: '1' })).toEqual(['13', '12']);
    expect(await ids({ text: 'req-all' })).toEqual(['all']);
  });

  test('are counted by outcome', async () => {
    await put([row('1', 1), row('2', 2, { outcome: 'refused' }), row('3', 3, { outcome: 'unknown' }), row('4', 4, { by: 'outside' })]);
    expect(await journalCounts(ALL)).toEqual({ ok: true, value: { total: 4, done: 2, refused: 1, unconfirmed: 0, unknown: 1 } });
    expect(await journalCounts({ ...ALL, by: 'outside' })).toMatchObject({ value: { total: 1 } });
  });
});
