import { type Verdict, verdictOf } from '#lib/domain/links/link-health';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import { joinSubIds } from '#lib/domain/links/sub-ids/sub-id';
import type { MarketCode } from '#lib/domain/market';
import { earnedByLink } from '#lib/domain/reports/earned/earned-by-links';
import { compareEarned, type EarnedOrder } from '#lib/domain/reports/earned/earned-standing';
import type { Result } from '#lib/domain/result';
import { areShares } from '#lib/records/reports/earned';
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

/** Links are read by the hundred: one after the other, with what belongs to each, three thousand take seconds. */
const AT_ONCE = 100;

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

/** The links that fit, those first that earned most; links that earned nothing follow, the newest first. */
export const earningPage = (filter: LinkFilter, count: number, by: EarnedOrder): Promise<Result<HistoryPage>> =>
  read(['links', 'linkNotes', 'linkHealth', 'linkEarnings'], async (transaction) => {
    const [links, earnings] = await Promise.all([
      transaction.objectStore('links').index('at').getAll(rangeOf(filter)),
      transaction.objectStore('linkEarnings').getAll(),
    ]);
    const shares = new Map(earnings.filter(areShares).map((row) => [`${row.accountId} ${row.subIds}`, row.shares]));
    const ordered = links
      .reverse()
      .filter((link) => fits(link, filter))
      .map((link) => {
        const subIds = joinSubIds(link.subIds);
        return { link, earned: earnedByLink(shares.get(`${link.accountId} ${subIds}`) ?? [], { ...link, subIds }) };
      })
      .sort((one, other) => compareEarned(one.earned, other.earned, by));
    const rows: HistoryRow[] = [];
    for (let from = 0; from < ordered.length; from += AT_ONCE)
      for (const row of await Promise.all(ordered.slice(from, from + AT_ONCE).map(({ link }) => rowOf(transaction, link, filter)))) {
        if (row && rows.length === count) return { rows, more: true };
        if (row) rows.push(row);
      }
    return { rows, more: false };
  });

/** How many links fit; counted apart from the page, so that the first rows need not wait for it. Asked anew with every link that comes. */
export const matchCount = (filter: LinkFilter): Promise<Result<number>> =>
  read(['links', 'linkNotes', 'linkHealth'], async (transaction) => {
    if (asksLinksAlone(filter)) {
      const links = transaction.objectStore('links').index('at');
      const all = filter.accountId === null && filter.market === null && filter.presetId === null;
      return all ? links.count(rangeOf(filter)) : (await links.getAll(rangeOf(filter))).filter((link) => fits(link, filter)).length;
    }
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

/** How many links the history has, removed ones not counted. */
export const linkCount = (): Promise<Result<number>> => read(['links'], (transaction) => transaction.objectStore('links').count());

async function* matching(transaction: Reading, filter: LinkFilter): AsyncGenerator<HistoryRow> {
  const links = transaction.objectStore('links');
  const ids = (await links.index('at').getAllKeys(rangeOf(filter))).reverse();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const read = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => links.get(id)));
    const fitting = read.filter((link) => link !== undefined).filter((link) => fits(link, filter));
    for (const row of await Promise.all(fitting.map((link) => rowOf(transaction, link, filter)))) if (row) yield row;
  }
}

/** A link that fits so far, with what is known of it; null: it does not fit. Most filters leave few links for this check. */
async function rowOf(transaction: Reading, link: ShortLink, filter: LinkFilter): Promise<HistoryRow | null> {
  const [note = null, health = null] = await Promise.all([
    transaction.objectStore('linkNotes').get(link.id),
    link.itemId ? transaction.objectStore('linkHealth').get([link.market, link.itemId]) : undefined,
  ]);
  const row = { link, note, health };
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return hasState(row, filter) && words.every((word) => textOf(row).includes(word)) ? row : null;
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

/** Whether a link fits by what stands in it alone. */
const asksLinksAlone = ({ words, tag, state }: LinkFilter): boolean => words.trim() === '' && tag === null && state === null;

function hasState({ note, health }: HistoryRow, { state, tag }: LinkFilter): boolean {
  if (tag !== null && !note?.tags.includes(tag)) return false;
  if (state === null) return true;
  if (state === 'favourite') return note?.favourite ?? false;
  if (state === 'unchecked') return health === null;
  return health !== null && verdictOf(health, health.at) === state;
}

const textOf = ({ link: { title, page, link, subIds }, note }: HistoryRow): string =>
  [title, page, link, ...subIds, ...(note?.tags ?? []), note?.text].join(' ').toLowerCase();
