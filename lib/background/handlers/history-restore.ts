import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { restoreLinks } from '../../records/link-removal';

export const historyRestore: Handlers['history.restore'] = async ({ batch }) => {
  const restored = await restoreLinks(batch);
  return restored.ok ? ok({ restored: restored.value }) : restored;
};
