import type { Answer } from '#test/world/line/answers';
import type { WorldContext } from '#test/world/part';
import type { Body } from './body';
import { unprocessable } from './refusal';
import type { StoreState } from './shop-state';

/** What an operation gets: the store, the path's id, query and body. */
export interface StoreCall {
  readonly world: WorldContext;
  readonly state: StoreState;
  readonly id: string;
  readonly search: URLSearchParams;
  readonly body: Body;
}

export type Operate = (call: StoreCall) => Answer;

/** The operations by method and path; `:id` stands for one part. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  readonly run: Operate;
}

/** A whole number of the query within bounds. */
export function wholeOf(search: URLSearchParams, name: string, standard: number, most: number): number {
  const text = search.get(name);
  if (text === null || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) throw unprocessable(`${name} must be between 1 and ${most}`, name);
  return value;
}

/** A page counted from 1, with the `pagination` object. */
export function numbered<T>(search: URLSearchParams, list: readonly T[], most = 50) {
  const [page, perPage] = [wholeOf(search, 'page', 1, 100_000), wholeOf(search, 'per_page', 24, most)];
  const items = list.slice((page - 1) * perPage, page * perPage);
  return {
    items,
    pagination: { current_page: page, per_page: perPage, total_count: list.length, total_pages: Math.ceil(list.length / perPage) },
  };
}

/** A page after a row. assumed: last-id. On the last page and past the end `last_id` is null. */
export function after<T extends { readonly id: string }>(list: readonly T[], previousId: string, size: number) {
  const at = previousId === '' ? -1 : list.findIndex(({ id }) => id === previousId);
  if (previousId !== '' && at < 0) throw unprocessable('previous_id is invalid', 'previous_id');
  const items = list.slice(at + 1, at + 1 + size);
  return { items, limit: size, last_id: at + 1 + size < list.length ? (items.at(-1)?.id ?? null) : null };
}
