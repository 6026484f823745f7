import { create } from 'zustand';
import { createFinder, type Findable, type Finder, type Found } from '#lib/domain/shell/search';
import { type FindableLink, linksToFind, namesOfShop, productsToFind } from './search-sources';

interface SearchState {
  readonly query: string;
  readonly products: Found<Findable>;
  readonly affiliates: Found<Findable>;
  readonly campaigns: Found<Findable>;
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
const MOST_NAMES = 8;
/** Looked at in one go: a few milliseconds. */
const STEP = 4_000;
const NONE = { items: [], total: 0 };
const NOTHING = { query: '', products: NONE, affiliates: NONE, campaigns: NONE, links: NONE, busy: false, failed: false };

interface Search {
  readonly products: Finder<Findable>;
  readonly affiliates: Finder<Findable>;
  readonly campaigns: Finder<Findable>;
  readonly links: Finder<FindableLink>;
  stopped: boolean;
  reading: boolean;
  searching: boolean;
}

const findersOf = ({ products, affiliates, campaigns, links }: Search) => [products, affiliates, campaigns, links];

/** The search in the panel's head. What it goes through is read anew each time it is opened, in small pieces, and let go with it. */
export const useSearch = create<SearchState>((set) => {
  let now: Search | null = null;

  const check = async (search: Search) => {
    if (search.searching) return;
    search.searching = true;
    for (let ended = false; !ended && !search.stopped; ) {
      ended = findersOf(search)
        .map((finder) => finder.step(STEP))
        .every(Boolean);
      const found = {
        products: search.products.found(MOST_PRODUCTS),
        affiliates: search.affiliates.found(MOST_NAMES),
        campaigns: search.campaigns.found(MOST_NAMES),
        links: search.links.found(MOST_LINKS),
      };
      set({ ...found, busy: search.reading || !ended });
      // The page gets its turn.
      if (!ended) await new Promise((resolve) => setTimeout(resolve));
    }
    search.searching = false;
  };

  const read = async (search: Search, accountId: string | null) => {
    search.links.add(await linksToFind());
    if (accountId === null) return;
    const { affiliates, campaigns } = await namesOfShop(accountId);
    search.affiliates.add(affiliates);
    search.campaigns.add(campaigns);
    for await (const some of productsToFind(accountId)) {
      if (search.stopped) return;
      search.products.add(some);
      await check(search);
    }
  };

  return {
    ...NOTHING,
    open: (accountId) => {
      const finders = { products: createFinder<Findable>(), affiliates: createFinder<Findable>(), campaigns: createFinder<Findable>() };
      const search: Search = { ...finders, links: createFinder(), stopped: false, reading: true, searching: false };
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
      if (!now) return;
      for (const finder of findersOf(now)) finder.ask(query);
      void check(now);
    },
  };
});
