import { createHmac } from 'node:crypto';
import type { ShopAccount, World } from '#test/world/index';

/** An answer as a client of the documents reads it. */
export interface ShopReply {
  /** Status of the HTTP answer; some answers have a field `status` of their own. */
  readonly http: number;
  readonly error: string;
  readonly message: string;
  readonly response: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export interface ShopTokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expire_in: number;
  readonly shop_id_list?: number[];
}

type Values = Readonly<Record<string, unknown>>;

export interface ShopClient {
  tokens: ShopTokens;
  readonly shopId: ShopAccount['shopId'];
  readonly seconds: () => number;
  readonly hmac: (base: string) => string;
  /** Sends with whatever is given; `over` replaces common parameters. */
  readonly send: (method: 'GET' | 'POST', path: string, values?: Values, over?: Values) => Promise<ShopReply>;
  readonly ams: (name: string, values?: Values) => Promise<ShopReply>;
  readonly authorize: () => Promise<URL>;
  readonly connect: () => Promise<void>;
  readonly refresh: (refreshToken?: string, shopId?: ShopAccount['shopId']) => Promise<ShopReply>;
}

/** A plain HTTP client written from the Open Platform's documents alone, for the world's own tests. */
export function createShopClient(world: World, account: ShopAccount) {
  const { partnerId, partnerKey } = account;
  const seconds = () => Math.floor(world.clock().now / 1000);
  const hmac = (base: string) => createHmac('sha256', partnerKey).update(base).digest('hex');
  const client: ShopClient = {
    tokens: { access_token: '', refresh_token: '', expire_in: 0 } as ShopTokens,
    shopId: account.shopId,
    seconds,
    hmac,
    send: async (method: 'GET' | 'POST', path: string, values: Values = {}, over: Values = {}): Promise<ShopReply> => {
      const isShop = !/\/(auth|public)\//.test(path);
      const timestamp = seconds();
      const own = isShop ? { access_token: client.tokens.access_token, shop_id: client.shopId } : {};
      const sign = hmac(`${partnerId}${path}${timestamp}${isShop ? `${client.tokens.access_token}${client.shopId}` : ''}`);
      const query = new URLSearchParams();
      const put = (all: Values) => {
        for (const [name, value] of Object.entries(all)) {
          query.delete(name);
          for (const each of Array.isArray(value) ? value : [value]) if (each !== null) query.append(name, String(each));
        }
      };
      put({ partner_id: partnerId, timestamp, sign, ...own });
      if (method === 'GET') put(values);
      put(over);
      const init =
        method === 'POST' ? { method, body: JSON.stringify(values), headers: { 'content-type': 'application/json' } } : { method };
      const reply = await fetch(`${world.http}${path}?${query}`, init);
      return { http: reply.status, ...((await reply.json()) as object) } as ShopReply;
    },
    ams: (name: string, values: Values = {}): Promise<ShopReply> =>
      client.send(/^(get|query|batch_get)_/.test(name) ? 'GET' : 'POST', `/api/v2/ams/${name}`, values),
    authorize: async (): Promise<URL> => {
      const reply = await fetch(`${account.authorizeUrl}&confirm=1`, { redirect: 'manual' });
      return new URL(reply.headers.get('location') ?? '');
    },
    connect: async (): Promise<void> => {
      const back = await client.authorize();
      const main = back.searchParams.get('main_account_id');
      const subject = main === null ? { shop_id: Number(back.searchParams.get('shop_id')) } : { main_account_id: Number(main) };
      const reply = await client.send('POST', '/api/v2/auth/token/get', {
        code: back.searchParams.get('code'),
        partner_id: partnerId,
        ...subject,
      });
      client.tokens = reply as unknown as ShopTokens;
    },
    refresh: (refresh_token = client.tokens.refresh_token, shop_id = client.shopId): Promise<ShopReply> =>
      client.send('POST', '/api/v2/auth/access_token/get', { refresh_token, partner_id: partnerId, shop_id }),
  };
  return client;
}

/** Control of the world by its own HTTP interface. */
export async function setWorld(world: World, path: string, value: unknown): Promise<Record<string, never>> {
  const reply = await fetch(`${world.http}/__world/${path}`, { method: 'POST', body: JSON.stringify(value) });
  return (await reply.json()) as Record<string, never>;
}

export async function check<T>(world: World, path: string): Promise<T> {
  return (await (await fetch(`${world.http}/__world/${path}`)).json()) as T;
}

/** The first account that fits. */
export function accountFor(world: World, market: string, note?: string): ShopAccount {
  const found = world.accounts.shop.find(
    (each) => each.market === market && (note === undefined ? each.note === undefined : each.note?.includes(note)),
  );
  if (!found) throw new Error(`no account ${market} ${note ?? ''}`);
  return found;
}

/** Saturday noon in Brazil: a clock that stands still, so that only shifts move it. */
export const NOON = Date.UTC(2026, 10, 21, 15);
