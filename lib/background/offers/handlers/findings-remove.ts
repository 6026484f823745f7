import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { write } from '#lib/records/transact';

/** What the person has read goes, one by one or all of it. */
export const findingsRemove: Handlers['findings.remove'] = async ({ ids }) => {
  const removed = await write(['findings'], async (transaction) => {
    const store = transaction.objectStore('findings');
    if (ids === null) await store.clear();
    else await Promise.all(ids.map((id) => store.delete(id)));
  });
  return removed.ok ? ok({}) : removed;
};
