import type { ShopAccount, World } from '#test/world';

/** The first ordinary shop of the world: the one that Seller Centre of Brazil shows. */
export function demoShop(world: World): ShopAccount {
  const shop = world.accounts.shop.find(({ note }) => note === undefined);
  if (!shop) throw new Error('the world has no ordinary shop');
  return shop;
}
