import { afterEach, describe, expect, it, vi } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import type { CallOptions } from '#lib/http/call';
import { send } from '#lib/http/send';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { createPartnerClient, createShopClient } from '#lib/shopee-ams/client';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import { createStoreClient } from '#lib/shopline/client';
import { shoplineOperations } from '#lib/shopline/endpoints';
import { partnerSealOf, sealOf, shoplineSealOf, shopSealOf } from '#lib/vault/seal';
import { affiliateCases } from './affiliate-cases';
import { type AnyClient, fakeServer, NOW, sample } from './fake-server';
import { amsCases, partnerCases, shopCases } from './open-platform-cases';
import { storeCases } from './shopline-cases';

afterEach(() => vi.unstubAllGlobals());

/** Secrets of every shape: none need look like one. */
const SHAPES: readonly (readonly [what: string, secret: string])[] = [
  ['hex', '8f0c2a9b7d4e61538f0c2a9b7d4e6153'],
  ['letters alone', 'quietrivermountainlantern'],
  ['digits alone', '731905824617'],
  ['a sentence', 'the long way round, again'],
  ['points and signs', 'a.b:c;d,e!f?g#h$i%j&k'],
  ['three parts with points', 'eyJhbGciOi.JIUzI1NiIsI.nR5cCI6IkpXVCJ9'],
  ['quotes and backslashes', 'k"e\\y\'s/"un\\usual"'],
  ['other scripts', 'ключ-ñandú-秘密的鑰匙-βήτα'],
  ['an address', 'https://key.example/a-part?and=query#end'],
  ['an e-mail address', 'somebody.with.a.key@key.example'],
  ['ten letters', 'plumtreexy'],
  ['long', 'Zx9-'.repeat(60)],
];
const PART = 12;

const OPEN = 'openplatform.shopee.com.br';
const AFFILIATE = MARKETS.BR.affiliateApi;
const STORE = 'open.shopline.io';
const app = { partnerId: '2001887', shopId: '14701711' };
const pair = (tokens: object) => ({
  accessToken: 'made-up-access',
  refreshToken: 'made-up-refresh',
  accessUntil: NOW,
  number: 1,
  ...tokens,
});
type Wiring = ReturnType<typeof fakeServer>['wiring'];
const shopOf = (wiring: Wiring, more: { partnerKey?: string; accessToken?: string; refreshToken?: string }) =>
  createShopClient(OPEN, {
    ...wiring,
    seal: shopSealOf('a', [OPEN], app, { partnerKey: more.partnerKey ?? 'made-up-key', pair: pair(more), intent: null }),
  });

/** Every kind of secret, with the client of the API that it signs for. */
const KINDS = [
  {
    kind: 'secret of an affiliate app',
    rows: affiliateOperations,
    cases: affiliateCases,
    client: (wiring: Wiring, secret: string) =>
      createAffiliateClient(MARKETS.BR, '123456', { ...wiring, seal: sealOf('a', [AFFILIATE], secret) }),
  },
  {
    kind: 'partner key',
    rows: amsEndpoints,
    cases: amsCases,
    client: (wiring: Wiring, partnerKey: string) => shopOf(wiring, { partnerKey }),
  },
  {
    kind: 'access token',
    rows: { ...amsEndpoints, ...shopEndpoints },
    cases: { ...amsCases, ...shopCases },
    client: (wiring: Wiring, accessToken: string) => shopOf(wiring, { accessToken }),
  },
  {
    kind: 'refresh token',
    rows: shopEndpoints,
    cases: shopCases,
    client: (wiring: Wiring, refreshToken: string) => shopOf(wiring, { refreshToken }),
  },
  {
    kind: 'partner key, signing alone',
    rows: partnerEndpoints,
    cases: partnerCases,
    client: (wiring: Wiring, key: string) => createPartnerClient(OPEN, { ...wiring, seal: partnerSealOf('a', [OPEN], app.partnerId, key) }),
  },
  {
    kind: 'token of a SHOPLINE store',
    rows: shoplineOperations,
    cases: storeCases,
    client: (wiring: Wiring, bearer: string) => createStoreClient(STORE, { ...wiring, seal: shoplineSealOf('a', [STORE], bearer) }),
  },
] as const;

/** A body in which every text holds the secret, and every list and object one entry more that is it. */
function echoed(value: unknown, secret: string): unknown {
  if (typeof value === 'string') return /^[\d.:/TZ+-]*$|^[A-Z]/.test(value) ? value : `${value} ${secret} ${secret.slice(1)}`;
  if (Array.isArray(value)) return value.map((one) => echoed(one, secret));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries([...Object.entries(value).map(([key, one]) => [key, echoed(one, secret)]), [secret, secret]]);
}

const spellings = (secret: string) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];

/** What nobody may find: the secret, as it is or as it stands in JSON or an address, and its halves. */
function expectNone(found: unknown, secret: string) {
  const text = JSON.stringify(found).toLowerCase();
  for (const spelled of spellings(secret).flatMap((one) => [one, one.slice(0, PART), one.slice(-PART)])) {
    expect(text).not.toContain(spelled.toLowerCase());
    expect(text).not.toContain(JSON.stringify(spelled).slice(1, -1).toLowerCase());
  }
}

async function askAll(kind: (typeof KINDS)[number], secret: string, answer: (name: string) => Response) {
  let name = '';
  vi.stubGlobal('fetch', async () => answer(name));
  const wiring = { ...fakeServer(sample('empty')).wiring, send };
  const client = kind.client(wiring, secret) as unknown as AnyClient;
  const reported: unknown[] = [];
  for (name of Object.keys(kind.rows)) {
    const options: CallOptions = { patienceMs: 0, onRequestId: (id) => reported.push(id) };
    const cases = kind.cases as unknown as Record<string, { ask: unknown }>;
    reported.push(await client[name]!(cases[name]!.ask, options));
  }
  return reported;
}

describe.each(KINDS)('a server that repeats the $kind', (kind) => {
  describe.each(SHAPES)('made of %s', (_, secret) => {
    it('in its answers', async () => {
      const cases = kind.cases as unknown as Record<string, { sample: string }>;
      const reported = await askAll(kind, secret, (name) => Response.json(echoed(sample(cases[name]!.sample).body, secret) ?? {}));
      const trades = kind.kind.endsWith('alone');
      // New tokens are what the answer is for.
      expectNone(trades ? reported.filter((one) => !JSON.stringify(one).includes('accessToken')) : reported, secret);
    });

    it('in its refusals, in the id of the request, in headers', async () => {
      const headers = {
        'x-request-id': encodeURIComponent(secret),
        'retry-after': encodeURIComponent(secret),
        date: encodeURIComponent(secret),
      };
      const words = `no permission for ${secret}, sign=${encodeURIComponent(secret)}`;
      const bodies = [
        { error: 'error_auth', message: words, request_id: secret },
        { error: secret, message: secret, request_id: `id ${secret.slice(2)}` },
        { error: 'error_param', message: `invalid ${secret}`, request_id: 'r' },
        { errors: [{ message: `error [10020]: ${words}`, extensions: { code: 10020, message: words } }] },
        { message: words, code: secret, extras: secret },
        { [secret]: secret, error: 1 },
      ];
      for (const [at, body] of bodies.entries()) {
        const reported = await askAll(kind, secret, () => Response.json(body, { status: [200, 403, 500][at % 3] ?? 200, headers }));
        expectNone(reported, secret);
      }
    });
  });
});

it('the code and the token that are traded for new ones are not repeated', async () => {
  for (const [, secret] of SHAPES) {
    vi.stubGlobal('fetch', async () => Response.json({ error: 'error_auth', message: `Invalid code ${secret}`, request_id: secret }));
    const wiring = { ...fakeServer(sample('empty')).wiring, send };
    const partner = createPartnerClient(OPEN, { ...wiring, seal: partnerSealOf('a', [OPEN], app.partnerId, 'made-up-key') });
    const reported: unknown[] = [];
    reported.push(await partner.getTokens({ code: secret, shopId: '1' }, { onRequestId: (id) => reported.push(id) }));
    reported.push(await partner.refreshTokens({ refreshToken: secret, shopId: '1' }, { onRequestId: (id) => reported.push(id) }));
    expectNone(reported, secret);
  }
});

it('new tokens come through as they are, also where they share letters with the old', async () => {
  const fresh = {
    access_token: 'made-up-key-and-more',
    refresh_token: 'made-up-refresh',
    expire_in: 14_400,
    shop_id: 1,
    request_id: 'r',
    error: '',
  };
  vi.stubGlobal('fetch', async () => Response.json(fresh));
  const wiring = { ...fakeServer(sample('empty')).wiring, send };
  const partner = createPartnerClient(OPEN, { ...wiring, seal: partnerSealOf('a', [OPEN], app.partnerId, 'made-up-key') });
  expect(await partner.refreshTokens({ refreshToken: 'made-up-refresh', shopId: '1' })).toMatchObject({
    ok: true,
    value: { accessToken: 'made-up-key-and-more', refreshToken: 'made-up-refresh' },
  });
});
