import { create } from 'zustand';
import { createFinder, type Findable, type Finder, type Found } from '#lib/domain/shell/search';
import { type FindableLink, linksToFind, productsToFind } from './search-sources';

interface SearchState {
  readonly query: string;
  readonly products: Found<Findable>;
  readonly links: Found<FindableLink>;
  /** Not all has been searched yet. */
  readonly busy: boolean;
  readonly failed: boolean;
  /** Starts with nothing and reads what there is to find; `accountId` null: links alone. Answers how to stop. */
  readonly open: (accountId: string | null) => () => unknown;
  readonly type: (query: string) => void;
}

/** So many are shown. */
const MOST_PRODUCTS = 20;
const MOST_LINKS = 8;
/** Looked at in one go: a few milliseconds. */
const STEP = 4_000;
const NOTHING = { query: '', products: { items: [], total: 0 }, links: { items: [], total: 0 }, busy: false, failed: false };

interface Search {
  readonly products: Finder<Findable>;
  readonly links: Finder<FindableLink>;
  stopped: boolean;
  reading: boolean;
  searching: boolean;
}

/** The search in the panel's head. What it goes through is read anew each time it is opened, in small pieces, and let go with it. */
export const useSearch = create<SearchState>((set) => {
  let now: Search | null = null;

  const check = async (search: Search) => {
    if (search.searching) return;
    search.searching = true;
    for (let ended = false; !ended && !search.stopped; ) {
      ended = [search.products.step(STEP), search.links.step(STEP)].every(Boolean);
      const found = { products: search.products.found(MOST_PRODUCTS), links: search.links.found(MOST_LINKS) };
      set({ ...found, busy: search.reading || !ended });
      // The page gets its turn.
      if (!ended) await new Promise((resolve) => setTimeout(resolve));
    }
    search.searching = false;
  };

  const read = async (search: Search, accountId: string | null) => {
    search.links.add(await linksToFind());
    if (accountId === null) return;
    for await (const some of productsToFind(accountId)) {
      if (search.stopped) return;
      search.products.add(some);
      await check(search);
    }
  };

  return {
    ...NOTHING,
    open: (accountId) => {
      const search: Search = { products: createFinder(), links: createFinder(), stopped: false, reading: true, searching: false };
      now = search;
      set({ ...NOTHING, busy: true });
      void read(search, accountId)
        .catch(() => search.stopped || set({ failed: true }))
        .then(() => {
          search.reading = false;
          return check(search);
        });
      return () => Object.assign(search, { stopped: true });
    },
    type: (query) => {
      set({ query });
      now?.products.ask(query);
      now?.links.ask(query);
      if (now) void check(now);
    },
  };
});
