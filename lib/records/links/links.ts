import type { ShortLink } from '#lib/domain/links/short-link';
import type { Result } from '#lib/domain/result';
import { announce } from '#lib/records/announce';
import { records, type TableName } from '#lib/records/database';
import { type Handed, handOver, read, write } from '#lib/records/transact';

/**
 * Stores one link. Written once, never changed; not stored when its account was removed while it was made. Windows are notified by
 * `announceLinks`, after whoever waits for the link.
 */
export const keepLink = (link: ShortLink): Promise<Result<Handed>> =>
  handOver(['links'], (transaction) => [transaction.objectStore('links').put(link)], { of: link.accountId, announced: [] });

/** Has every window read its links again. */
export const announceLinks = (): void => announce('links');

/** Keeps several links of one account in one transaction: all, or none. */
export const keepLinks = (links: readonly ShortLink[]): Promise<Result<void>> => writeLinks(links, ['links']);

const writeLinks = (links: readonly ShortLink[], reported: readonly TableName[]): Promise<Result<void>> =>
  write(
    ['links'],
    async (transaction) => {
      await Promise.all(links.map((link) => transaction.objectStore('links').put(link)));
    },
    { of: links[0]?.accountId ?? null, announced: reported },
  );

/** Gives a name to a link that was stored without one; a removed link stays removed. */
export const nameLink = ({ id, accountId }: ShortLink, title: string): Promise<Result<void>> =>
  write(
    ['links'],
    async (transaction) => {
      const links = transaction.objectStore('links');
      const link = await links.get(id);
      if (link?.title === null) await links.put({ ...link, title });
    },
    { of: accountId, announced: ['links'] },
  );

/** The newest links first. */
export async function recentLinks(count: number): Promise<ShortLink[]> {
  const links: ShortLink[] = [];
  const index = (await records()).transaction('links').store.index('at');
  for (let cursor = await index.openCursor(null, 'prev'); cursor && links.length < count; cursor = await cursor.continue())
    links.push(cursor.value);
  return links;
}

/** The link with this id, that of the request which made it. */
export async function linkById(id: string): Promise<ShortLink | undefined> {
  return (await records()).get('links', id);
}

/** The newest link of the same page, account and sub ids (`reuseKey`). */
export async function linkByReuseKey(reuseKey: string): Promise<ShortLink | undefined> {
  const found = await (await records()).getAllFromIndex('links', 'reuseKey', reuseKey);
  return found.sort((a, b) => b.at - a.at)[0];
}

/** Which of these reuse keys have a link already. One transaction, whatever their number. */
export const knownReuseKeys = (keys: readonly string[]): Promise<Result<ReadonlySet<string>>> =>
  read(['links'], async (transaction) => {
    const index = transaction.objectStore('links').index('reuseKey');
    const found = await Promise.all(keys.map((key) => index.getKey(key)));
    return new Set(keys.filter((_, place) => found[place] !== undefined));
  });
