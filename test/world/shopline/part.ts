import { type Answer, json } from '#test/world/line/answers';
import type { Fault } from '#test/world/line/faults';
import type { Part, WorldContext, WorldRequest } from '#test/world/part';
import type { Body } from './body';
import { OPERATIONS } from './operations';
import { isStoreRefusal, notFound, rateLimited, refused, unprocessable } from './refusal';
import { createStoreState, type StoreState } from './shop-state';
import { STORES, type Store, storeAccounts } from './stores';

const MOST_IN_A_SECOND = 20;

/** SHOPLINE's Open API on its two hosts. */
export function createShoplinePart(world: WorldContext): Part {
  const states = new Map<string, StoreState>();
  const seconds = new Map<string, { second: number; count: number }>();
  const stateOf = (store: Store): StoreState => {
    const state = states.get(store.token) ?? createStoreState(world, store);
    states.set(store.token, state);
    return state;
  };
  return {
    name: 'shopline',
    hosts: ['open.shopline.io', 'open.shopline.com'],
    matches: (_host, path) => path.startsWith('/v1/'),
    onLoopback: (request) => (request.path.startsWith('/v1/') ? request : null),
    operation: (request) => operationOf(request)?.operation.name ?? request.path.split('/').at(-1),
    handle: (request, { fault }) => {
      try {
        return operate(world, identify(request, seconds), request, stateOf, fault);
      } catch (reason) {
        if (isStoreRefusal(reason)) return reason.answer;
        throw reason;
      }
    },
    control: (request) => control(request, stateOf),
    reset: () => {
      states.clear();
      seconds.clear();
    },
    accounts: () => ({ shopline: storeAccounts() }),
  };
}

function operate(
  world: WorldContext,
  store: Store,
  request: WorldRequest,
  stateOf: (store: Store) => StoreState,
  fault: Fault | undefined,
): Answer {
  const found = operationOf(request);
  if (!found) throw notFound();
  const { refusal } = store;
  if (refusal && (refusal.only === undefined || refusal.only.test(request.path)))
    throw refused(refusal.status, refusal.code, refusal.message);
  if (fault?.kind === 'code')
    return json({ message: fault.message ?? '', code: String(fault.code ?? ''), extras: {} }, fault.status ?? 422);
  if (fault?.kind === 'null') return json(null);
  return found.operation.run({ world, state: stateOf(store), id: found.id, search: request.search, body: bodyOf(request) });
}

/** Bearer token, then 20 requests a second of the clock; over it the answer is 429 until the next second. assumed: second-window. */
function identify({ headers, at }: WorldRequest, seconds: Map<string, { second: number; count: number }>): Store {
  const [, token] = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '') ?? [];
  const store = STORES.find((each) => each.token === token);
  if (!store) throw refused(401, 'Unauthorized', token === undefined ? 'Missing access token' : 'Invalid access token');
  const second = Math.floor(at / 1000);
  const window = seconds.get(store.token);
  const count = window?.second === second ? window.count + 1 : 1;
  seconds.set(store.token, { second, count });
  if (count > MOST_IN_A_SECOND) throw rateLimited();
  return store;
}

function operationOf({ method, path }: WorldRequest) {
  for (const operation of OPERATIONS) {
    const match = operation.method === method ? operation.path.exec(path) : null;
    if (match) return { operation, id: decodeURIComponent(match[1] ?? '') };
  }
  return undefined;
}

function bodyOf({ method, body }: WorldRequest): Body {
  if (method === 'GET' || method === 'DELETE' || body === '') return {};
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Body;
  } catch (reason) {
    throw unprocessable(`body is invalid: ${String(reason)}`);
  }
  throw unprocessable('body is invalid');
}

/** `shopline/state?token=` shows a store's campaigns and mailed reports; POST `shopline` `{token, proxyError, searchPagination}` sets the partial list and the pages of product search. */
function control({ path, search, method, body }: WorldRequest, stateOf: (store: Store) => StoreState): Answer | undefined {
  if (!path.startsWith('/__world/shopline')) return undefined;
  const change = method === 'POST' ? (JSON.parse(body) as { token?: string; proxyError?: boolean; searchPagination?: boolean }) : undefined;
  const store = STORES.find(({ token }) => token === (change?.token ?? search.get('token')));
  if (!store) throw new Error('no such token');
  const state = stateOf(store);
  if (change) {
    state.proxyError = change.proxyError ?? state.proxyError;
    state.searchPagination = change.searchPagination ?? state.searchPagination;
  }
  return json({ campaigns: [...state.campaigns.values()], mailed: state.mailed });
}
