import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { OfferFilter } from '#lib/domain/offers/offer-filter';
import type { OfferQuery } from '#lib/domain/offers/offer-query';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';

export type SearchInput = Pick<SavedSearch, 'id' | 'accountId' | 'name' | 'query' | 'filter' | 'pages' | 'on'>;

interface SearchesState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What was removed last, as long as it can be taken back. */
  readonly removed: SearchInput | null;
  readonly save: (search: SearchInput) => Promise<boolean>;
  readonly remove: (search: SearchInput) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly check: (searchIds: readonly string[]) => Promise<void>;
  readonly removeFindings: (ids: readonly string[] | null) => Promise<void>;
}

/** What the person does with saved searches; they themselves are read from records. */
export const useSearches = create<SearchesState>((set, get) => {
  const act = async (work: () => Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<boolean> => {
    set({ busy: true, failure: null });
    const done = await work();
    set({ busy: false, failure: done.ok ? null : done.failure });
    return done.ok;
  };
  return {
    busy: false,
    failure: null,
    removed: null,
    save: (search) => act(() => saveSearch(search)),
    remove: async (search) => {
      if (await act(() => ask('searches.remove', { id: search.id }))) set({ removed: search });
    },
    undo: async () => {
      const { removed, save } = get();
      if (removed && (await save(removed))) set({ removed: null });
    },
    check: async (searchIds) => {
      await act(() => ask('searches.check', { requestId: crypto.randomUUID().slice(0, 18), searchIds: [...searchIds] }));
    },
    removeFindings: async (ids) => {
      await act(() => ask('findings.remove', { ids: ids === null ? null : [...ids] }));
    },
  };
});

export const saveSearch = (search: SearchInput) => ask('searches.save', { search: plain(search) });

/** A new saved search with the shown query and filter. */
export const newSearch = (accountId: string, name: string, query: OfferQuery, filter: OfferFilter, pages: number): SearchInput => ({
  id: crypto.randomUUID(),
  accountId,
  name,
  query,
  filter,
  pages,
  on: true,
});

const plain = ({ id, accountId, name, query, filter, pages, on }: SearchInput): InputOf<'searches.save'>['search'] => ({
  id,
  accountId,
  name,
  query: { ...query, shopTypes: [...query.shopTypes] },
  filter: { ...filter },
  pages,
  on,
});
