import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShoplineSeal } from '#lib/domain/seal';
import { writeJson } from '#lib/http/body/json';
import type { Wire } from '#lib/http/call';
import { camelKeys, snakeKeys } from '#lib/http/case';
import type { Row } from '#lib/http/row';
import type { Reply, WireRequest } from '#lib/http/send';
import type { ShoplineEndpoint } from './endpoint';
import { shoplineFailure } from './errors';

/** The host of SHOPLINE's reference; the curl samples of its guides name the other one. */
export const SHOPLINE_HOSTS = ['open.shopline.io', 'open.shopline.com'] as const;
export type ShoplineHost = (typeof SHOPLINE_HOSTS)[number];

/** SHOPLINE on the wire: REST with JSON and a bearer token that belongs to one member of staff of one store. */
export const shoplineWire = (host: ShoplineHost): Wire<ShoplineSeal> => ({
  build: async (row, params, _at, seal) => request(host, row as ShoplineEndpoint & Row, params as Readonly<Record<string, unknown>>, seal),
  open,
});

function request(host: ShoplineHost, row: ShoplineEndpoint, params: Readonly<Record<string, unknown>>, seal: ShoplineSeal): WireRequest {
  const inPath = row.path.includes('{id}');
  const url = new URL(`https://${host}${row.path.replace('{id}', encodeURIComponent(String(params['id'])))}`);
  const fields = Object.entries(snakeKeys(params) as object).filter(([key, value]) => value !== undefined && !(inPath && key === 'id'));
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: `Bearer ${seal.bearer}` };
  // Null means something here (no discount, no end): it is written.
  if (!row.inQuery) return { url: url.href, method: row.method, headers, body: writeJson(Object.fromEntries(fields)) };
  for (const [key, value] of fields) for (const one of [value].flat()) url.searchParams.append(key, String(one));
  return { url: url.href, method: row.method, headers };
}

/**
 * The status decides; some answers have no body, which the row's schema knows. No documented answer of success has the key `error`: a
 * body with it is a gateway's or a bot wall's.
 */
function open(row: Row, reply: Reply): Result<unknown> {
  if (reply.status >= 300) return fail(shoplineFailure(reply));
  const { body } = reply;
  if (body === undefined) return ok(undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return fail(failure('responseInvalid'));
  if ('error' in body) return fail(failure('responseInvalid', { field: 'error' }));
  const value = camelKeys(body) as Readonly<Record<string, unknown>>;
  const field = Array.isArray(value['items'])
    ? faultOfList(value, value['items'])
    : row.repetition === 'read'
      ? undefined
      : foreignWord(row, value);
  return field === undefined ? ok(value) : fail(failure('responseInvalid', { field }));
}

/** Words of refusals and gateways: no list has them, and of an answer to a change only those that its row documents. */
const FOREIGN_WORDS = ['message', 'msg', 'code', 'statusCode', 'errors'];

function foreignWord({ response }: Row, value: Readonly<Record<string, unknown>>): string | undefined {
  // Where a word is all that is documented, the row's schema judges it.
  const { entries = { message: '' } } = response as { readonly entries?: object };
  return FOREIGN_WORDS.find((name) => !Object.hasOwn(entries, name) && (value[name] ?? '') !== '');
}

/**
 * What is wrong with a list: it says something beside its rows, or is empty while its count tells of rows on this page. Behind a cursor
 * the count is the whole list's, and an empty page may be its end.
 */
function faultOfList(value: Readonly<Record<string, unknown>>, items: readonly unknown[]): string | undefined {
  const word = FOREIGN_WORDS.find((name) => (value[name] ?? '') !== '');
  if (word !== undefined) return word;
  if ('lastId' in value) return undefined;
  const { totalCount, currentPage, perPage } = (value['pagination'] ?? {}) as Readonly<Record<string, unknown>>;
  const before = ((numberOf(currentPage) ?? 1) - 1) * (numberOf(perPage) ?? 0);
  return items.length === 0 && (numberOf(totalCount) ?? 0) > before ? 'pagination' : undefined;
}

const numberOf = (raw: unknown): number | undefined => (typeof raw === 'number' ? raw : undefined);
