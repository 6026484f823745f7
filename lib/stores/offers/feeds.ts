import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';

export type Feed = OutputOf<'feeds.list'>['feeds'][number];
export type FeedRow = OutputOf<'feeds.rows'>['rows'][number];

interface FeedsState {
  readonly accountId: string | null;
  /** null: not asked yet. */
  readonly feeds: readonly Feed[] | null;
  readonly feedId: string | null;
  readonly rows: readonly FeedRow[];
  readonly total: number | null;
  readonly more: boolean;
  /** Rows of the feed, before it is opened feeds of the list, that could not be read. */
  readonly leftOut: number;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly list: (accountId: string) => Promise<void>;
  readonly open: (feedId: string) => Promise<void>;
  readonly goOn: () => Promise<void>;
}

const NO_ROWS = { rows: [], total: null, more: false, leftOut: 0 } as const;

/** Product feeds: listed when the view opens, read as they are scrolled. */
export const useFeeds = create<FeedsState>((set, get) => ({
  accountId: null,
  feeds: null,
  feedId: null,
  ...NO_ROWS,
  busy: false,
  failure: null,
  list: async (accountId) => {
    set({ accountId, feeds: null, feedId: null, ...NO_ROWS, busy: true, failure: null });
    const answer = await ask('feeds.list', { accountId });
    if (get().accountId !== accountId) return;
    set(answer.ok ? { feeds: answer.value.feeds, leftOut: answer.value.leftOut, busy: false } : { busy: false, failure: answer.failure });
  },
  open: async (feedId) => {
    set({ feedId, ...NO_ROWS, more: true, busy: false, failure: null });
    await get().goOn();
  },
  goOn: async () => {
    const { accountId, feedId, rows, more, leftOut, busy } = get();
    if (accountId === null || feedId === null || !more || busy) return;
    set({ busy: true, failure: null });
    const answer = await ask('feeds.rows', { accountId, feedId, from: rows.length + leftOut });
    if (get().feedId !== feedId || get().accountId !== accountId) return;
    if (!answer.ok) return set({ busy: false, failure: answer.failure });
    const { total, more: goesOn, leftOut: alsoLeftOut } = answer.value;
    set({ busy: false, rows: [...rows, ...answer.value.rows], total, more: goesOn, leftOut: leftOut + alsoLeftOut });
  },
}));
