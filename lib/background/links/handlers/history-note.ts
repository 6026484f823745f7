import { isEmptyNote } from '#lib/domain/links/link-note';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { write } from '#lib/records/transact';

/** Keeps what the person wrote to a link; an empty note is none. */
export const historyNote: Handlers['history.note'] = async ({ note }) => {
  const kept = await write(['linkNotes'], async (transaction) => {
    const store = transaction.objectStore('linkNotes');
    if (isEmptyNote(note)) await store.delete(note.linkId);
    else await store.put(note);
  });
  return kept.ok ? ok({}) : kept;
};
