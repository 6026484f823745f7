import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { restoreLinks } from '#lib/records/links/link-removal';

export const historyRestore: Handlers['history.restore'] = async ({ batch }) => {
  const restored = await restoreLinks(batch);
  return restored.ok ? ok({ restored: restored.value }) : restored;
};
