import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { FAILURES } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import type { Reply } from '#lib/http/send';
import { createPartnerClient, createShopClient } from '#lib/shopee-ams/client';
import { amsEndpoints } from '#lib/shopee-ams/endpoints';
import { rate } from './case';
import { type AnyClient, fakeServer, NOW, sample, samplePath } from './fake-server';
import { amsCases } from './open-platform-cases';
import { LISTED } from './open-platform-refusals';
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

describe('refusals in other spellings', () => {
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
  it.each(LISTED)('%s: %s → %s', async (error, message, code) => {
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
