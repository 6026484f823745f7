import { expect, it } from 'vitest';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { affiliateBook } from './book';
import { ALL_AFFILIATES, concentration, filterBook } from './filter-book';
import { readNote } from './read-note';

const FIELDS = { tags: '', note: '', contacted: '', promised: '' };

it.each([
  [{ tags: ' vip ; lives,vip' }, { tags: ['vip', 'lives'] }],
  [{ note: ' two\nlines ' }, { note: 'two\nlines' }],
  [{ contacted: '2026-11-02' }, { contacted: '2026-11-02' }],
  [{ contacted: 'yesterday' }, { contacted: null }],
  [{ promised: '12,5' }, { promisedRate: 1_250 }],
  [{ promised: '12.5%' }, { promisedRate: 1_250 }],
  [{ promised: ' ' }, { promisedRate: null }],
])('reads %j', (typed, note) => expect(readNote({ ...FIELDS, ...typed })).toMatchObject({ note, wrong: [] }));

it.each([
  [{ promised: '0' }, ['promised']],
  [{ promised: '101' }, ['promised']],
  [{ promised: 'ten' }, ['promised']],
  [{ tags: 'x'.repeat(41), promised: '-1' }, ['tags', 'promised']],
  [{ tags: Array.from({ length: 21 }, (_, at) => `t${at}`).join(',') }, ['tags']],
])('refuses %j', (typed, wrong) => expect(readNote({ ...FIELDS, ...typed })).toEqual({ note: null, wrong }));

const book = (cents: readonly number[]) =>
  affiliateBook(
    cents.map((own, at) => aSaleLine({ orderId: `o${at}`, affiliateId: `${at}`, affiliateName: `Ána ${at}`, cents: own, day: 100 })),
    { names: new Map(), notes: [], campaigns: [{ name: 'Natal', affiliateIds: ['0'] }], performance: new Map(), recommended: new Map() },
    { terms: { fee: 0, selling: 0, tax: 0, margin: null } as never, costOf: () => null, dayOf: () => '2025-10-01' },
    { range: { from: 0, to: 200 }, today: 110 },
  );

it('says how few bring most', () => {
  expect(concentration(book([800, 100, 100]))).toEqual({ affiliates: 1, share: 8_000 });
  expect(concentration(book([300, 300, 200, 200]))).toEqual({ affiliates: 2, share: 6_000 });
  expect(concentration(book([10, 10, 10, 10, 10, 10, 10]))).toBeNull();
  expect(concentration([])).toBeNull();
});

it('finds by name without marks, by campaign, by id whole, and by how it sells', () => {
  const rows = book([5, 4, 3]);
  const ids = (filter: Partial<typeof ALL_AFFILIATES>) => filterBook(rows, { ...ALL_AFFILIATES, ...filter }).map(({ id }) => id);
  expect(ids({ text: 'ana 1' })).toEqual(['1']);
  expect(ids({ text: 'natal' })).toEqual(['0']);
  expect(ids({ standing: 'new' })).toEqual(['0', '1', '2']);
  expect(ids({ standing: 'sleeping' })).toEqual([]);
});
