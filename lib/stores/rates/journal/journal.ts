import { create } from 'zustand';
import type { JournalBy, JournalChange, JournalOutcome } from '#lib/domain/rates/journal';
import { putBackOf } from '#lib/domain/rates/revert';
import { COUNTED_MOST, type JournalFilter, journalPage } from '#lib/records/rates/journal-pages';
import type { JournalRow } from '#lib/records/rates/rows';

/** How far back; 0: to the beginning. */
export const JOURNAL_DAYS = [7, 30, 90, 0] as const;
export type JournalDays = (typeof JOURNAL_DAYS)[number];
export const JOURNAL_STEP = 60;
const DAY = 86_400_000;

interface JournalState {
  readonly text: string;
  readonly days: JournalDays;
  readonly outcome: JournalOutcome | null;
  readonly by: JournalBy | null;
  readonly what: JournalChange | null;
  /** All connected shops, and those that were. */
  readonly allShops: boolean;
  /** So many rows are shown. */
  readonly count: number;
  /** Rows that are chosen to be put back, by id. */
  readonly chosen: Readonly<Record<string, JournalRow>>;
  /** What the dialog asks about; null: it is shut. */
  readonly asking: JournalRow | null;
  readonly filter: (change: Partial<Pick<JournalState, 'text' | 'days' | 'outcome' | 'by' | 'what' | 'allShops'>>) => void;
  readonly more: () => void;
  readonly choose: (rows: readonly JournalRow[], on: boolean) => void;
  /** All that are asked for and can be put back, shown or not. */
  readonly chooseAll: (filter: JournalFilter, accountId: string, on: boolean) => Promise<void>;
  readonly ask: (row: JournalRow | null) => void;
}

/** The journal's filter and the entries chosen to be put back. The rows are read from records. */
export const useJournalInput = create<JournalState>((set, get) => ({
  text: '',
  days: 30,
  outcome: null,
  by: null,
  what: null,
  allShops: false,
  count: JOURNAL_STEP,
  chosen: {},
  asking: null,
  filter: (change) => set({ ...change, count: JOURNAL_STEP, chosen: {} }),
  more: () => set(({ count }) => ({ count: count + JOURNAL_STEP })),
  choose: (rows, on) =>
    set(({ chosen }) => {
      const ids = new Set(rows.map(({ id }) => id));
      const rest = Object.fromEntries(Object.entries(chosen).filter(([id]) => !ids.has(id)));
      return { chosen: on ? { ...rest, ...Object.fromEntries(rows.map((row) => [row.id, row])) } : rest };
    }),
  chooseAll: async (filter, accountId, on) => {
    const rows = on ? await journalPage(filter, COUNTED_MOST) : null;
    if (rows === null) set({ chosen: {} });
    else if (rows.ok)
      get().choose(
        rows.value.filter((row) => canBePutBack(row, accountId)),
        true,
      );
  },
  ask: (asking) => set({ asking }),
}));

/** Whether a change of this shop can be put back. */
export const canBePutBack = (row: JournalRow, accountId: string): boolean => row.accountId === accountId && putBackOf(row) !== null;

/** What the records are asked. A job's changes are shown whole, whatever else is chosen. `now`: Unix ms. */
export function journalFilter(
  { text, days, outcome, by, what, allShops }: Pick<JournalState, 'text' | 'days' | 'outcome' | 'by' | 'what' | 'allShops'>,
  accountId: string,
  jobId: string | null,
  now: number,
): JournalFilter {
  if (jobId !== null) return { accountId: null, from: null, text, outcome, by: null, what, jobId };
  // Whole hours, so that the same question is asked again and again.
  const from = days === 0 ? null : Math.floor(now / 3_600_000) * 3_600_000 - days * DAY;
  return { accountId: allShops ? null : accountId, from, text, outcome, by, what, jobId: null };
}
