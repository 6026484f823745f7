import type { FiledLink } from '#lib/domain/links/link-file';
import type { Result } from '#lib/domain/result';
import { write } from '#lib/records/transact';

/** No page, account and sub ids give this key. */
const NEVER_REUSED = '';

export interface Imported {
  readonly added: number;
  /** Links that were there already; they stay as they are. */
  readonly known: number;
}

/**
 * Takes links in that are not there yet, by their id or their address. A note of one that is there is taken where it has none. Whoever wrote
 * the file may have named any page and account: a link of a file is shown, and never handed out as the one that the person made.
 */
export const importLinks = (filed: readonly FiledLink[]): Promise<Result<Imported>> =>
  write(['links', 'linkNotes'], async (transaction) => {
    const [links, notes] = [transaction.objectStore('links'), transaction.objectStore('linkNotes')];
    let added = 0;
    // One after the other: a file may hold the same link twice.
    for (const { link, note } of filed) {
      const known = (await links.get(link.id)) ?? (await links.index('link').get(link.link));
      if (!known) {
        await links.put({ ...link, reuseKey: NEVER_REUSED });
        added++;
      }
      const linkId = known?.id ?? link.id;
      if (note && !(await notes.get(linkId))) await notes.put({ ...note, linkId });
    }
    return { added, known: filed.length - added };
  });
