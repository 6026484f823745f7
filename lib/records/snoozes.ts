import type { Result } from '../domain/result';
import type { SnoozeRow } from './snooze-rows';
import { read, write } from './transact';

/** What the person put away of an account, the last first; what is over is still among them. */
export const snoozesOf = (accountId: string): Promise<Result<SnoozeRow[]>> =>
  read(['snoozes'], async (transaction) => {
    const rows = await transaction.objectStore('snoozes').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return rows.sort((a, b) => b.at - a.at);
  });

/** Puts suggestions away. */
export const putSnoozes = (rows: readonly SnoozeRow[]): Promise<Result<null>> =>
  write(['snoozes'], async (transaction) => {
    await Promise.all(rows.map((row) => transaction.objectStore('snoozes').put(row)));
    return null;
  });

/** Takes them out again: they are shown as before. */
export const dropSnoozes = (keys: readonly Pick<SnoozeRow, 'accountId' | 'itemId' | 'kind'>[]): Promise<Result<null>> =>
  write(['snoozes'], async (transaction) => {
    const store = transaction.objectStore('snoozes');
    await Promise.all(keys.map(({ accountId, itemId, kind }) => store.delete(IDBKeyRange.only([accountId, itemId, kind]))));
    return null;
  });
