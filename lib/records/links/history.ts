import { type Verdict, verdictOf } from '#lib/domain/links/link-health';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { MarketCode } from '#lib/domain/market';
import type { Result } from '#lib/domain/result';
import { type Reading, read } from '#lib/records/transact';
import type { LinkHealthRow } from './link-rows';

/** Which links are wanted; null and empty: all. */
export interface LinkFilter {
  /** All of these words, in title, page, link, sub ids, tags or note. */
  readonly words: string;
  readonly accountId: string | null;
  readonly market: MarketCode | null;
  readonly presetId: string | null;
  readonly tag: string | null;
  /** Unix ms, both included. */
  readonly from: number | null;
  readonly to: number | null;
  readonly state: Verdict | 'favourite' | 'unchecked' | null;
}

export interface HistoryRow {
  readonly link: ShortLink;
  readonly note: LinkNote | null;
  readonly health: LinkHealthRow | null;
}
export interface HistoryPage {
  readonly rows: readonly HistoryRow[];
  /** Whether there are more that fit. */
  readonly more: boolean;
}

/** The newest links that fit, with what was written to them and what became of their products; never reads further than needed. */
export const historyPage = (filter: LinkFilter, count: number): Promise<Result<HistoryPage>> =>
  read(['links', 'linkNotes', 'linkHealth'], async (transaction) => {
    const rows: HistoryRow[] = [];
    for await (const row of matching(transaction, filter)) {
      if (rows.length === count) return { rows, more: true };
      rows.push(row);
    }
    return { rows, more: false };
  });

/** How many links fit; counted apart from the page, so that the first rows need not wait for it. */
export const matchCount = (filter: LinkFilter): Promise<Result<number>> =>
  read(['links', 'linkNotes', 'linkHealth'], async (transaction) => {
    let count = 0;
    for await (const _ of matching(transaction, filter)) count++;
    return count;
  });

/** All tags in use, by name. */
export const allTags = (): Promise<Result<string[]>> =>
  read(['linkNotes'], async (transaction) => {
    const tags: string[] = [];
    let cursor = await transaction.objectStore('linkNotes').index('tags').openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) tags.push(cursor.key);
    return tags;
  });

export const linkCount = (): Promise<Result<number>> => read(['links'], (transaction) => transaction.objectStore('links').count());

async function* matching(transaction: Reading, filter: LinkFilter): AsyncGenerator<HistoryRow> {
  const [notes, health] = [transaction.objectStore('linkNotes'), transaction.objectStore('linkHealth')];
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  let cursor = await transaction.objectStore('links').index('at').openCursor(rangeOf(filter), 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const link = cursor.value;
    if (!fits(link, filter)) continue;
    // Only for links that fit so far: most filters leave few.
    const note = (await notes.get(link.id)) ?? null;
    const state = link.itemId ? ((await health.get([link.market, link.itemId])) ?? null) : null;
    const row = { link, note, health: state };
    if (hasState(row, filter) && words.every((word) => textOf(row).includes(word))) yield row;
  }
}

function rangeOf({ from, to }: LinkFilter): IDBKeyRange | null {
  if (from !== null && to !== null) return from <= to ? IDBKeyRange.bound(from, to) : IDBKeyRange.only(-1);
  if (from !== null) return IDBKeyRange.lowerBound(from);
  return to !== null ? IDBKeyRange.upperBound(to) : null;
}

const fits = (link: ShortLink, { accountId, market, presetId }: LinkFilter): boolean =>
  (accountId === null || link.accountId === accountId) &&
  (market === null || link.market === market) &&
  (presetId === null || link.presetId === presetId);

function hasState({ note, health }: HistoryRow, { state, tag }: LinkFilter): boolean {
  if (tag !== null && !note?.tags.includes(tag)) return false;
  if (state === null) return true;
  if (state === 'favourite') return note?.favourite ?? false;
  if (state === 'unchecked') return health === null;
  return health !== null && verdictOf(health, health.at) === state;
}

const textOf = ({ link: { title, page, link, subIds }, note }: HistoryRow): string =>
  [title, page, link, ...subIds, ...(note?.tags ?? []), note?.text].join(' ').toLowerCase();
