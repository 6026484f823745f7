import { openPanel } from '#lib/background/shell/panel';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { writeSetting } from '#lib/settings/settings';

/** Opens the panel first, while the click still counts; then tells it the product. Firefox opens no sidebar for a page: the product is marked. */
export const panelOpenAt: Handlers['panel.openAt'] = async ({ id }, { tab }) => {
  const opened = import.meta.env.FIREFOX ? undefined : openPanel(tab?.windowId);
  await writeSetting('panelItem', { itemId: id, at: Date.now() });
  await opened;
  return ok({});
};
