import type { Account, AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { MARKETS } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import type { Seal } from '#lib/domain/seal';
import type { Wiring } from '#lib/http/call';
import { createGate, type Gate } from '#lib/http/gate';
import { createLinkClient, type LinkClient } from '#lib/shopee-affiliate/link-client';
import { browserPlaces } from '#lib/vault/places';
import { createVault } from '#lib/vault/vault';
import { gateStore } from './gate-store';
import { serverClock } from './server-clock';
import { pause, sendUntilDeleted } from './under-way';

/** The rooms that the background joins, made once per worker. */
export const vault = createVault(browserPlaces, (lock, work) => navigator.locks.request(lock, () => work()));

export const gate: Gate = createGate(gateStore, Date.now);

/** The client that makes links with an affiliate app: sealed, gated, with the server's time. */
export async function linkClient(account: AffiliateKeyAccount): Promise<Result<LinkClient>> {
  const seal = await sealOfAccount(account);
  return seal.ok ? ok(createLinkClient(MARKETS[account.market], account.appId, await affiliateWiring(account, seal.value))) : seal;
}

export const sealOfAccount = (account: AffiliateKeyAccount): Promise<Result<Seal>> =>
  vault.seal(account.id, [MARKETS[account.market].affiliateApi]);

/** What every client of an affiliate app is wired with. */
export const affiliateWiring = async (account: AffiliateKeyAccount, seal: Seal): Promise<Omit<Wiring, 'wire'>> => ({
  seal,
  clock: await serverClock(MARKETS[account.market].affiliateApi),
  send: sendUntilDeleted,
  take: () => gate.take(account.id, account.limit),
  pause,
  random: Math.random,
});

export const hasKey = (account: Account): account is AffiliateKeyAccount => account.kind === 'affiliateKey';
