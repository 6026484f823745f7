import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { MARKETS } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import type { Seal } from '#lib/domain/seal';
import { type AffiliateClient, createAffiliateClient } from '#lib/shopee-affiliate/client';
import { affiliateWiring, sealOfAccount } from './clients';

/** The client of an affiliate app with all its operations. */
export async function affiliateClient(account: AffiliateKeyAccount): Promise<Result<AffiliateClient>> {
  const seal = await sealOfAccount(account);
  return seal.ok ? ok(await clientWith(account, seal.value)) : seal;
}

/** The same with a seal that is not in the vault yet: a key is checked before it is kept. */
export const clientWith = async (account: AffiliateKeyAccount, seal: Seal): Promise<AffiliateClient> =>
  createAffiliateClient(MARKETS[account.market], account.appId, await affiliateWiring(account, seal));
