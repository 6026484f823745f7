import { type Erased, isErasedName } from '#lib/domain/targeted/book/erased';
import type { PerformanceNameRow } from '#lib/records/reports/performance/performance-rows';
import type { Reading, Writing } from '#lib/records/transact';

/** Whom the person erased of a shop's affiliates, within a transaction over `affiliateNotes`. */
export async function erasedWithin(transaction: Reading | Writing, accountId: string): Promise<Erased> {
  const notes = await transaction.objectStore('affiliateNotes').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
  const own = notes.filter(({ erasedAt }) => erasedAt !== null);
  return { ids: new Set(own.map(({ affiliateId }) => affiliateId)), marks: new Set(own.flatMap(({ marks = [] }) => marks)) };
}

/** A name of a report as it may be kept: none of somebody erased, and of a content that is theirs no title either, which they wrote. */
export function withoutErased(row: PerformanceNameRow, erased: Erased): readonly PerformanceNameRow[] {
  if (row.level === 'affiliate') return erased.ids.has(row.id) ? [] : [row];
  if (row.level !== 'content' || !isErasedName(erased, row.username, row.affiliateName)) return [row];
  const { username: _username, affiliateName: _name, ...own } = row;
  return [{ ...own, name: '' }];
}

export const NO_NOTE = { tags: [], note: '', contacted: null, promisedRate: null, mergedInto: null, erasedAt: null } as const;
