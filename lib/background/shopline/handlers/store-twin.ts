import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { write } from '#lib/records/transact';

export const storeTwin: Handlers['store.twin'] = async ({ accountId, campaignId, twin }) => {
  const written = await write(['storeTwins'], async (transaction) => {
    const table = transaction.objectStore('storeTwins');
    if (twin) await table.put({ ...twin, accountId, campaignId, linkedAt: Date.now() });
    else await table.delete(IDBKeyRange.only([accountId, campaignId]));
    return null;
  });
  return written.ok ? ok({}) : written;
};
