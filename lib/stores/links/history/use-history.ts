import { useCallback } from 'react';
import type { EarnedOrder } from '#lib/domain/reports/earned/earned-standing';
import { allTags, earningPage, type HistoryPage, historyPage, type LinkFilter, linkCount, matchCount } from '#lib/records/links/history';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

export type { HistoryRow, LinkFilter } from '#lib/records/links/history';

const HISTORY = ['links', 'linkNotes', 'linkHealth'] as const;
const EARNING = [...HISTORY, 'linkEarnings'] as const;
const LINKS = ['links'] as const;
const NOTES = ['linkNotes'] as const;

/** The links that fit: the newest, or those that earned most. `filter` must keep its identity. */
export const useHistoryPage = (filter: LinkFilter, count: number, order: EarnedOrder | 'newest'): LiveAnswer<HistoryPage> =>
  useLive(
    order === 'newest' ? HISTORY : EARNING,
    useCallback(() => (order === 'newest' ? historyPage(filter, count) : earningPage(filter, count, order)), [filter, count, order]),
    order,
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
