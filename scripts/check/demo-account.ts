import type { MarketCode } from '#lib/domain/market';
import type { AffiliateAccount, World } from '#test/world';

/** The first ordinary demo account of a market. */
export function demoAccount(world: World, market: MarketCode): AffiliateAccount {
  const account = world.accounts.affiliate.find((each) => each.market === market && each.note === undefined);
  if (!account) throw new Error(`the world has no account of ${market}`);
  return account;
}
