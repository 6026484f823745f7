import { during } from '#lib/background/shell/during';
import { openPanel } from '#lib/background/shell/panel';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { writeSetting } from '#lib/settings/settings';

/** The person's click counts here as long as nothing is awaited before. */
const panelOpen: Handlers['panel.open'] = async ({ windowId }) => {
  await openPanel(windowId);
  return ok({});
};

/**
 * Opens the panel first, while the click still counts; then tells it the product. A browser that refuses knows of no click: then nothing is
 * notified either. Firefox opens no sidebar for a page: the product is marked.
 */
const panelOpenAt: Handlers['panel.openAt'] = ({ id }, { tab }) => {
  const opening = import.meta.env.FIREFOX ? Promise.resolve() : openPanel(tab?.windowId);
  const opened = opening.then(
    () => true,
    () => false,
  );
  // In its place among all work from the click on: a deletion that begins meanwhile comes after what is told.
  return during(async () => {
    if (!(await opened)) return fail(failure('forbidden', { call: 'panel.openAt' }));
    await writeSetting('panelItem', { itemId: id, at: Date.now() });
    return ok({});
  });
};

/** Message → handler, of what may await nothing. */
export const coreHandlers = {
  'panel.open': panelOpen,
  'panel.openAt': panelOpenAt,
} satisfies Partial<Handlers>;
