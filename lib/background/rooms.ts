import type { Account, AffiliateKeyAccount } from '../domain/account';
import { MARKETS } from '../domain/market';
import { ok, type Result } from '../domain/result';
import type { Seal } from '../domain/seal';
import { createGate, type Gate } from '../http/gate';
import { send } from '../http/send';
import { type AffiliateClient, createAffiliateClient } from '../shopee-affiliate/client';
import { browserPlaces } from '../vault/places';
import { createVault } from '../vault/vault';
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
