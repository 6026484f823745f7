import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { deleteRecords } from './database';
import { notePresetUse, presetsByUse } from './links/presets-used';
import { journalOf, putJournal } from './rates/journal';
import type { JournalRow } from './rates/rows';
import { write } from './transact';

const row = (id: string, at: number, accountId = 'a'): JournalRow => ({
  id,
  at,
  accountId,
  itemId: '1',
  what: 'rate',
  before: rateFromBasisPoints(500),
  after: rateFromBasisPoints(800),
  by: 'thisBrowser',
  outcome: 'done',
  failure: null,
  requestId: null,
});

beforeEach(() => deleteRecords());

describe('the journal', () => {
  test('gives an account its own entries, newest first, a page at a time', async () => {
    const rows = [row('1', 100), row('2', 300), row('3', 200), row('4', 250, 'b')];
    await write(['journal'], (transaction) => putJournal(transaction, rows));
    const first = await journalOf('a', 1_000, 2);
    expect(first.ok && first.value.map(({ id }) => id)).toEqual(['2', '3']);
    const next = await journalOf('a', 200, 2);
    expect(next.ok && next.value.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('presets used', () => {
  test('counts each use and puts the last used first', async () => {
    await notePresetUse('wpp', 1);
    await notePresetUse('tg', 2);
    await notePresetUse('wpp', 3);
    const used = await presetsByUse();
    expect(used.ok && used.value).toEqual([
      { presetId: 'wpp', usedAt: 3, times: 2 },
      { presetId: 'tg', usedAt: 2, times: 1 },
    ]);
  });
});
