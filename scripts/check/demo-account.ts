import type { MarketCode } from '#lib/domain/market';
import type { AffiliateAccount, ShopAccount, World } from '#test/world';

/** The first ordinary demo account of a market. */
export function demoAccount(world: World, market: MarketCode): AffiliateAccount {
  const account = world.accounts.affiliate.find((each) => each.market === market && each.note === undefined);
  if (!account) throw new Error(`the world has no account of ${market}`);
  return account;
}

/** The first ordinary shop of the world: the one that Seller Centre of Brazil shows. */
export function demoShop(world: World): ShopAccount {
  const shop = world.accounts.shop.find(({ note }) => note === undefined);
  if (!shop) throw new Error('the world has no ordinary shop');
  return shop;
}
