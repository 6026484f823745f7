import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { NO_FILTER, type OfferFilter } from '#lib/domain/offers/offer-filter';
import { firstQuery, MOST_PAGES, type OfferKind, type OfferQuery } from '#lib/domain/offers/offer-query';
import { joinOffers, type OfferRow } from '#lib/domain/offers/offer-row';
import { queryProblems } from '#lib/domain/offers/offer-rules';
import { ask } from '#lib/messages/ask';

interface OffersState {
  /** null: the first account with a key. */
  readonly accountId: string | null;
  readonly query: OfferQuery;
  readonly filter: OfferFilter;
  /** What the rows answer; null: nothing was asked yet. */
  readonly asked: { readonly query: OfferQuery; readonly accountId: string } | null;
  readonly rows: readonly OfferRow[];
  readonly pages: number;
  readonly more: boolean;
  readonly leftOut: number;
  readonly readAt: number | null;
  /** `all`: goes on to the end by itself, until it is stopped. */
  readonly reading: 'page' | 'all' | null;
  readonly failure: Failure | null;
  readonly chooseAccount: (accountId: string) => void;
  readonly change: (part: Partial<OfferQuery>) => void;
  readonly turnTo: (kind: OfferKind, part?: Partial<OfferQuery>) => void;
  readonly setFilter: (part: Partial<OfferFilter>) => void;
  readonly search: (accountId: string) => Promise<void>;
  readonly goOn: (how: 'page' | 'all') => Promise<void>;
  /** Nothing more is asked; what was read stays. */
  readonly stop: () => void;
}

/** The state of one kind of the catalogue when it was left. */
type Listing = Pick<OffersState, 'query' | 'filter' | 'asked' | 'rows' | 'pages' | 'more' | 'leftOut' | 'readAt' | 'failure'>;
const left = new Map<OfferKind, Listing>();

let latest: symbol | null = null;
const NOTHING_READ = { asked: null, rows: [], pages: 0, more: false, leftOut: 0, readAt: null, reading: null, failure: null } as const;

/** The catalogue: one listing, read page by page. */
export const useOffers = create<OffersState>((set, get) => ({
  accountId: null,
  query: firstQuery('product'),
  filter: NO_FILTER,
  ...NOTHING_READ,
  chooseAccount: (accountId) => {
    left.clear();
    set({ accountId, ...NOTHING_READ });
  },
  change: (part) => set(({ query }) => ({ query: { ...query, ...part } })),
  turnTo: (kind, part = {}) => {
    const asks = Object.keys(part).length > 0;
    const { query, filter, asked, rows, pages, more, leftOut, readAt, failure } = get();
    if (query.kind === kind && !asks) return;
    latest = null;
    left.set(query.kind, { query, filter, asked, rows, pages, more, leftOut, readAt, failure });
    // Whoever comes back finds question, filter and answers as they were; with a question of its own it begins anew.
    const before = asks ? undefined : left.get(kind);
    set(before ? { ...before, reading: null } : { query: { ...firstQuery(kind), ...part }, filter: NO_FILTER, ...NOTHING_READ });
  },
  setFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  search: async (accountId) => {
    const { query, goOn } = get();
    if (queryProblems(query).length > 0) return;
    latest = null;
    set({ ...NOTHING_READ, asked: { query, accountId }, more: true });
    await goOn('page');
  },
  goOn: async (how) => {
    const { asked, reading } = get();
    if (!asked || (reading && how === 'page')) return;
    const turn = Symbol(how);
    latest = turn;
    do {
      const pages = get().pages + 1;
      if (!get().more || pages > MOST_PAGES) break;
      set({ reading: how, failure: null });
      const answer = await ask('offers.read', { ...asked, query: { ...asked.query, shopTypes: [...asked.query.shopTypes] }, page: pages });
      // Another search was begun, or this one was stopped, while it was under way.
      if (latest !== turn) return;
      if (!answer.ok) return set({ reading: null, failure: answer.failure });
      const { rows, leftOut } = answer.value;
      set((all) => ({ ...answer.value, rows: joinOffers(all.rows, rows), pages, leftOut: all.leftOut + leftOut }));
    } while (how === 'all');
    set({ reading: null });
  },
  stop: () => {
    latest = null;
    set({ reading: null });
  },
}));
