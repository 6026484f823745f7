import { describe, expect, it } from 'vitest';
import { ok, type Result } from '#lib/domain/result';
import type { Reply } from '#lib/http/send';
import { createPartnerClient } from '#lib/shopee-ams/client';
import type { Exchange } from '#lib/vault/rotate';
import { createVault } from '#lib/vault/vault';
import { memoryLock, memoryPlaces } from '#test/support/vault-places';
import { fakeServer, lost, NOW, sample } from './fake-server';
import { shopSeal } from './seals';

const HOST = 'partner.shopeemobile.com';
const FRESH: Reply = {
  ...sample('empty'),
  body: { access_token: 'access-1', refresh_token: 'refresh-1', expire_in: 14_400, error: '', message: '', request_id: 'r' },
};
const ILL: readonly Reply[] = [
  sample('empty', { status: 503 }),
  { ...sample('empty', { status: 500 }), body: { error: 'error_server', message: 'Something wrong. Please try later.', request_id: 'r' } },
  { ...sample('empty'), body: { error: 'error_inner', message: 'system busy', request_id: 'r' } },
  { ...sample('empty', { status: 502 }), body: {} },
];

async function trading(...answers: readonly (Reply | Result<never>)[]) {
  const vault = createVault(memoryPlaces(), memoryLock());
  await vault.put(
    's',
    { partnerKey: 'key', pair: { accessToken: 'access-0', refreshToken: 'refresh-0', accessUntil: NOW, number: 0 }, intent: null },
    'shop',
  );
  const server = fakeServer(...answers);
  const exchange: Exchange = async (refreshToken) => {
    const client = createPartnerClient(HOST, { ...server.wiring, seal: shopSeal([HOST]) });
    const answer = await client.refreshTokens({ refreshToken, shopId: '1' });
    return answer.ok ? ok({ ...answer.value, accessUntil: NOW + 1 }) : answer;
  };
  const trade = async () => {
    const pair = await vault.rotate('s', 0, exchange);
    return pair.ok ? pair.value.accessToken : pair.failure.code;
  };
  return { trade, server };
}

describe('tokens are traded', () => {
  it('once the server is well again, however often it answered that it is not', async () => {
    const { trade, server } = await trading(...ILL, ...ILL, FRESH);
    const reported = [];
    for (let times = 0; times <= ILL.length * 2; times++) reported.push(await trade());
    expect(reported).toEqual([...Array(ILL.length * 2).fill('serverError'), 'access-1']);
    expect(server.received).toHaveLength(ILL.length * 2 + 1);
  });

  it('not after two answers that never came: the token may be used up', async () => {
    const { trade, server } = await trading(lost);
    expect([await trade(), await trade(), await trade()]).toEqual(['outcomeUnknown', 'outcomeUnknown', 'authorizationLost']);
    expect(server.received).toHaveLength(2);
  });

  it('nor after two bodies that are not Shopee’s', async () => {
    const { trade } = await trading({ ...sample('empty'), body: { error: 90309999 } });
    expect([await trade(), await trade(), await trade()]).toEqual(['outcomeUnknown', 'outcomeUnknown', 'authorizationLost']);
  });
});
