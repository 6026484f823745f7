import { vault } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import { openPlatformSite } from '#lib/domain/address/open-platform-hosts';
import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import type { PartnerSeal } from '#lib/domain/seal';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { tokenEndsAt } from '#lib/domain/shops/token-life';
import type { Grant } from '#lib/shopee-ams/authorization-answer';
import type { TokenPair } from '#lib/vault/shop-secret';
import { askSeller } from './consent';
import { lookAtShop } from './look-at-shop';
import { partnerClient } from './shop-client';
import { shops } from './shops';

export interface ShopApp {
  readonly market: MarketCode;
  readonly partnerId: string;
  readonly api: string;
  readonly form: 'portal' | 'signed';
  /** Signs with the app's key, typed just now or kept in the vault. */
  readonly seal: PartnerSeal;
  /** Keeps a shop's tokens beside that key. */
  readonly keepTokens: (accountId: string, pair: TokenPair) => Promise<Result<null>>;
}

/** The whole way of connecting: the seller's consent, the first tokens, each shop kept, each shop looked at. */
export async function connectShops(app: ShopApp): Promise<Result<{ shops: ShopAccount[] }>> {
  const site = openPlatformSite(app.api);
  if (!site) return fail(failure('inputInvalid', { field: 'api' }));
  const status = await vault.status();
  if (status.state === 'locked') return fail(failure('locked'));
  const grant = await askSeller(site, app.seal, app.form);
  if (!grant.ok) return grant;
  const client = await partnerClient(site.api, app.seal);
  const tokens = await client.getTokens(grant.value);
  if (!tokens.ok) return tokens;
  const pair: TokenPair = {
    accessToken: tokens.value.accessToken,
    refreshToken: tokens.value.refreshToken,
    accessUntil: tokenEndsAt(tokens.value.expireIn, (await serverClock(site.api)).now()),
    number: 0,
  };
  const kept: ShopAccount[] = [];
  for (const shopId of grantedShops(grant.value, tokens.value.shopIdList)) {
    const shop = await keep(app, shopId, 'mainAccountId' in grant.value ? grant.value.mainAccountId : null, pair);
    if (!shop.ok) return shop;
    kept.push(await lookAtShop(shop.value));
  }
  return kept.length ? ok({ shops: kept }) : fail(failure('codeRefused'));
}

const grantedShops = (grant: Grant, list: readonly string[]): readonly string[] => ('shopId' in grant ? [grant.shopId] : list);

/** The secret first, then the account; a shop that is connected again keeps its id and what is known of it. */
async function keep(app: ShopApp, shopId: string, mainAccountId: string | null, pair: TokenPair): Promise<Result<ShopAccount>> {
  const before = (await shops.read()).find((one) => one.shopId === shopId && one.partnerId === app.partnerId);
  const shop: ShopAccount = {
    id: before?.id ?? crypto.randomUUID(),
    market: app.market,
    partnerId: app.partnerId,
    shopId,
    api: app.api,
    name: before?.name ?? null,
    logo: before?.logo ?? null,
    addedAt: before?.addedAt ?? Date.now(),
    mainAccountId,
    authorizedUntil: null,
    check: null,
    readOnly: before?.readOnly ?? false,
  };
  // The counter goes on from an earlier pair, so that whoever still waits for its refresh takes this one.
  const earlier = before ? await vault.shopSeal(before.id, [before.api], before) : null;
  const number = earlier?.ok ? earlier.value.pair.number + 1 : 0;
  const put = await app.keepTokens(shop.id, { ...pair, number });
  if (!put.ok) return put;
  await shops.rewrite((list) => [...list.filter((one) => one.id !== shop.id), shop]);
  return ok(shop);
}
