import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ACCOUNT_ID, worldOfSyncs } from '#test/support/reports/world-sync';
import { partnerOrders } from './partner-orders';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);

const life = worldOfSyncs();
const pageOf = async (token: string) => {
  const { now } = life.clock;
  return partnerOrders({ accountId: ACCOUNT_ID, from: now - 30 * 86_400_000, to: now, token }, {} as never);
};

it('is for networks alone: any other account is told that it is not given this', async () => {
  expect(await pageOf('')).toMatchObject({ ok: false, failure: { code: 'accessDenied' } });
});

it('gives a network every order of its team once, page by page', async () => {
  await life.actAs(life.world.accounts.affiliate.find(({ note }) => note?.startsWith('partner network')));
  const ids: string[] = [];
  for (let token = '', pages = 0; pages === 0 || token !== ''; pages++) {
    const page = await pageOf(token);
    if (!page.ok) throw new Error(page.failure.code);
    expect(page.value.orders.length).toBeLessThanOrEqual(50);
    expect(page.value.leftOut).toBe(0);
    ids.push(...page.value.orders.map(({ orderId }) => orderId));
    token = page.value.token;
  }
  expect(ids.length).toBeGreaterThan(60);
  expect(new Set(ids).size).toBe(ids.length);
});
