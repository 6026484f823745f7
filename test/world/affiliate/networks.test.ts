import { describe, expect, it } from 'vitest';
import { ask } from '#test/world/line/client';
import type { AffiliateAccount } from './accounts';
import { affiliateSetup } from './affiliate-client';

const setup = affiliateSetup();
const TEAM = '{partnerOrderReport(limit:5){nodes{orderId}}}';
const BATCH = 'mutation{generateBatchShortLink(input:{links:[{originUrl:"https://shopee.com.br/product/1/2"}]}){successCount}}';

const codeOf = async (account: AffiliateAccount, query: string) =>
  (await ask(setup.world, account, query)).errors?.[0]?.extensions.code ?? 'served';
const setNetwork = (value: unknown) =>
  fetch(`${setup.world.http}/__world/affiliate/network`, { method: 'POST', body: JSON.stringify(value) });

describe('the report of partner networks', () => {
  it('is refused to every ordinary account of every market, and to no network', async () => {
    const ordinary = setup.world.accounts.affiliate.filter(({ note }) => note === undefined);
    expect(ordinary.length).toBeGreaterThan(10);
    for (const account of ordinary) expect(await codeOf(account, TEAM), account.appId).toBe(10031);
    expect(await codeOf(setup.special('partner network'), TEAM)).toBe('served');
    expect(await codeOf(setup.special('partner network'), BATCH)).toBe('served');
    expect(await codeOf(setup.special('frozen'), TEAM)).toBe(10033);
  });

  it('is served to an account that a test makes a network, until the world begins anew', async () => {
    expect(await codeOf(setup.account, BATCH)).toBe(10031);
    expect((await setNetwork({ appId: setup.account.appId })).status).toBe(200);
    expect(await codeOf(setup.account, TEAM)).toBe('served');
    expect(await codeOf(setup.account, BATCH)).toBe('served');
    await setNetwork({ appId: setup.account.appId, network: false });
    expect(await codeOf(setup.account, TEAM)).toBe(10031);
    await setNetwork({ appId: setup.account.appId });
    setup.world.reset();
    expect(await codeOf(setup.account, TEAM)).toBe(10031);
    expect((await setNetwork({ appId: '1' })).status).toBe(400);
    expect((await setNetwork({ appId: setup.account.appId, network: 'yes' })).status).toBe(400);
  });
});
