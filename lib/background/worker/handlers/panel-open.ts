import { openPanel } from '#lib/background/shell/panel';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** The person's click counts here as long as nothing is awaited before. */
export const panelOpen: Handlers['panel.open'] = async ({ windowId }) => {
  await openPanel(windowId);
  return ok({});
};
