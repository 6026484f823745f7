import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import { fakeServer, sample, samplePath } from './fake-server';
import { APP_ID, appSeal } from './seals';

/** Every code of the API and every text that has been seen or documented for it. */
const TABLE: readonly (readonly [code: number, text: string, FailureCode])[] = [
  [10000, 'System error', 'affiliateSystem'],
  [10010, 'graphql: got null for non-null', 'affiliateQuery'],
  [10010, 'graphql: wrong type', 'affiliateQuery'],
  [10010, 'Unknown type "GenerateShortLinkInput".', 'affiliateQuery'],
  [10010, 'Unknown argument "purchaseTimeStart" on field "validatedReport"', 'affiliateQuery'],
  [10010, 'Cannot query field "longLink"', 'affiliateQuery'],
  [10020, 'Invalid Signature', 'wrongSecret'],
  [10020, 'Invalid Credential', 'unknownAppId'],
  [10020, 'Invalid Authorization Header', 'invalidAuthorizationHeader'],
  [10020, 'Invalid Timestamp', 'invalidTimestamp'],
  [10020, 'Request Expired', 'requestExpired'],
  [10020, 'Your App has been disabled', 'appDisabled'],
  [10020, 'Unsupported Auth Type', 'unsupportedAuthType'],
  [10030, 'Rate limit exceeded', 'rateLimited'],
  [10031, 'access deny', 'accessDenied'],
  [10032, 'invalid affiliate id', 'invalidAffiliateId'],
  [10033, 'account is frozen', 'accountFrozen'],
  [10034, 'affiliate id in black list', 'accountBlacklisted'],
  [10035, 'You currently do not have access to the Shopee Affiliate Open API Platform. Please check', 'noApiAccess'],
  [11000, 'Business Error', 'affiliateBusiness'],
  [11001, 'Params Error : invalid sub id', 'invalidSubId'],
  [11001, 'Params Error : invalid origin url', 'invalidOriginUrl'],
  [11001, 'Params Error : can only query data for the last 3 months', 'reportTooOld'],
  [11001, 'Params Error : can only query data for last 3 months', 'reportTooOld'],
  [11001, 'Params Error : the maximum limit is 50', 'paramsRefused'],
  [11001, 'Params Error : the maximum limit is 500', 'paramsRefused'],
  [11001, 'Params Error : regarding listType must contain matchId', 'paramsRefused'],
  [11001, 'Params Error : invalid validation id', 'unknownBill'],
  [11002, 'Bind Account Error : no account', 'bindAccount'],
];

async function codeFor(body: unknown) {
  const server = fakeServer({ ...sample('empty'), body });
  const client = createAffiliateClient(MARKETS.BR, APP_ID, { ...server.wiring, seal: appSeal([MARKETS.BR.affiliateApi]) });
  const answer = await client.shopeeOfferV2({ limit: 1 });
  return answer.ok ? null : answer.failure.code;
}

describe.each(TABLE)('%i %s', (code, text, expected) => {
  it(`is ${expected}, by code and by the message alone`, async () => {
    expect(await codeFor({ errors: [{ message: `error [${code}]: ${text}`, path: ['x'], extensions: { code, message: text } }] })).toBe(
      expected,
    );
    expect(await codeFor({ errors: [{ message: `error [${code}]: ${text}` }] })).toBe(expected);
  });
});

describe('other spellings', () => {
  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with a dot', (text: string) => `${text.replace(/\.$/, '')}.`],
    ['with underscores', (text: string) => text.replaceAll(' ', '_')],
    ['with two blanks', (text: string) => text.replaceAll(' ', '  ')],
  ])('%s', async (_, spelled) => {
    for (const [code, text, expected] of TABLE) {
      const raw = spelled(text);
      expect([raw, await codeFor({ errors: [{ message: `error [${code}]: ${raw}`, extensions: { code, message: raw } }] })]).toEqual([
        raw,
        expected,
      ]);
      expect(await codeFor({ errors: [{ message: `Error(${code}) ${raw}` }] })).toBe(expected);
      expect(await codeFor({ errors: [{ message: raw, extensions: { code: String(code), message: raw } }] })).toBe(expected);
    }
  });
});

/** Texts and numbers as another release, a gateway or a library would write them. */
const OTHERWISE: readonly (readonly [error: object, FailureCode])[] = [
  [{ message: 'error [10020]: Request has expired' }, 'requestExpired'],
  [{ message: 'error [10020]: The request is expired.' }, 'requestExpired'],
  [{ message: 'error [10020]: Timestamp expired' }, 'requestExpired'],
  [{ message: 'error [10020]: Timestamp invalid' }, 'invalidTimestamp'],
  [{ message: 'error [10020]: The time_stamp is not valid' }, 'invalidTimestamp'],
  [{ message: 'error [10020]: Signature is invalid' }, 'wrongSecret'],
  [{ message: 'error [10020]: signature mismatch' }, 'wrongSecret'],
  [{ message: 'error [10020]: Credential invalid' }, 'unknownAppId'],
  [{ message: 'error [10020]: App is disabled' }, 'appDisabled'],
  [{ message: 'error [10020]: Something new' }, 'invalidAuthorizationHeader'],
  [{ message: 'error code 10035' }, 'noApiAccess'],
  [{ message: 'error code: 10035, no access' }, 'noApiAccess'],
  [{ message: 'Error-Code=10031' }, 'accessDenied'],
  [{ message: '10030: rate limit' }, 'rateLimited'],
  [{ message: '[10030] Rate limit exceeded' }, 'rateLimited'],
  [{ message: 'err 10033: account is frozen' }, 'accountFrozen'],
  [{ message: 'graphql error: 10034' }, 'accountBlacklisted'],
  [{ message: 'Rate limit exceeded (10030)' }, 'rateLimited'],
  [{ message: 'access deny, code 10031' }, 'accessDenied'],
  [{ message: 'x', extensions: { code: 'E10030' } }, 'rateLimited'],
  [{ message: 'x', extensions: { code: 'error_10035' } }, 'noApiAccess'],
  [{ message: 'error [10035]: x', extensions: { code: 0 } }, 'noApiAccess'],
  [{ message: 'error [10035]: x', extensions: { code: 'FORBIDDEN' } }, 'noApiAccess'],
  [{ message: 'rate limit', code: 10030 }, 'rateLimited'],
  [{ message: 'error [11001]: Params Error : sub_ids are invalid' }, 'invalidSubId'],
  [{ message: 'error [11001]: Params Error : originUrl is invalid' }, 'invalidOriginUrl'],
  [{ message: 'error [11001]: Params Error : validationId invalid' }, 'unknownBill'],
  [{ message: 'Rate limit exceeded' }, 'rateLimited'],
  [{ message: 'Invalid Signature' }, 'wrongSecret'],
  [{ message: 'Request expired' }, 'requestExpired'],
  [{ message: 'access deny' }, 'accessDenied'],
  // No code: a number of the text.
  [{ message: 'error [11001]: Params Error : the maximum limit is 10030' }, 'paramsRefused'],
  [{ message: 'the maximum limit is 10030' }, 'affiliateSystem'],
  [{ message: 'item 10035 is unknown' }, 'affiliateSystem'],
];

describe('refusals in other words', () => {
  it.each(OTHERWISE)('%j → %s', async (error, expected) => expect(await codeFor({ errors: [error] })).toBe(expected));

  it('each known number is found, however it stands before the text', async () => {
    const before = [(n: number) => `error [${n}]`, (n: number) => `Error ${n}`, (n: number) => `ERROR_CODE ${n}`, (n: number) => `(${n})`];
    const more = [(n: number) => `${n}`, (n: number) => `code=${n}`, (n: number) => ` err: ${n} `, (n: number) => `error-code [${n}]`];
    for (const [code, text, expected] of TABLE)
      for (const spelled of [...before, ...more])
        for (const between of [': ', ' - ', ' ', ', '])
          expect(`${spelled(code)}${between} ${await codeFor({ errors: [{ message: `${spelled(code)}${between}${text}` }] })}`).toBe(
            `${spelled(code)}${between} ${expected}`,
          );
  });
});

const RECORDED: Readonly<Record<string, FailureCode>> = {
  'error_10010_got_null.json': 'affiliateQuery',
  'error_10020_invalid_signature.json': 'wrongSecret',
  'error_11001_invalid_sub_id.json': 'invalidSubId',
  'synthetic_error_10010_wrong_type.json': 'affiliateQuery',
  'synthetic_error_10030.json': 'rateLimited',
  'synthetic_error_10031.json': 'accessDenied',
  'synthetic_error_10035.json': 'noApiAccess',
  'synthetic_error_11001_limit.json': 'paramsRefused',
  'synthetic_error_11001_three_months.json': 'reportTooOld',
};

describe('recorded refusals', () => {
  it.each(readdirSync(samplePath('affiliate/errors')))('%s', async (file) => {
    expect(await codeFor(sample(`affiliate/errors/${file}`).body)).toBe(RECORDED[file]);
  });

  it('name the operation and Shopee’s words', async () => {
    const server = fakeServer(sample('affiliate/errors/synthetic_error_10031.json'));
    const client = createAffiliateClient(MARKETS.BR, APP_ID, { ...server.wiring, seal: appSeal([MARKETS.BR.affiliateApi]) });
    expect(await client.partnerOrderReport({})).toEqual({
      ok: false,
      failure: { code: 'accessDenied', call: 'partnerOrderReport', detail: '10031: access deny' },
    });
  });
});

describe('recorded answers that miss fields', () => {
  const client = (name: string) => {
    const server = fakeServer(sample(`affiliate/${name}.json`));
    return createAffiliateClient(MARKETS.BR, APP_ID, { ...server.wiring, seal: appSeal([MARKETS.BR.affiliateApi]) });
  };

  it('an offer without page information', async () => {
    expect(await client('productOfferV2.recorded-item').productOfferV2({ itemId: '23498094336' })).toMatchObject({
      ok: true,
      value: { nodes: [{ itemId: '23498094336', shopId: '860748832', commissionRate: '0.12', priceDiscountRate: 83 }] },
    });
  });

  it('an item in no campaign', async () => {
    expect(await client('productOfferV2.recorded-nothing').productOfferV2({ itemId: '1' })).toMatchObject({
      ok: true,
      value: { nodes: [] },
    });
  });

  it('a conversion with few fields', async () => {
    expect(await client('conversionReport').conversionReport({})).toMatchObject({
      ok: true,
      value: {
        nodes: [{ conversionId: '111', sellerCommission: null, orders: [{ orderId: 'ORD1', items: [{ itemId: '22', modelId: '33' }] }] }],
      },
    });
  });

  it('empty reports', async () => {
    expect(await client('conversionReport.empty').conversionReport({})).toMatchObject({ ok: true, value: { nodes: [] } });
    expect(await client('validatedReport.empty').validatedReport({ validationId: '1' })).toMatchObject({ ok: true, value: { nodes: [] } });
    expect(await client('partnerOrderReport.empty').partnerOrderReport({})).toMatchObject({ ok: true, value: { nodes: [] } });
  });
});
