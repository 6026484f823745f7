import { expect } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import type { CallOptions } from '#lib/http/call';
import type { Table } from '#lib/http/row';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { createPartnerClient, createShopClient } from '#lib/shopee-ams/client';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import { createStoreClient } from '#lib/shopline/client';
import { shoplineOperations } from '#lib/shopline/endpoints';
import { affiliateCases } from './affiliate-cases';
import type { Case } from './case';
import { type AnyClient, type fakeServer, NOW } from './fake-server';
import { amsCases, partnerCases, shopCases } from './open-platform-cases';
import { ACCESS_TOKEN, APP_ID, APP_SECRET, appSeal, BEARER, hmac, PARTNER_ID, SHOP_ID, sha256, shoplineSeal, shopSeal } from './seals';
import { storeCases } from './shopline-cases';

export type Server = ReturnType<typeof fakeServer>;
type Request = Server['received'][number];

/** An API as the loop sees it: its rows, its client, and how a request must be signed, worked out here once more. */
export interface Api {
  readonly name: string;
  readonly host: string;
  readonly rows: Table;
  readonly count: number;
  readonly cases: Readonly<Record<string, Case<unknown>>>;
  client(server: Pick<Server, 'wiring'>): unknown;
  /** Asserts the signature and gives back the query without it. */
  unsigned(request: Request): URLSearchParams;
}

const SECONDS = String(NOW / 1000);
const OPEN_PLATFORM = 'openplatform.shopee.com.br';
export const AFFILIATE = 'open-api.affiliate.shopee.com.br';
const STORE = 'open.shopline.io';

function takeOut(request: Request, expected: Readonly<Record<string, string>>): URLSearchParams {
  const { searchParams } = new URL(request.url);
  for (const [name, value] of Object.entries(expected)) {
    expect(searchParams.getAll(name), name).toEqual([value]);
    searchParams.delete(name);
  }
  return searchParams;
}

const shop = {
  host: OPEN_PLATFORM,
  client: ({ wiring }: Pick<Server, 'wiring'>) => createShopClient(OPEN_PLATFORM, { ...wiring, seal: shopSeal([OPEN_PLATFORM]) }),
  unsigned: (request: Request) => {
    const sign = hmac(`${PARTNER_ID}${new URL(request.url).pathname}${SECONDS}${ACCESS_TOKEN}${SHOP_ID}`);
    return takeOut(request, { partner_id: PARTNER_ID, timestamp: SECONDS, access_token: ACCESS_TOKEN, shop_id: SHOP_ID, sign });
  },
};

export const APIS: readonly Api[] = [
  { name: 'AMS', rows: amsEndpoints, count: 36, cases: amsCases, ...shop },
  { name: 'Open Platform, shop, product and order', rows: shopEndpoints, count: 7, cases: shopCases, ...shop },
  {
    name: 'Open Platform, signed by the app',
    host: OPEN_PLATFORM,
    rows: partnerEndpoints,
    count: 3,
    cases: partnerCases,
    client: ({ wiring }) => createPartnerClient(OPEN_PLATFORM, { ...wiring, seal: shopSeal([OPEN_PLATFORM]) }),
    unsigned: (request) =>
      takeOut(request, {
        partner_id: PARTNER_ID,
        timestamp: SECONDS,
        sign: hmac(`${PARTNER_ID}${new URL(request.url).pathname}${SECONDS}`),
      }),
  },
  {
    name: 'Affiliate Open API',
    host: AFFILIATE,
    rows: affiliateOperations,
    count: 10,
    cases: affiliateCases,
    client: ({ wiring }) => createAffiliateClient(MARKETS.BR, APP_ID, { ...wiring, seal: appSeal([AFFILIATE]) }),
    unsigned: (request) => {
      const signature = sha256(APP_ID + SECONDS + request.body + APP_SECRET);
      expect(request.headers).toEqual({
        'Content-Type': 'application/json',
        Authorization: `SHA256 Credential=${APP_ID}, Timestamp=${SECONDS}, Signature=${signature}`,
      });
      return new URL(request.url).searchParams;
    },
  },
  {
    name: 'SHOPLINE',
    host: STORE,
    rows: shoplineOperations,
    count: 18,
    cases: storeCases,
    client: ({ wiring }) => createStoreClient(STORE, { ...wiring, seal: shoplineSeal([STORE]) }),
    unsigned: (request) => {
      expect(request.headers).toEqual({
        Accept: 'application/json',
        'Content-Type': 'application/json',
        Authorization: `Bearer ${BEARER}`,
      });
      return new URL(request.url).searchParams;
    },
  },
];

/** Asks one row with what its case asks. */
export const call = (api: Api, server: Pick<Server, 'wiring'>, name: string, options?: CallOptions) =>
  (api.client(server) as AnyClient)[name]!(api.cases[name]!.ask, options);
