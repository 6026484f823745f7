import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import type { Reply } from '#lib/http/send';
import { createPartnerClient, createShopClient } from '#lib/shopee-ams/client';
import { amsEndpoints } from '#lib/shopee-ams/endpoints';
import { refusalOf } from '#lib/shopee-ams/errors';
import { rate } from './case';
import { type AnyClient, fakeServer, NOW, sample, samplePath } from './fake-server';
import { amsCases } from './open-platform-cases';
import { shopSeal } from './seals';

const HOST = 'partner.shopeemobile.com';
const answering = (reply: Reply) => {
  const server = fakeServer(reply);
  const wiring = { ...server.wiring, seal: shopSeal([HOST]) };
  return { server, shop: createShopClient(HOST, wiring), partner: createPartnerClient(HOST, wiring) };
};
const refusal = (error: string, message: string, more: Partial<Reply> = {}): Reply => ({
  ...sample('empty', more),
  body: { error, message, request_id: 'r1' },
});

/** The common error list, the lists of the single pages, and the two token calls. */
const TABLE: readonly (readonly [error: string, message: string, FailureCode])[] = [
  ['error_auth', 'partner_id is invalid', 'unknownPartnerId'],
  ['error_auth', 'The App is deleted, and you will be unable to make any API call.', 'appRestricted'],
  ['error_auth', 'App developer’s permissions for authorizations have been restricted.', 'appRestricted'],
  ['error_auth', 'No permission to current api.', 'wrongAppType'],
  ['error_auth', 'Invalid access_token.', 'tokenExpired'],
  ['error_auth', 'Invalid partner_id or shopid.', 'authorizationEnded'],
  ['error_auth', 'System error, please try again later.', 'serverError'],
  ['error_auth', 'Invalid refresh_token.', 'authorizationLost'],
  ['error_auth', 'Invalid code', 'codeRefused'],
  ['error_auth', 'Something new', 'requestRefused'],
  ['error_param', 'There is no partner_id in query.', 'unknownPartnerId'],
  ['error_param', 'Invalid partner_id.', 'unknownPartnerId'],
  ['error_param', 'Partner_id is invalid, should be an integer between 0 and 4294967295.', 'unknownPartnerId'],
  ['error_param', 'no timestamp', 'invalidTimestamp'],
  ['error_param', 'Timestamp is invalid, should be an integer between 0 and 4294967295.', 'invalidTimestamp'],
  ['error_param', 'Timestamp is expired.', 'requestExpired'],
  ['error_param', 'There is no sign in query.', 'requestRefused'],
  ['error_param', 'There is no shop_id in query.', 'requestRefused'],
  ['error_param', 'Permission denied. This API is currently offline or the request path is incorrect.', 'apiOffline'],
  ['error_param', 'invalid time range, detail:start_date cannot be later than latest data date', 'dayNotPublished'],
  ['error_param', 'data has not been updated', 'dayNotPublished'],
  ['error_param', 'invalid page_size', 'requestRefused'],
  ['error_param', 'The campaign_id does not exist.', 'notInCampaign'],
  ['error_param', 'invalid campaign_status', 'campaignNotOpen'],
  ['error_param', 'Affiliate is not eligible to promote for AMS campaigns at the moment.', 'affiliateRefused'],
  ['error_sign', 'Wrong sign.', 'wrongPartnerKey'],
  ['invalid_partner_id', 'Invalid partner_id, please have a check.', 'unknownPartnerId'],
  ['error_api_call_restricted', 'The App permission for api call have been restricted.', 'appRestricted'],
  ['api_suspended', 'The API is offline. Please call v2 API instead.', 'apiOffline'],
  ['error_limit', 'The total API call number made by your APP has reached the daily API call limit', 'dailyLimit'],
  ['error_rate_limit', 'Too many requests. You have reached the rate limit.', 'tooManyRequests'],
  ['source_ip_undeclared', 'Request Source IP (203.0.113.7) is undeclared.', 'ipNotDeclared'],
  ['error_partner_key_expired', 'Your API partner key has expired', 'partnerKeyExpired'],
  ['error_api_permission', 'This app type has no permission to this API.', 'wrongAppType'],
  ['shop_no_linked', 'Partner and shop has no linked.', 'authorizationEnded'],
  ['partner_shop_no_link', 'Invalid partner_id or shop_id, please have a check.', 'authorizationEnded'],
  ['shop_banned', 'The shop account has been banned.', 'shopBanned'],
  ['invalid_acceess_token', 'Invalid access_token, please have a check.', 'tokenExpired'],
  ['invalid_access_token', 'Invalid access_token, please have a check.', 'tokenExpired'],
  ['error_ashop_api_permission', 'The shop is Affiliate shop has no permission to call this API.', 'affiliateShop'],
  ['error_kyc_auth', 'No permission. Please inform the seller to complete the Seller Registration', 'sellerNotRegistered'],
  ['error_server', 'Something wrong. Please try later.', 'serverError'],
  ['error_business', "Sorry you don't have access to AMS features.", 'noAmsAccess'],
  ['error_business', 'Please agree to the AMS T&C in Seller Center', 'termsNotAccepted'],
  ['error_business', 'The seller commission operation is frozen.', 'amsFrozen'],
  ['error_business', 'The commission rate exceeds the cap.', 'rateTooHigh'],
  ['error_business', 'The commission rate is above the higher limit.', 'rateTooHigh'],
  ['error_business', 'The commission rate is below the lower limit.', 'rateTooLow'],
  ['error_business', 'The minimum commission rate limit was not passed.', 'rateTooLow'],
  ['error_business', 'The commission rate cannot be reduced.', 'rateCannotFall'],
  ['error_business', 'ongoing product can not reduce', 'rateCannotFall'],
  ['error_business', 'An open campaign item already exists.', 'alreadyInCampaign'],
  ['error_business', 'AMS campaign item and rate already exist', 'alreadyInCampaign'],
  ['error_business', 'AMS campaign item and rate not exist', 'notInCampaign'],
  ['error_business', 'Invalid period time. Campaign should last at least 7 full days', 'periodTooShort'],
  ['error_business', 'The item is invalid.', 'productRefused'],
  ['error_business', 'The campaign name is a duplicate.', 'campaignNameTaken'],
  ['error_business', 'Budget setup is not supported for your shop.', 'budgetNotOffered'],
  ['error_business', 'The minimum daily budget requirement was not met.', 'budgetTooLow'],
  ['error_business', 'Cannot remove all item and rate', 'lastOneStays'],
  ['error_business', 'affiliate number is 0', 'lastOneStays'],
  ['error_business', 'cannot get this campaign', 'campaignNotOpen'],
  ['error_business', 'Total fail, please check', 'amsRefused'],
  ['error_business', 'A rule nobody knows', 'amsRefused'],
  ['a_new_code', 'A new text', 'requestRefused'],
  ['error_shop_refresh_token', 'x', 'authorizationLost'],
  ['refresh_token_expired', 'x', 'authorizationLost'],
  ['shop_access_expired', 'x', 'authorizationEnded'],
  ['invalid_code', 'x', 'codeRefused'],
  ['invalid_main_acount_id', 'x', 'codeRefused'],
];

/** Each listed code and text as a server may spell it as well. */
const SPELLED: readonly (readonly [how: string, code: (text: string) => string, text: (text: string) => string])[] = [
  ['with a prefix', (code) => `common.${code}`, (text) => text],
  ['with the API as prefix', (code) => `v2.product.${code}`, (text) => text],
  ['in capitals', (code) => code.toUpperCase(), (text) => text.toUpperCase()],
  ['in small letters', (code) => code, (text) => text.toLowerCase()],
  ['with a dot at the end', (code) => `${code}.`, (text) => `${text.replace(/\.$/, '')}.`],
  ['without a dot at the end', (code) => code, (text) => text.replace(/\.$/, '')],
  ['with blanks around', (code) => ` ${code} `, (text) => `  ${text}\n`],
  ['with hyphens', (code) => code.replaceAll('_', '-'), (text) => text.replaceAll('_', '-')],
  ['with blanks for underscores', (code) => code.replaceAll('_', ' '), (text) => text.replaceAll('_', ' ')],
  ['in camel case', (code) => camel(code), (text) => camel(text)],
  ['in quotes', (code) => `"${code}"`, (text) => `'${text}'!`],
];
const camel = (text: string) => text.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Reported by shops; in none of the documentation's lists. */
const REPORTED: readonly (readonly [error: string, message: string, FailureCode])[] = [
  ['common.error_auth', 'Invalid access_token.', 'tokenExpired'],
  ['common.error_auth', 'No permission to current api.', 'wrongAppType'],
  ['common.error_rate_limit', '', 'tooManyRequests'],
  ['error_inner', 'please try later', 'serverError'],
  ['error_inner', 'System error', 'serverError'],
  ['error_inner', '', 'serverError'],
  ['common.error_inner', 'system busy', 'serverError'],
  ['error_internal', 'x', 'serverError'],
  ['internal_error', '', 'serverError'],
  ['error_system_busy', '', 'serverError'],
  ['error_network', 'x', 'serverError'],
  ['error_timeout', '', 'serverError'],
  ['product.error_busi', 'system busy', 'serverError'],
  ['product.error_busi', 'System is busy, please retry later', 'serverError'],
  ['product.error_busi', 'Request timeout', 'serverError'],
  ['product.error_busi', 'Service unavailable', 'serverError'],
  ['product.error_busi', 'The item is invalid.', 'productRefused'],
  ['error_busi', 'A rule nobody knows', 'amsRefused'],
  ['error_param', 'Too many requests, try again later', 'tooManyRequests'],
  ['error_too_frequent', 'x', 'tooManyRequests'],
  ['error_business', 'Internal server error', 'serverError'],
];

describe('refusals in other spellings', () => {
  it.each(SPELLED)('%s', (_, code, text) => {
    const others = [...TABLE, ...REPORTED].map(([error, message, expected]) => [error, message, expected] as const);
    expect(others.filter(([error, message, expected]) => refusalOf(code(error), text(message)) !== expected)).toEqual([]);
  });

  it.each(REPORTED)('%s: %s → %s', (error, message, code) => expect(refusalOf(error, message)).toBe(code));

  it('of a lapsed token have it renewed and the call sent again', async () => {
    const body = sample(amsCases.shopSuggestedRate.sample).body;
    const server = fakeServer(refusal('common.error_auth', 'invalid access token'), { ...sample('empty'), body });
    const renew = vi.fn(async () => ok(shopSeal([HOST])));
    const shop = createShopClient(HOST, { ...server.wiring, seal: shopSeal([HOST]), renew });
    expect((await shop.shopSuggestedRate({})).ok).toBe(true);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('of a server in trouble leave a change unknown', async () => {
    for (const [error, message] of [
      ['error_inner', 'please try later'],
      ['product.error_busi', 'system busy'],
      ['new_word', 'x'],
    ] as const) {
      const { shop } = answering(refusal(error, message, error === 'new_word' ? { status: 502 } : {}));
      expect(await shop.batchRemove({ campaignIds: ['1'] })).toMatchObject({ failure: { code: 'outcomeUnknown' } });
    }
  });
});

describe('refusals', () => {
  it.each(TABLE)('%s: %s → %s', async (error, message, code) => {
    const answer = await answering(refusal(error, message, { status: 403 })).shop.shopSuggestedRate({}, { patienceMs: 0 });
    expect(answer).toMatchObject({ ok: false, failure: { code, call: 'get_shop_suggested_rate', requestId: 'r1' } });
  });

  it('of the common list are all told apart from what is not known', async () => {
    const list = sample('open-platform/errors/common_error_list.json').body as { error: string; message: string }[];
    const codes = await Promise.all(
      list.map(async ({ error, message }) => {
        const answer = await answering(refusal(error, message)).shop.shopSuggestedRate({}, { patienceMs: 0 });
        return [message, answer.ok ? 'ok' : answer.failure.code] as const;
      }),
    );
    expect(codes.filter(([, code]) => code === 'ok' || !(code in FAILURES))).toEqual([]);
    // Only a missing parameter, which would be our own mistake, has no word of its own.
    expect(codes.filter(([, code]) => code === 'requestRefused').map(([message]) => message)).toEqual([
      'There is no sign in query.',
      'There is no access_token in query.',
      'There is no shop_id in query.',
      'shop_id is invalid, should be an integer between 0 and 4294967295.',
    ]);
  });

  it('of the daily limit tell when the count begins anew', async () => {
    const answer = await answering(refusal('error_limit', 'daily', { serverTime: NOW })).shop.shopSuggestedRate({});
    expect(answer).toMatchObject({ failure: { until: Date.UTC(2026, 10, 21, 16) } });
  });

  it('of too many requests pass on until when', async () => {
    const answer = await answering(refusal('error_rate_limit', 'slow down', { status: 429, retryAt: NOW + 60_000 })).shop.addAll({
      commissionRate: rate(500),
    });
    expect(answer).toMatchObject({ failure: { code: 'tooManyRequests', until: NOW + 60_000 } });
  });

  it('name the field that is wrong', async () => {
    expect(await answering(refusal('error_param', 'invalid page_size')).shop.targetedSettings({ campaignId: '1' })).toMatchObject({
      failure: { field: 'page_size' },
    });
  });

  it('without a JSON object go by the status', async () => {
    const code = async (reply: Reply) => {
      const answer = await answering(reply).shop.shopSuggestedRate({}, { patienceMs: 0 });
      return answer.ok ? 'ok' : answer.failure.code;
    };
    expect(await code(sample('empty', { status: 429 }))).toBe('tooManyRequests');
    expect(await code(sample('empty', { status: 502 }))).toBe('serverError');
    expect(await code(sample('empty'))).toBe('notJson');
    expect(await code({ ...sample('empty', { status: 500 }), body: {} })).toBe('serverError');
  });
});

describe('the documentation’s own error examples', () => {
  const names = Object.entries(amsEndpoints).map(([key, row]) => [row.name, key] as const);

  it.each(names)('%s', async (name, key) => {
    const file = `ams.${name}.json`;
    expect(readdirSync(samplePath('open-platform/errors'))).toContain(file);
    const { server, shop } = answering(sample(`open-platform/errors/${file}`));
    const answer = await (shop as unknown as AnyClient)[key]!(amsCases[key as keyof typeof amsCases].ask, { patienceMs: 0 });
    expect(server.received).toHaveLength(1);
    const rows = answer.ok ? failedRowsOf(answer.value) : [];
    if (answer.ok) expect(rows.length, 'rows that failed').toBeGreaterThan(0);
    else expect(answer.failure.code in FAILURES).toBe(true);
    for (const row of rows)
      expect(row).toMatchObject({ id: expect.stringMatching(/^\d+$/), failure: { code: expect.any(String), detail: expect.any(String) } });
  });
});

const failedRowsOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, list]) => (/^fail/.test(key) && Array.isArray(list) ? list : []))
    : [];

describe('partial success', () => {
  const partly = { error: 'error_business', message: 'Partitial success, please check detail reason', request_id: 'r1' };
  const failed = { item_id: 7, fail_error: 'error_business', fail_message: 'The commission rate exceeds the cap.' };

  it('a filled error beside rows is read with its rows', async () => {
    const { shop } = answering({ ...sample('empty'), body: { ...partly, response: { success_list: [5, 6], failed_list: [failed] } } });
    expect(await shop.batchAdd({ itemIdList: ['5', '6', '7'], commissionRate: rate(9000) })).toEqual({
      ok: true,
      value: {
        done: ['5', '6'],
        failed: [{ id: '7', failure: { code: 'rateTooHigh', detail: 'error_business: The commission rate exceeds the cap.' } }],
      },
    });
  });

  it('one object stands for a list of one', async () => {
    const { shop } = answering(sample('open-platform/errors/ams.batch_remove_products_open_campaign_setting.json'));
    expect(await shop.batchRemove({ campaignIds: ['123'] })).toMatchObject({ ok: true, value: { done: [], failed: [{ id: '123' }] } });
  });

  it('a filled error without rows is a refusal', async () => {
    const { shop } = answering({ ...sample('empty'), body: { ...partly, response: { success_list: [], failed_list: [] } } });
    expect(await shop.batchAdd({ itemIdList: ['5'], commissionRate: rate(100) })).toMatchObject({
      ok: false,
      failure: { code: 'partlyFailed' },
    });
  });

  it('a read with a filled error is a refusal, whatever stands beside it', async () => {
    const { shop } = answering({
      ...sample('empty'),
      body: { error: 'error_server', message: 'x', response: { item_list: [{ item_id: 1 }] } },
    });
    expect(await shop.addedProducts({}, { patienceMs: 0 })).toMatchObject({ ok: false, failure: { code: 'serverError' } });
  });
});

describe('token calls', () => {
  it('tell a spent refresh token from an ended authorization', async () => {
    const ask = { refreshToken: 'made-up', shopId: '1' };
    expect(await answering(refusal('error_shop_refresh_token', 'spent')).partner.refreshTokens(ask)).toMatchObject({
      failure: { code: 'authorizationLost' },
    });
    expect(await answering(refusal('shop_access_expired', 'over')).partner.refreshTokens(ask)).toMatchObject({
      failure: { code: 'authorizationEnded' },
    });
  });
});
