import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { LIST_LAG_MS } from '#lib/domain/rates/entry-change';
import { deleteRecords } from '#lib/records/database';
import { read, write } from '#lib/records/transact';
import { journalOf, putJournal } from './journal';
import { ENTRY_TABLES, putEntries } from './put-entries';
import type { EntryRow, JournalRow } from './rows';
import { sweepEntries } from './sweep-entries';

const NOON = 1_795_000_000_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const rate = (points: number) => rateFromBasisPoints(points) as CommissionRate;

const entry = (itemId: string, points: number, more: Partial<EntryRow> = {}): EntryRow => ({
  accountId: 's',
  readAt: Date.now(),
  itemId,
  campaignId: `c${itemId}`,
  status: 'Ongoing',
  rate: rate(points),
  period: { start: NOON - 30 * DAY, end: null },
  endingAt: null,
  protections: [],
  highestToday: null,
  ...more,
});

const own = (itemId: string | null, before: number | null, after: number | null, more: Partial<JournalRow> = {}): JournalRow => ({
  id: crypto.randomUUID(),
  at: Date.now(),
  accountId: 's',
  itemId,
  what: 'edit',
  before: before === null ? null : rate(before),
  after: after === null ? null : rate(after),
  by: 'thisBrowser',
  outcome: 'done',
  failure: null,
  requestId: 'r',
  ...more,
});

/** A reading of the added list, a while after the one before. */
async function readList(rows: EntryRow[], { asked = [] as string[], complete = false, askedAt = Date.now() } = {}) {
  await write([...ENTRY_TABLES], (transaction) => putEntries(transaction, { accountId: 's', askedAt, complete }, rows, asked));
}
const note = (...rows: JournalRow[]) => write(['journal'], (transaction) => putJournal(transaction, rows));
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

async function outside() {
  const rows = await journalOf('s', Number.MAX_SAFE_INTEGER, 100);
  if (!rows.ok) throw new Error('the journal cannot be read');
  return rows.value.flatMap(({ by, what, itemId, before, after, since, ends }) =>
    by === 'outside' ? [{ what, itemId, before, after, since, ends }] : [],
  );
}
const storedRows = async (itemId: string) => {
  const rows = await read(['entries'], (transaction) => transaction.objectStore('entries').getAll());
  return rows.ok ? rows.value.filter((row) => row.itemId === itemId).map((row) => row.rate) : [];
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  await deleteRecords();
});

describe('what someone else changed', () => {
  test('the first reading enters nothing, the next what differs, with the moment before which it was as it had been', async () => {
    await readList([entry('1', 500), entry('2', 600)]);
    expect(await outside()).toEqual([]);
    later(60 * MINUTE);
    await readList([entry('1', 500), entry('2', 900)]);
    expect(await outside()).toEqual([{ what: 'edit', itemId: '2', before: 600, after: 900, since: NOON, ends: null }]);
    await readList([entry('2', 900)]);
    expect(await outside()).toHaveLength(1);
  });

  test('two readings of the same change enter it once', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await Promise.all([readList([entry('1', 700)]), readList([entry('1', 700)], { asked: ['1'] })]);
    expect(await outside()).toHaveLength(1);
  });

  test('an end that was moved is entered with both ends', async () => {
    await readList([entry('1', 500, { period: { start: NOON, end: NOON + 10 * DAY } })]);
    later(MINUTE);
    await readList([entry('1', 500, { period: { start: NOON, end: NOON + 40 * DAY } })]);
    expect(await outside()).toMatchObject([
      { what: 'edit', before: 500, after: 500, ends: { before: NOON + 10 * DAY, after: NOON + 40 * DAY } },
    ]);
  });

  test('a new entry counts only after the whole list had been read', async () => {
    await readList([entry('1', 500)], { asked: ['1'] });
    expect(await outside()).toEqual([]);
    await readList([entry('2', 500)], { asked: ['2'], complete: true });
    expect(await outside()).toMatchObject([{ what: 'add', itemId: '2', before: null, after: 500 }]);
  });

  test('one that is taken out is entered once: when it is leaving, or when it is gone', async () => {
    await readList([entry('1', 500), entry('2', 600)]);
    later(MINUTE);
    await readList([entry('1', 500, { status: 'Terminating', endingAt: NOON + 8 * DAY })], { asked: ['1', '2'] });
    expect((await outside()).map(({ what, itemId, after }) => [what, itemId, after])).toEqual(
      expect.arrayContaining([
        ['remove', '1', null],
        ['remove', '2', null],
      ]),
    );
    later(9 * DAY);
    await readList([], { asked: ['1'] });
    expect(await outside()).toHaveLength(2);
    expect(await storedRows('1')).toEqual([]);
  });

  test('one whose period is over has ended by itself', async () => {
    await readList([entry('1', 500, { period: { start: NOON, end: NOON + 8 * DAY } })]);
    later(9 * DAY);
    await readList([], { asked: ['1'] });
    expect(await outside()).toEqual([]);
  });

  test('the end of a whole reading finds what went, and takes out only that', async () => {
    await readList([entry('1', 500), entry('2', 600)]);
    later(60 * MINUTE);
    const startedAt = Date.now();
    later(MINUTE);
    await readList([entry('1', 500)]);
    await write([...ENTRY_TABLES, 'readings'], (transaction) => sweepEntries(transaction, 's', new Set(['1']), startedAt));
    expect(await outside()).toMatchObject([{ what: 'remove', itemId: '2', before: 600 }]);
    expect([await storedRows('1'), await storedRows('2')]).toEqual([[500], []]);
  });
});

describe('what this browser changed', () => {
  test('is not entered again, whichever reading finds it, even days later', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await note(own('1', 500, 900));
    later(3 * DAY);
    await readList([entry('1', 900)]);
    expect(await outside()).toEqual([]);
  });

  test('a list that lags behind overwrites nothing and enters nothing; one that still says so later does', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await write(['entries', 'journal'], async (transaction) => {
      await transaction.objectStore('entries').put(entry('1', 900));
      await putJournal(transaction, [own('1', 500, 900)]);
    });
    later(20_000);
    await readList([entry('1', 500)]);
    expect([await outside(), await storedRows('1')]).toEqual([[], [900]]);
    later(LIST_LAG_MS);
    await readList([entry('1', 500)]);
    expect(await outside()).toMatchObject([{ what: 'edit', before: 900, after: 500 }]);
  });

  test('a third rate is another hand, and begins where this browser left it', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await note(own('1', 500, 900));
    later(MINUTE);
    await readList([entry('1', 700)]);
    expect(await outside()).toMatchObject([{ before: 900, after: 700 }]);
  });

  test('moving an end explains the end, not a rate', async () => {
    const period = { start: NOON, end: NOON + 10 * DAY };
    await readList([entry('1', 500, { period }), entry('2', 500, { period })]);
    later(MINUTE);
    const moved = { period: { start: null, end: NOON + 40 * DAY } };
    await note(own('1', 500, null, moved), own('2', 500, null, moved));
    const after = { start: NOON, end: NOON + 40 * DAY };
    await readList([entry('1', 500, { period: after }), entry('2', 700, { period: after })]);
    expect(await outside()).toMatchObject([{ itemId: '2', before: 500, after: 700 }]);
    later(60 * MINUTE);
    await readList([entry('1', 500, { period: after, status: 'Terminating', endingAt: NOON + 8 * DAY })]);
    expect((await outside())[0]).toMatchObject({ what: 'remove', itemId: '1' });
  });

  test('what was refused explains nothing', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await note(own('1', 500, 900, { outcome: 'refused' }));
    await readList([entry('1', 900)]);
    expect(await outside()).toHaveLength(1);
  });

  test('all products at one rate explain each of them', async () => {
    await readList([entry('1', 500), entry('2', 600)]);
    later(MINUTE);
    await note(own(null, null, 800, { what: 'editAll', outcome: 'unconfirmed' }));
    await readList([entry('1', 800), entry('2', 700)]);
    expect(await outside()).toMatchObject([{ itemId: '2', after: 700 }]);
  });

  test('while it is being sent nobody judges it', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    const job = { id: 'j', accountId: 's', intent: 0, open: 1 as const };
    await write(['jobs', 'jobSteps'], async (transaction) => {
      await transaction.objectStore('jobs').put(job as never);
      await transaction.objectStore('jobSteps').put({ jobId: 'j', from: 0, steps: [{ campaignIds: ['c1'] }] });
    });
    await readList([entry('1', 900)]);
    expect([await outside(), await storedRows('1')]).toEqual([[], [500]]);
  });

  test('while AMS works on all products, each that shows the rate is ours, whenever it does', async () => {
    await readList([entry('1', 500), entry('2', 500)]);
    const asked = { doing: 'edit', rate: 800 };
    const job = {
      id: 'j',
      kind: 'applyToAll',
      state: 'waiting',
      accountId: 's',
      intent: null,
      createdAt: NOON,
      open: 1 as const,
      params: { asked },
    };
    await write(['jobs'], (transaction) => transaction.objectStore('jobs').put(job as never));
    later(10 * MINUTE);
    await readList([entry('1', 500), entry('2', 500)]);
    later(10 * MINUTE);
    await readList([entry('1', 800), entry('2', 700)]);
    expect(await outside()).toMatchObject([{ itemId: '2', after: 700 }]);
    expect(await storedRows('1')).toEqual([800]);
  });

  test('what the list shows only after many readings is ours all the same', async () => {
    await readList([entry('1', 500)]);
    later(MINUTE);
    await note(own('1', 500, 900, { outcome: 'unconfirmed' }));
    for (const wait of [5, 10, 10]) {
      later(wait * MINUTE);
      await readList([entry('1', 500)]);
    }
    later(MINUTE);
    await readList([entry('1', 900)]);
    expect(await outside()).toEqual([]);
  });

  test('an answer to an earlier question does not overwrite a later one', async () => {
    const askedAt = Date.now() - MINUTE;
    await readList([entry('1', 900)]);
    await readList([entry('1', 500)], { askedAt });
    expect([await outside(), await storedRows('1')]).toEqual([[], [900]]);
  });
});
