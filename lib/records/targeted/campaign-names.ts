import type { Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';

/** What the targeted campaigns of a shop are called, by their ids. */
export const campaignNames = (accountId: string): Promise<Result<ReadonlyMap<string, string>>> =>
  read(['campaigns'], async (transaction) => {
    const rows = await transaction.objectStore('campaigns').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return new Map(rows.flatMap(({ campaignId, name }) => (name ? [[campaignId, name] as const] : [])));
  });
