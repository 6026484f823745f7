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
}

/** What of the book is shown; kept while other views are open. */
export const useBookChoice = create<ChoiceState>((set) => ({
  period: 0,
  filter: ALL_AFFILIATES,
  choosePeriod: (period) => set({ period }),
  set: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
}));
