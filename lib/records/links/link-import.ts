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
    // Asked all at once: one after the other a file of 3,000 takes a quarter of a minute.
    const [sameId, sameLink] = await Promise.all([
      Promise.all(filed.map(({ link }) => links.getKey(link.id))),
      Promise.all(filed.map(({ link }) => links.index('link').getKey(link.link))),
    ]);
    // A file may hold the same link twice: what it added counts as there.
    const [ids, addresses] = [new Set<string>(), new Map<string, string>()];
    const places = filed.map(({ link }, at) => {
      const known = sameId[at] ?? (ids.has(link.id) ? link.id : undefined) ?? sameLink[at] ?? addresses.get(link.link);
      if (known === undefined) {
        ids.add(link.id);
        addresses.set(link.link, link.id);
      }
      return { id: known ?? link.id, fresh: known === undefined };
    });
    const noted = await Promise.all(filed.map(({ note }, at) => note && notes.getKey(places[at]?.id as string)));
    const hasNote = new Set(noted);
    await Promise.all(
      filed.map(async ({ link, note }, at) => {
        const { id, fresh } = places[at] as { id: string; fresh: boolean };
        const putting = fresh ? links.put({ ...link, reuseKey: NEVER_REUSED }) : null;
        if (note && !hasNote.has(id)) {
          hasNote.add(id);
          await notes.put({ ...note, linkId: id });
        }
        await putting;
      }),
    );
    return { added: ids.size, known: filed.length - ids.size };
  });
