import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { openPanel } from '../panel';

/** The person's click counts here as long as nothing is awaited before. */
export const panelOpen: Handlers['panel.open'] = async ({ windowId }) => {
  await openPanel(windowId);
  return ok({});
};
