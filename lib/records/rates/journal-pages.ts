import type { JournalBy, JournalChange, JournalOutcome } from '#lib/domain/rates/journal';
import type { Result } from '#lib/domain/result';
import { type Reading, read } from '#lib/records/transact';
import type { JournalRow } from './rows';

export const JOURNAL_PAGE_TABLES = ['journal', 'products'] as const;

export interface JournalFilter {
  /** null: all accounts. */
  readonly accountId: string | null;
  /** Not before, Unix ms; null: from the beginning. */
  readonly from: number | null;
  /** Part of a product's name, of its id, or of a request's id; empty: any. */
  readonly text: string;
  readonly outcome: JournalOutcome | null;
  readonly by: JournalBy | null;
  /** Only what was done so; null: any. */
  readonly what: JournalChange | null;
  /** Only what one job did; null: any. */
  readonly jobId: string | null;
}

/** A change with its product's name as far as it is known. */
export interface NamedChange extends JournalRow {
  readonly name: string;
}
/** Behind which row a page begins. */
export type JournalPlace = Pick<JournalRow, 'at' | 'id'>;

/** The newest changes first, `count` at most, those behind `after` if it is given. Only as many rows are read as are needed. */
export const journalPage = (filter: JournalFilter, count: number, after: JournalPlace | null = null): Promise<Result<NamedChange[]>> =>
  read(JOURNAL_PAGE_TABLES, async (transaction) => {
    const found: NamedChange[] = [];
    await walk(transaction, filter, after, (row) => {
      found.push(row);
      return found.length < count;
    });
    return found;
  });

export type JournalCounts = Readonly<Record<JournalOutcome, number>> & { readonly total: number };
/** So many are counted; of so many it is said that they are at least as many. */
export const COUNTED_MOST = 20_000;

/** How many entries of the journal a filter finds, by outcome; counting ends at `COUNTED_MOST`. */
export const journalCounts = (filter: JournalFilter): Promise<Result<JournalCounts>> =>
  read(JOURNAL_PAGE_TABLES, async (transaction) => {
    const counts = { total: 0, done: 0, refused: 0, unconfirmed: 0, unknown: 0 };
    await walk(transaction, filter, null, ({ outcome }) => {
      counts[outcome]++;
      counts.total++;
      return counts.total < COUNTED_MOST;
    });
    return counts;
  });

export type JobRest = Readonly<Record<JournalChange, number>> & { readonly total: number };

/** What one job changed besides, further back than the last row that was read, and not before `from`. */
export const restOfJob = (filter: JournalFilter, jobId: string, after: JournalPlace, from: number): Promise<Result<JobRest>> =>
  read(JOURNAL_PAGE_TABLES, async (transaction) => {
    const rest = { total: 0, add: 0, edit: 0, remove: 0 };
    await walk(transaction, { ...filter, jobId, from: Math.max(from, filter.from ?? 0) }, after, ({ what }) => {
      rest.total++;
      if (what === 'add' || what === 'edit' || what === 'remove') rest[what]++;
      return rest.total < COUNTED_MOST;
    });
    return rest;
  });

async function walk(transaction: Reading, filter: JournalFilter, after: JournalPlace | null, take: (row: NamedChange) => boolean) {
  const { accountId, from, text } = filter;
  const names = namesOf(transaction);
  const wanted = text.trim().toLowerCase();
  const store = transaction.objectStore('journal');
  const start = from ?? 0;
  const last = after?.at ?? Number.MAX_SAFE_INTEGER;
  if (last < start) return;
  let cursor =
    accountId === null
      ? await store.index('at').openCursor(IDBKeyRange.bound(start, last), 'prev')
      : await store.index('account').openCursor(IDBKeyRange.bound([accountId, start], [accountId, last]), 'prev');
  // Rows of one call bear one time: the page goes on within it.
  if (cursor && after && cursor.value.at === after.at && cursor.primaryKey > after.id) {
    cursor = await cursor.continuePrimaryKey(cursor.key as never, after.id);
  }
  if (cursor && after && cursor.primaryKey === after.id) cursor = await cursor.continue();
  for (; cursor; cursor = await cursor.continue()) {
    const row = cursor.value;
    if (!isWanted(row, filter)) continue;
    const name = await names(row);
    const texts = [name, row.itemId ?? '', row.requestId ?? ''];
    if (wanted !== '' && !texts.some((one) => one.toLowerCase().includes(wanted))) continue;
    if (!take({ ...row, name })) return;
  }
}

const isWanted = (row: JournalRow, { outcome, by, what, jobId }: JournalFilter): boolean =>
  (what === null || row.what === what || row.what === `${what}All`) &&
  (outcome === null || row.outcome === outcome) &&
  (by === null || row.by === by) &&
  (jobId === null || row.jobId === jobId);

function namesOf(transaction: Reading): (row: JournalRow) => Promise<string> {
  const known = new Map<string, string>();
  return async ({ accountId, itemId }) => {
    if (itemId === null) return '';
    const key = `${accountId} ${itemId}`;
    const name = known.get(key) ?? (await transaction.objectStore('products').get(IDBKeyRange.only([accountId, itemId])))?.name ?? '';
    known.set(key, name);
    return name;
  };
}
