import type { OfferFilter } from '#lib/domain/offers/offer-filter';
import type { OfferQuery } from '#lib/domain/offers/offer-query';
import { SEARCH_PAGES } from '#lib/domain/offers/saved-search';
import { createForm } from '#lib/stores/shell/form/form';
import { newSearch, type SearchInput, saveSearch } from './searches';

interface SearchFields {
  readonly name: string;
  /** How many pages of the catalogue are read a day, as the select holds it. */
  readonly pages: string;
}

/** Saves what is being searched, with its filters, to be read once a day. */
export const saveSearchForm = (accountId: string, query: OfferQuery, filter: OfferFilter) =>
  createForm<SearchFields, SearchInput, unknown>({
    initial: { name: query.keyword.trim(), pages: String(SEARCH_PAGES[1]) },
    read: ({ name, pages }) =>
      name.trim() === ''
        ? { ok: false, errors: { name: 'searches.nameMissing' } }
        : { ok: true, value: newSearch(accountId, name.trim(), query, filter, Number(pages)) },
    send: saveSearch,
  });
