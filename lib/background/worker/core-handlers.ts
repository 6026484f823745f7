import { during } from '#lib/background/accounts/under-way';
import { makeForPage } from '#lib/background/links/pending-link';
import { openPanel } from '#lib/background/shell/panel';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { writeSetting } from '#lib/settings/settings';

const linkMake: Handlers['link.make'] = (input, { documentId, allowed }) => makeForPage(input, documentId, allowed);

/** The person's click counts here as long as nothing is awaited before. */
const panelOpen: Handlers['panel.open'] = async ({ windowId }) => {
  await openPanel(windowId);
  return ok({});
};

/**
 * Opens the panel first, while the click still counts; then tells it the product. A browser that refuses knows of no click: then nothing is
 * notified either. Firefox opens no sidebar for a page: the product is marked.
 */
const panelOpenAt: Handlers['panel.openAt'] = async ({ id }, { tab }) => {
  if (!import.meta.env.FIREFOX) {
    const opened = await openPanel(tab?.windowId).then(
      () => true,
      () => false,
    );
    if (!opened) return fail(failure('forbidden', { call: 'panel.openAt' }));
  }
  await during(() => writeSetting('panelItem', { itemId: id, at: Date.now() }));
  return ok({});
};

/** Message → handler, of what a click waits for or may await nothing. */
export const coreHandlers = {
  'link.make': linkMake,
  'panel.open': panelOpen,
  'panel.openAt': panelOpenAt,
} satisfies Partial<Handlers>;
