import type { Account, AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { MARKETS } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import type { Seal } from '#lib/domain/seal';
import { createGate, type Gate } from '#lib/http/gate';
import { send } from '#lib/http/send';
import { type AffiliateClient, createAffiliateClient } from '#lib/shopee-affiliate/client';
import { browserPlaces } from '#lib/vault/places';
import { createVault } from '#lib/vault/vault';
import { gateStore } from './gate-store';
import { serverClock } from './server-clock';

/** The rooms that the background joins, made once per worker. */
export const vault = createVault(browserPlaces, (lock, work) => navigator.locks.request(lock, work));

export const gate: Gate = createGate(gateStore, Date.now);

/** The client of an affiliate app: sealed, gated, with the server's time. */
export async function affiliateClient(account: AffiliateKeyAccount): Promise<Result<AffiliateClient>> {
  const seal = await vault.seal(account.id, [MARKETS[account.market].affiliateApi]);
  return seal.ok ? ok(await clientWith(account, seal.value)) : seal;
}

/** The same with a seal that is not in the vault yet: a key is checked before it is kept. */
export async function clientWith(account: AffiliateKeyAccount, seal: Seal): Promise<AffiliateClient> {
  const market = MARKETS[account.market];
  return createAffiliateClient(market, account.appId, {
    seal,
    clock: await serverClock(market.affiliateApi),
    send,
    take: () => gate.take(account.id, account.limit),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
}

export const hasKey = (account: Account): account is AffiliateKeyAccount => account.kind === 'affiliateKey';
