import { create } from 'zustand';
import { ALL_AFFILIATES, type BookFilter } from '#lib/domain/targeted/book/filter-book';

/** So many days up to today; 0: all that is known. */
export const BOOK_PERIODS = [0, 30, 90, 365] as const;
export type BookPeriod = (typeof BOOK_PERIODS)[number];

interface ChoiceState {
  readonly period: BookPeriod;
  readonly filter: BookFilter;
  readonly choosePeriod: (period: BookPeriod) => void;
  readonly set: (change: Partial<BookFilter>) => void;
  /** Who is chosen, and of which shop. */
  readonly chosen: { readonly of: string; readonly ids: ReadonlySet<string> };
  /** Chooses these, or no longer; of another shop nobody is chosen any more. */
  readonly choose: (accountId: string, ids: readonly string[], on: boolean) => void;
  readonly clear: () => void;
}

const NOBODY = { of: '', ids: new Set<string>() };

/** What of the book is shown, and who is chosen; kept while other views are open. */
export const useBookChoice = create<ChoiceState>((set) => ({
  period: 0,
  filter: ALL_AFFILIATES,
  choosePeriod: (period) => set({ period }),
  set: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  chosen: NOBODY,
  choose: (of, ids, on) =>
    set(({ chosen }) => {
      const next = new Set(chosen.of === of ? chosen.ids : []);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return { chosen: { of, ids: next } };
    }),
  clear: () => set({ chosen: NOBODY }),
}));
