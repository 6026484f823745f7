import type { Account, AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { MARKETS } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import type { Seal } from '#lib/domain/seal';
import type { Wiring } from '#lib/http/call';
import { createGate, type Gate } from '#lib/http/gate';
import { readLocal, removeLocal, writeLocal } from '#lib/settings/local';
import { createLinkClient, type LinkClient } from '#lib/shopee-affiliate/link-client';
import { browserPlaces } from '#lib/vault/places';
import { createVault } from '#lib/vault/vault';
import { gateStore } from './gate-store';
import { serverClock } from './server-clock';
import { pause, sendUntilDeleted } from './under-way';

/** The rooms that the background joins, made once per worker. */
export const vault = createVault(browserPlaces({ read: readLocal, write: writeLocal, remove: removeLocal }), (lock, work) =>
  navigator.locks.request(lock, () => work()),
);

export const gate: Gate = createGate(gateStore, Date.now);

/** A unit of an account's quota that can be taken while its vault is still being opened: the first request uses it, or it is given back. */
export interface Permit {
  takeAhead(): void;
  take(): Promise<Result<null>>;
  /** Does nothing where a request has used it. */
  giveBack(): Promise<void>;
}

export function permitFor({ id, limit }: AffiliateKeyAccount): Permit {
  // The count is known when it is to be changed.
  gate.quota(id, limit).catch(() => undefined);
  let ahead: Promise<Result<null>> | undefined;
  const use = () => {
    const taken = ahead;
    ahead = undefined;
    return taken;
  };
  return {
    takeAhead: () => {
      ahead ??= gate.take(id, limit);
      // Whoever uses it or gives it back hears of a failure.
      ahead.catch(() => undefined);
    },
    take: () => use() ?? gate.take(id, limit),
    giveBack: async () => {
      if ((await use())?.ok) await gate.giveBack(id, limit);
    },
  };
}

/** The client that makes links with an affiliate app: sealed, gated, with the server's time. */
export async function linkClient(account: AffiliateKeyAccount, permit: Permit = permitFor(account)): Promise<Result<LinkClient>> {
  // The clock is read beside the vault, and known then.
  const [seal] = await Promise.all([sealOfAccount(account), serverClock(MARKETS[account.market].affiliateApi)]);
  if (!seal.ok) return seal;
  const wiring = { ...(await affiliateWiring(account, seal.value)), take: permit.take };
  return ok(createLinkClient(MARKETS[account.market], account.appId, wiring));
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
