import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { removeLinks } from '#lib/records/links/link-removal';

export const historyRemove: Handlers['history.remove'] = async ({ ids, batch }) => {
  const removed = await removeLinks(ids, batch, Date.now());
  return removed.ok ? ok({ removed: removed.value }) : removed;
};
