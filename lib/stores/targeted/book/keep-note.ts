import type { Failure } from '#lib/domain/failure';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { ask } from '#lib/messages/ask';

export type NoteValues = Pick<BookRow, 'tags' | 'note' | 'contacted' | 'promisedRate'>;

/** Keeps what was written of an affiliate; null: it is kept. */
export async function keepNote(accountId: string, affiliateId: string, note: NoteValues): Promise<Failure | null> {
  const kept = await ask('book.keepNote', { accountId, affiliateId, note: { ...note, tags: [...note.tags] } });
  return kept.ok ? null : kept.failure;
}

/** Shows an affiliate as another; with null by itself again. */
export async function mergeInto(accountId: string, affiliateId: string, into: string | null): Promise<Failure | null> {
  const merged = await ask('book.merge', { accountId, affiliateId, into });
  return merged.ok ? null : merged.failure;
}

/** Takes affiliates out of everything that is kept on this device; null: it is done. */
export async function eraseAffiliates(accountId: string, affiliateIds: readonly string[]): Promise<Failure | null> {
  for (let from = 0; from < affiliateIds.length; from += AT_ONCE) {
    const erased = await ask('book.erase', { accountId, affiliateIds: affiliateIds.slice(from, from + AT_ONCE) });
    if (!erased.ok) return erased.failure;
  }
  return null;
}

/** A message takes no more. */
const AT_ONCE = 50_000;
