import { ok, type Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';
import type { EntryRow } from './rows';

export interface Ending {
  readonly itemId: string;
  /** Unix ms. */
  readonly at: number;
}

/** Entries that are read at a time: whoever shows the result is not held up. */
const PART = 500;

/** Products of the open campaign whose period, or whose time after leaving, ends within so many ms from now; the next one first. */
export async function endingEntries(accountId: string, now: number, within: number): Promise<Result<readonly Ending[]>> {
  const found = new Map<string, number>();
  let last: EntryRow | undefined;
  do {
    const lower = last ? [accountId, last.itemId, last.campaignId] : [accountId];
    const part = await read(['entries'], (transaction) =>
      transaction.objectStore('entries').getAll(IDBKeyRange.bound(lower, [accountId, []], last !== undefined), PART),
    );
    if (!part.ok) return part;
    for (const { itemId, endingAt, period } of part.value) {
      const at = endingAt ?? period.end;
      if (at !== null && at >= now && at <= now + within) found.set(itemId, Math.min(at, found.get(itemId) ?? at));
    }
    last = part.value.length === PART ? part.value.at(-1) : undefined;
  } while (last);
  return ok([...found].map(([itemId, at]) => ({ itemId, at })).sort((one, other) => one.at - other.at));
}
