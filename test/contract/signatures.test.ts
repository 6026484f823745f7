import { describe, expect, it } from 'vitest';
import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { MARKETS } from '#lib/domain/market';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { affiliateWire } from '#lib/shopee-affiliate/wire';
import { portalLink, signedLink } from '#lib/shopee-ams/authorization-link';
import { signedText } from '#lib/shopee-ams/wire';
import { sealOf } from '#lib/vault/seal';
import { hmac, shopSeal } from './seals';

/** The documentation's own vector, one of a public test, and four worked out from the written rule. The keys are theirs and made up. */
const AFFILIATE = [
  {
    of: 'the documentation',
    appId: '123456',
    at: 1577836800,
    secret: 'demo',
    payload: '{"query":"{\\nbrandOffer{\\n    nodes{\\n        commissionRate\\n        offerName\\n    }\\n}\\n}"}',
    signature: 'dc88d72feea70c80c52c3399751a7d34966763f51a7f056aa070a5e9df645412',
  },
  {
    of: 'a public test',
    appId: '123',
    at: 1704067200,
    secret: 'secret',
    payload: '{"query":"mutation { generateShortLink(input: { originUrl: \\"https://s.shopee.com.br/50VRdFsnBr\\" }) { shortLink } }"}',
    signature: 'eec3e1f8269df06e7090121d358cfcdc5814efaff9773102031b887657998e01',
  },
  {
    of: 'letters outside ASCII',
    appId: '123456',
    at: 1577836800,
    secret: 'demo',
    payload: '{"query":"{productOfferV2(keyword:\\"ração para cães\\",limit:1){nodes{itemId}}}"}',
    signature: '4c7fb89128c8ca908bff40f1c0c67b0dd56e510e2526ec40c221d9b2623f3568',
  },
  {
    of: 'the same letters as escapes',
    appId: '123456',
    at: 1577836800,
    secret: 'demo',
    payload: '{"query":"{productOfferV2(keyword:\\"ra\\u00e7\\u00e3o para c\\u00e3es\\",limit:1){nodes{itemId}}}"}',
    signature: '5ce34fe9d687bd0c76e7ddeff56788bddc7174429810e1b76204c80ae3a4bd25',
  },
  {
    of: 'an empty object',
    appId: '123456',
    at: 1577836800,
    secret: 'demo',
    payload: '{}',
    signature: 'f91503ce6c5fb556d6b18bfa3bcfef870feb77e36da6316b04a0ac671607c017',
  },
] as const;

describe('affiliate signatures', () => {
  it.each(AFFILIATE)('of $of', async ({ appId, at, secret, payload, signature }) => {
    expect(await sealOf('app', [], secret).sha256Then(appId + at + payload)).toBe(signature);
  });

  it('differ when a line break of the payload is real', async () => {
    const { appId, at, secret, payload } = AFFILIATE[0];
    expect(await sealOf('app', [], secret).sha256Then(appId + at + payload.replaceAll('\\n', '\n'))).toBe(
      'b3ef61d578f909323d030f5926ee6fd04ca084966ce95ab22f03139b00324677',
    );
  });

  it('of a short link, from parameters to header', async () => {
    const input = { originUrl: 'https://shopee.com.br/product/52377417/6309028319', subIds: ['s1', 's2'] };
    const request = await affiliateWire(MARKETS.BR, '123456').build(
      affiliateOperations.generateShortLink,
      { input },
      1577836800999,
      sealOf('app', [], 'demo'),
    );
    expect(request.body).toBe(
      '{"query":"mutation($input:ShortLinkInput!){generateShortLink(input:$input){shortLink}}",' +
        '"variables":{"input":{"originUrl":"https://shopee.com.br/product/52377417/6309028319","subIds":["s1","s2"]}}}',
    );
    expect(request.headers['Authorization']).toBe(
      'SHA256 Credential=123456, Timestamp=1577836800, Signature=3822324e64494b22b356f67d32087dff5070e62d4d393d2e235557e08f3c12ab',
    );
  });
});

/** The key is the public test's; one vector is published, the others follow the guide's base strings. */
const OPEN_PLATFORM = [
  {
    partner: '10090',
    path: '/api/v2/shop/auth_partner',
    at: 1594897040,
    sign: '5c3357a5d7ede41e954ce12fe4a885c77dd0f4ff59666ddf16fbab373fdfe636',
  },
  {
    partner: '2001887',
    path: '/api/v2/public/get_shops_by_partner',
    at: 1655714431,
    sign: 'eb64c45d9acbec13d6055f604ec1e5b055977f894f80b78659ca0ac06de0d376',
  },
  {
    partner: '2001887',
    path: '/api/v2/shop/get_shop_info',
    at: 1655714431,
    subject: { accessToken: '59777174636562737266615546704c6d', id: '14701711' },
    sign: 'faf4a60d51e5807794fd37d18f605d4e8d1370ba96d66245e23d22c77cb6f090',
  },
  {
    partner: '2001887',
    path: '/api/v2/ams/get_shop_performance',
    at: 1655714431,
    subject: { accessToken: '59777174636562737266615546704c6d', id: '14701711' },
    sign: 'dc14eb999f151e16969d66af45e0acec7b09f511341437550b35d6fed00db86f',
  },
  {
    partner: '2001887',
    path: '/api/v2/global_product/get_category',
    at: 1655714431,
    subject: { accessToken: '09777174636962737266615546704c6d', id: '1000000' },
    sign: '1a16a1f85cedc9c5de045657b6575e159b2620c47d8016407dde8b205e2f3f84',
  },
] as const;

describe('Open Platform signatures', () => {
  it.each(OPEN_PLATFORM)('of $path', ({ partner, path, at, sign, ...rest }) => {
    expect(hmac(signedText(partner, path, at, 'subject' in rest ? rest.subject : undefined), 'test-partner-key')).toBe(sign);
  });
});

describe('authorization links', () => {
  const site = OPEN_PLATFORM_SITES[1]!;
  const redirect = 'https://abc.chromiumapp.org/shop';

  it('in the current form are not signed and carry the state', () => {
    expect(portalLink(site, '10090', redirect, 'st4te')).toBe(
      'https://open.shopee.com.br/auth?auth_type=seller&partner_id=10090&redirect_uri=https%3A%2F%2Fabc.chromiumapp.org%2Fshop&response_type=code&state=st4te',
    );
  });

  it('in the older form are signed, with the state in the path of the redirect', async () => {
    const seal = { ...shopSeal([]), partnerId: '10090', hmacSha256: async (text: string) => hmac(text, 'test-partner-key') };
    const link = new URL(await signedLink(site, seal, `${redirect}/`, 'st4te', 1594897040500));
    expect(link.origin + link.pathname).toBe('https://openplatform.shopee.com.br/api/v2/shop/auth_partner');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      partner_id: '10090',
      timestamp: '1594897040',
      sign: OPEN_PLATFORM[0].sign,
      redirect: `${redirect}/st4te`,
    });
  });
});
