import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { deleteRecords } from '#lib/records/database';
import { putJournal } from '#lib/records/rates/journal';
import type { JournalRow } from '#lib/records/rates/rows';
import { write } from '#lib/records/transact';
import type { JournalFilter } from './use-journal';
import { readJournal } from './use-journal';

const ALL: JournalFilter = { accountId: 'a', from: null, text: '', outcome: null, by: null, what: null, jobId: null };
// 21 November begins in Brazil at 03:00 UTC.
const DAY = Date.parse('2026-11-21T03:00:00Z');
const row = (id: string, at: number, more: Partial<JournalRow>): JournalRow =>
  ({
    id,
    at,
    accountId: 'a',
    itemId: id,
    what: 'edit',
    by: 'thisBrowser',
    outcome: 'done',
    failure: null,
    requestId: id,
    ...more,
  }) as JournalRow;

beforeEach(() => deleteRecords());

it('of a list that is cut within a job the rest of the job is counted, and nothing of another job, day, shop or question', async () => {
  const job = Array.from({ length: 9 }, (_, n) => row(`${n}`, DAY + n, { jobId: 'j', what: n < 3 ? 'add' : 'edit' }));
  const others = [row('20', DAY + 2, { jobId: 'k' }), row('21', DAY - 1, { jobId: 'j' }), row('22', DAY + 99, { jobId: 'j' })];
  const foreign = row('23', DAY + 1, { jobId: 'j', accountId: 'b' });
  await write(['journal'], (transaction) => putJournal(transaction, [...job, ...others, foreign]));
  const shown = async (count: number, filter: Partial<JournalFilter> = {}) => {
    const read = await readJournal({ ...ALL, ...filter }, count, 'BR');
    return read.ok ? [read.value.rows.length, read.value.rest] : 'not read';
  };
  expect(await shown(4)).toEqual([4, { total: 6, add: 3, edit: 3, remove: 0 }]);
  expect(await shown(4, { what: 'edit' })).toEqual([4, { total: 3, add: 0, edit: 3, remove: 0 }]);
  expect(await shown(4, { from: DAY + 2 })).toEqual([4, { total: 4, add: 1, edit: 3, remove: 0 }]);
  // The last one here is of the other job, then of the first one again.
  expect(await shown(8)).toEqual([8, { total: 0, add: 0, edit: 0, remove: 0 }]);
  expect(await shown(9)).toEqual([9, { total: 2, add: 2, edit: 0, remove: 0 }]);
  expect(await shown(4, { jobId: 'j' })).toEqual([4, null]);
  expect(await shown(50)).toEqual([12, null]);
});
