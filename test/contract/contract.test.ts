import { describe, expect, it } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import type { Row, Table } from '#lib/http/row';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { createPartnerClient, createShopClient } from '#lib/shopee-ams/client';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import { createStoreClient } from '#lib/shopline/client';
import { storeOperations } from '#lib/shopline/endpoints';
import { affiliateCases } from './affiliate-cases';
import type { Case } from './case';
import { type AnyClient, fakeServer, hasSample, lost, NOW, sample } from './fake-server';
import { amsCases, partnerCases, shopCases } from './open-platform-cases';
import { ACCESS_TOKEN, APP_ID, APP_SECRET, appSeal, BEARER, hmac, PARTNER_ID, SHOP_ID, sha256, shopSeal, storeSeal } from './seals';
import { storeCases } from './store-cases';

type Server = ReturnType<typeof fakeServer>;
type Request = Server['received'][number];

/** An API as the loop sees it: its rows, its client, and how a request must be signed, worked out here once more. */
interface Api {
  readonly name: string;
  readonly host: string;
  readonly rows: Table;
  readonly count: number;
  readonly cases: Readonly<Record<string, Case<unknown>>>;
  client(server: Server): unknown;
  /** Asserts the signature and gives back the query without it. */
  unsigned(request: Request): URLSearchParams;
}

const SECONDS = String(NOW / 1000);
const OPEN_PLATFORM = 'openplatform.shopee.com.br';
const AFFILIATE = 'open-api.affiliate.shopee.com.br';
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
  client: ({ wiring }: Server) => createShopClient(OPEN_PLATFORM, { ...wiring, seal: shopSeal([OPEN_PLATFORM]) }),
  unsigned: (request: Request) => {
    const sign = hmac(`${PARTNER_ID}${new URL(request.url).pathname}${SECONDS}${ACCESS_TOKEN}${SHOP_ID}`);
    return takeOut(request, { partner_id: PARTNER_ID, timestamp: SECONDS, access_token: ACCESS_TOKEN, shop_id: SHOP_ID, sign });
  },
};

const APIS: readonly Api[] = [
  { name: 'AMS', rows: amsEndpoints, count: 36, cases: amsCases, ...shop },
  { name: 'Open Platform, shop and product', rows: shopEndpoints, count: 5, cases: shopCases, ...shop },
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
    rows: storeOperations,
    count: 18,
    cases: storeCases,
    client: ({ wiring }) => createStoreClient(STORE, { ...wiring, seal: storeSeal([STORE]) }),
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

const call = (api: Api, server: Server, name: string) => (api.client(server) as AnyClient)[name]!(api.cases[name]!.ask);

describe.each(APIS)('$name', (api) => {
  it(`has ${api.count} rows`, () => expect(Object.keys(api.rows)).toHaveLength(api.count));

  describe.each(Object.entries(api.rows) as [string, Row][])('%s', (name, row) => {
    const one = api.cases[name];

    it('has a sample', () => {
      expect(one, 'a case in test/contract').toBeDefined();
      expect(hasSample(one?.sample ?? ''), one?.sample).toBe(true);
    });

    it('asks as the reference says, and signs it', async () => {
      const server = fakeServer(sample(one!.sample));
      await call(api, server, name);
      const [request] = server.received;
      const url = new URL(request!.url);
      expect(url.origin + url.pathname).toBe(`https://${api.host}${one!.path}`);
      expect(request!.method).toBe(one!.method ?? 'GET');
      expect(request!.hosts).toEqual([api.host]);
      expect(byName(api.unsigned(request!))).toEqual(one!.query ?? {});
      if (api.host !== AFFILIATE) expect(request!.body).toBe(one!.body);
    });

    it('decodes its sample to the values of the house', async () => {
      const answer = await call(api, fakeServer(sample(one!.sample)), name);
      expect(answer.ok, JSON.stringify(answer)).toBe(true);
      if (answer.ok) expect(answer.value).toEqual(one!.gives === null ? null : expect.objectContaining(partly(one!.gives) as object));
    });

    if (row.repetition === 'read') {
      it('is asked again when the answer is lost', async () => {
        const server = fakeServer(lost, lost, sample(one!.sample));
        expect((await call(api, server, name)).ok).toBe(true);
        expect(server.received).toHaveLength(3);
      });
    } else {
      it(`arrives exactly once when the answer is lost (${row.repetition})`, async () => {
        const server = fakeServer(lost, sample(one!.sample));
        expect(await call(api, server, name)).toEqual({
          ok: false,
          failure: { code: 'outcomeUnknown', call: row.name, detail: 'unreachable' },
        });
        expect(server.received).toHaveLength(1);
      });
    }
  });
});

function byName(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

/** Objects may hold more than was written down; lists must be as long. */
function partly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? expect.objectContaining(partly(one) as object) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isObject(one) ? expect.objectContaining(partly(one) as object) : partly(one)]),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
