import { vault } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import { untilDeleted } from '#lib/background/accounts/under-way';
import { during } from '#lib/background/shell/during';
import { type OpenPlatformSite, openPlatformSite } from '#lib/domain/address/open-platform-hosts';
import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import type { PartnerSeal } from '#lib/domain/seal';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { tokenEndsAt } from '#lib/domain/shops/token-life';
import { isGone } from '#lib/records/gone';
import type { Grant } from '#lib/shopee-ams/authorization-answer';
import type { PartnerKeyFrom, Receiver } from '#lib/vault/held';
import type { TokenPair } from '#lib/vault/shop-secret';
import { askSeller } from './consent';
import { readShopInfo } from './read-shop-info';
import { partnerClient } from './shop-client';
import { shops } from './shops';

export interface ShopApp {
  readonly market: MarketCode;
  readonly partnerId: string;
  readonly api: string;
  readonly form: 'portal' | 'signed';
  /** Signs with the app's key, typed just now or kept in the vault. */
  readonly seal: PartnerSeal;
  /** The key that the tokens are kept beside. */
  readonly tokensBeside: PartnerKeyFrom;
}

/** All steps of connecting: the seller's consent, the first tokens, storing each shop, checking each shop. */
export async function connectShops(app: ShopApp): Promise<Result<{ shops: ShopAccount[] }>> {
  const site = openPlatformSite(app.api);
  if (!site) return fail(failure('inputInvalid', { field: 'api' }));
  // Opened before anybody is asked: what the seller grants is kept although the vault is locked meanwhile.
  const receiver = await vault.receive(app.tokensBeside);
  if (!receiver.ok) return receiver;
  const deleted = untilDeleted();
  const grant = await askSeller(site, app.seal, app.form);
  if (!grant.ok) return grant;
  // A person may take minutes for the consent: nothing waits for that, and nothing is asked for what was deleted meanwhile.
  return during(async () => (deleted.aborted ? fail(failure('cancelled')) : takeGrant(app, site, receiver.value, grant.value)));
}

async function takeGrant(
  app: ShopApp,
  site: OpenPlatformSite,
  receiver: Receiver,
  grant: Grant,
): Promise<Result<{ shops: ShopAccount[] }>> {
  const client = await partnerClient(site.api, app.seal);
  const tokens = await client.getTokens(grant);
  if (!tokens.ok) return tokens;
  const pair: TokenPair = {
    accessToken: tokens.value.accessToken,
    refreshToken: tokens.value.refreshToken,
    accessUntil: tokenEndsAt(tokens.value.expireIn, (await serverClock(site.api)).now()),
    number: 0,
  };
  const stored: ShopAccount[] = [];
  for (const shopId of grantedShops(grant, tokens.value.shopIdList)) {
    const shop = await keep(app, receiver, shopId, 'mainAccountId' in grant ? grant.mainAccountId : null, pair);
    if (!shop.ok) return shop;
    stored.push(await readShopInfo(shop.value));
  }
  return stored.length ? ok({ shops: stored }) : fail(failure('codeRefused'));
}

const grantedShops = (grant: Grant, list: readonly string[]): readonly string[] => ('shopId' in grant ? [grant.shopId] : list);

/** The secret first, then the account; a shop that is connected again keeps its id and what is known of it. */
async function keep(
  app: ShopApp,
  receiver: Receiver,
  shopId: string,
  mainAccountId: string | null,
  pair: TokenPair,
): Promise<Result<ShopAccount>> {
  const before = (await shops.read()).find((one) => one.shopId === shopId && one.partnerId === app.partnerId && !isGone(one.id));
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
  const put = await receiver.keepTokens(shop.id, { ...pair, number });
  if (!put.ok) return put;
  await shops.rewrite((list) => [...list.filter((one) => one.id !== shop.id), shop]);
  if (!isGone(shop.id)) return ok(shop);
  // Removed in between: what was just kept goes too.
  await vault.forget(shop.id);
  await shops.rewrite((list) => list.filter((one) => one.id !== shop.id));
  return fail(failure('noAccount'));
}
