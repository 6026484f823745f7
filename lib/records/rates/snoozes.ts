import type { Result } from '#lib/domain/result';
import { write } from '#lib/records/transact';
import type { SnoozeRow } from './snooze-rows';

/** Puts suggestions of a shop away. */
export const putSnoozes = (accountId: string, rows: readonly SnoozeRow[]): Promise<Result<null>> =>
  write(
    ['snoozes'],
    async (transaction) => {
      await Promise.all(rows.map((row) => transaction.objectStore('snoozes').put(row)));
      return null;
    },
    { of: accountId },
  );

/** Takes them out again: they are shown as before. */
export const dropSnoozes = (keys: readonly Pick<SnoozeRow, 'accountId' | 'itemId' | 'kind'>[]): Promise<Result<null>> =>
  write(['snoozes'], async (transaction) => {
    const store = transaction.objectStore('snoozes');
    await Promise.all(keys.map(({ accountId, itemId, kind }) => store.delete(IDBKeyRange.only([accountId, itemId, kind]))));
    return null;
  });
