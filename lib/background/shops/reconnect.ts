import { vault } from '#lib/background/accounts/clients';
import type { Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { connectShops } from './connect';
import { shops } from './shops';

/** The seller's consent once more, with the partner key that the vault keeps for this shop. */
export async function reconnectShop(accountId: string): Promise<Result<{ shops: ShopAccount[] }>> {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const { market, partnerId, api } = shop.value;
  const seal = await vault.partnerSeal(accountId, [api], partnerId);
  if (!seal.ok) return seal;
  return connectShops({
    market,
    partnerId,
    api,
    form: 'portal',
    seal: seal.value,
    tokensBeside: { accountId },
  });
}
