import { useCallback } from 'react';
import { allTags, type HistoryPage, historyPage, type LinkFilter, linkCount, matchCount } from '#lib/records/links/history';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

export type { HistoryRow, LinkFilter } from '#lib/records/links/history';

const HISTORY = ['links', 'linkNotes', 'linkHealth'] as const;
const LINKS = ['links'] as const;
const NOTES = ['linkNotes'] as const;

/** The newest links that fit. `filter` must keep its identity. */
export const useHistoryPage = (filter: LinkFilter, count: number): LiveAnswer<HistoryPage> =>
  useLive(
    HISTORY,
    useCallback(() => historyPage(filter, count), [filter, count]),
    '',
  );

/** How many links fit a filter; null: not counted yet. `filter` must keep its identity. */
export const useMatchCount = (filter: LinkFilter): number | null =>
  useLive(
    HISTORY,
    useCallback(() => matchCount(filter), [filter]),
    '',
  ).value;

/** How many links there are in all; null: not counted yet. */
export const useLinkCount = (): number | null => useLive(LINKS, linkCount, '').value;

export const useLinkTags = (): readonly string[] => useLive(NOTES, allTags, '').value ?? [];
