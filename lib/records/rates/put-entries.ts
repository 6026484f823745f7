import { changedBy, type EntryChange, type EntryState, entryChange, LIST_LAG_MS, type OwnChange } from '#lib/domain/rates/entry-change';
import { isLeaving } from '#lib/domain/rates/standing';
import type { Writing } from '#lib/records/transact';
import { putJournal } from './journal';
import { OWN_CHANGE_TABLES, type OwnChanges, ownChanges } from './own-changes';
import type { EntryRow, JournalRow } from './rows';

/** What `putEntries` needs in its transaction. */
export const ENTRY_TABLES = ['entries', ...OWN_CHANGE_TABLES] as const;

export interface EntryReading {
  readonly accountId: string;
  /** When it was asked, Unix ms: an answer to an earlier question does not overwrite a later one. */
  readonly askedAt: number;
  /** Whether all entries of the account had been read before: without that, an entry that was not known says nothing. */
  readonly complete: boolean;
  /** What the reader itself has asked of all entries: entries that it explains are not searched in the journal. */
  readonly asking?: OwnChange;
}

/**
 * Writes what the added list holds of some products, and enters in the journal what someone else changed since it was last read, in one
 * transaction. What this browser changed is not entered again; where the list still shows what was before, nothing is written.
 *
 * @param rows entries as the answer has them
 * @param asked products for which the answer is whole: entries of them that it lacks are gone
 */
export async function putEntries(transaction: Writing, reading: EntryReading, rows: readonly EntryRow[], asked: readonly string[] = []) {
  const store = transaction.objectStore('entries');
  const itemIds = [...new Set([...asked, ...rows.map(({ itemId }) => itemId)])];
  const { accountId } = reading;
  const known = await Promise.all(itemIds.map((itemId) => store.getAll(IDBKeyRange.bound([accountId, itemId], [accountId, itemId, []]))));
  const before = new Map(known.flat().map((row) => [row.campaignId, row]));
  const now = new Map(rows.map((row) => [row.campaignId, row]));
  const gone = known.flat().filter(({ campaignId, itemId }) => asked.includes(itemId) && !now.has(campaignId));
  const pairs: Pair[] = [
    ...rows.map((row) => ({ before: before.get(row.campaignId), after: row })),
    ...gone.map((row) => ({ before: row, after: undefined })),
  ];
  await settleEntries(transaction, reading, pairs);
}

/** An entry as it was stored and as it was read. */
export interface Pair {
  readonly before: EntryRow | undefined;
  readonly after: EntryRow | undefined;
}

/**
 * Writes read entries and enters in the journal what someone else changed. Entries read after the question was asked stay, as do those that a
 * change of ours is still to reach: the list lags behind it.
 */
export async function settleEntries(transaction: Writing, { accountId, askedAt, complete, asking }: EntryReading, pairs: readonly Pair[]) {
  const store = transaction.objectStore('entries');
  const now = Date.now();
  const changeOf = ({ before, after }: Pair) => {
    const change = entryChange(stateOf(before), stateOf(after), now);
    return change && asking && changedBy(change, [asking], now) === 'ours' ? null : change;
  };
  const reported = pairs.filter(({ before }) => !before || before.readAt <= askedAt).map((pair) => ({ ...pair, change: changeOf(pair) }));
  const changed = reported.flatMap((one) => (one.change && (one.before || complete) ? [one.before?.readAt ?? now] : []));
  const own = changed.length > 0 ? await ownChanges(transaction, accountId, Math.min(...changed) - LIST_LAG_MS) : null;
  const journal: JournalRow[] = [];
  const writes: Promise<unknown>[] = [];
  for (const { before, after, change } of reported) {
    const verdict = change && own ? judge(own, before ?? after, before?.readAt, change, now) : 'ours';
    if (verdict === 'lagging') continue;
    if (verdict === 'outside' && change && own && (before || complete))
      journal.push(entered(accountId, { before, after }, change, own, now));
    if (after) writes.push(store.put(after));
    else if (before) writes.push(store.delete(IDBKeyRange.only([accountId, before.itemId, before.campaignId])));
  }
  await Promise.all(writes);
  await putJournal(transaction, journal);
}

function judge(own: OwnChanges, entry: EntryRow | undefined, readAt: number | undefined, change: EntryChange, now: number) {
  if (!entry) return 'ours';
  if (own.isUnderWay(entry)) return 'lagging';
  return changedBy(change, own.of(entry.itemId, (readAt ?? now) - LIST_LAG_MS), now);
}

function entered(accountId: string, { before, after }: Pair, change: EntryChange, own: OwnChanges, now: number): JournalRow {
  const entry = before ?? after;
  const itemId = entry?.itemId ?? null;
  // What this browser set in between is what the others found.
  const last = before && own.of(before.itemId, before.readAt).find(({ outcome, after: rate }) => outcome === 'done' && rate !== null);
  const moved = change.before && change.after && change.before.end !== change.after.end;
  return {
    // The same change seen by two readings has one name.
    id: `outside ${accountId} ${entry?.campaignId} ${change.what} ${before?.readAt ?? 'new'}`,
    at: now,
    accountId,
    itemId,
    what: change.what,
    before: last?.after ?? before?.rate ?? null,
    after: change.what === 'remove' ? null : (after?.rate ?? null),
    ends: moved ? { before: change.before?.end ?? null, after: change.after?.end ?? null } : null,
    since: before?.readAt ?? null,
    by: 'outside',
    outcome: 'done',
    failure: null,
    requestId: null,
  };
}

const stateOf = (row: EntryRow | undefined): EntryState | null =>
  row ? { rate: row.rate, end: row.period.end, leaving: isLeaving(row) } : null;
