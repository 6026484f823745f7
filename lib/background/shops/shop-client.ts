import { vault } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import { pause, sendUntilDeleted } from '#lib/background/accounts/under-way';
import { isOnTheWay } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import type { PartnerSeal } from '#lib/domain/seal';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { tokenEndsAt } from '#lib/domain/shops/token-life';
import type { Wiring } from '#lib/http/call';
import type { Row } from '#lib/http/row';
import { createPartnerClient, createShopClient, type PartnerClient, type ShopClient } from '#lib/shopee-ams/client';
import type { Exchange } from '#lib/vault/rotate';
import { partnerSealOf } from '#lib/vault/seal';
import type { SealedShop } from '#lib/vault/vault';
import { learnOwn, refuseForeign } from './own-ids';
import { shopLine } from './shop-line';

/** Tokens that live less than this are refreshed before they are used. */
const TOO_SHORT_MS = 5 * 60_000;

/** The client of one shop, with a token that lives; a token that ran out all the same is refreshed once and the call repeated. */
export async function shopClient(shop: ShopAccount): Promise<Result<ShopClient>> {
  const clock = await serverClock(shop.api);
  const sealed = await sealedShop(shop);
  if (!sealed.ok) return sealed;
  const fresh = sealed.value.pair.accessUntil - clock.now() < TOO_SHORT_MS ? await renewedAhead(shop, sealed.value.pair.number) : sealed;
  if (!fresh.ok) return fresh;
  const line = await shopLine(shop.id);
  const { number } = fresh.value.pair;
  const renew = async () => {
    const again = await renewed(shop, number);
    return again.ok ? ok(again.value.seal) : again;
  };
  const refuses = (_row: Row, params: unknown) => refuseForeign(shop, params);
  const learns = (row: Row, answer: unknown) => learnOwn(shop, row, answer);
  return ok(createShopClient(shop.api, { seal: fresh.value.seal, line, renew, refuses, learns, ...(await plainWiring(shop.api)) }));
}

/** The app's own client, with a key that is in the vault or was just typed. */
export async function partnerClient(api: string, seal: PartnerSeal): Promise<PartnerClient> {
  return createPartnerClient(api, { seal, ...(await plainWiring(api)) });
}

const sealedShop = (shop: ShopAccount): Promise<Result<SealedShop>> => vault.shopSeal(shop.id, [shop.api], shop);

async function renewed(shop: ShopAccount, seen: number): Promise<Result<SealedShop>> {
  const pair = await vault.rotate(shop.id, seen, exchangeOf(shop));
  return pair.ok ? sealedShop(shop) : pair;
}

/**
 * A refresh token works once, so none is sent before the server was reached: a computer that wakes up before its network does
 * would use up both of its tries.
 */
async function renewedAhead(shop: ShopAccount, seen: number): Promise<Result<SealedShop>> {
  const seal = await vault.partnerSeal(shop.id, [shop.api], shop.partnerId);
  if (!seal.ok) return seal;
  const reached = await (await partnerClient(shop.api, seal.value)).shopsOfPartner({ pageSize: 1 });
  return reached.ok || !isOnTheWay(reached.failure.code) ? renewed(shop, seen) : reached;
}

const exchangeOf =
  (shop: ShopAccount): Exchange =>
  async (refreshToken, partnerKey) => {
    const client = await partnerClient(shop.api, partnerSealOf(shop.id, [shop.api], shop.partnerId, partnerKey));
    const answer = await client.refreshTokens({ refreshToken, shopId: shop.shopId });
    if (!answer.ok) return answer;
    const { accessToken, refreshToken: next, expireIn } = answer.value;
    return ok({ accessToken, refreshToken: next, accessUntil: tokenEndsAt(expireIn, (await serverClock(shop.api)).now()) });
  };

/** Refreshes ahead of time what has less than a fifth of its life left; nobody waits for it. */
export async function refreshEarly(shop: ShopAccount): Promise<Result<null>> {
  const sealed = await sealedShop(shop);
  if (!sealed.ok) return sealed;
  const left = sealed.value.pair.accessUntil - (await serverClock(shop.api)).now();
  if (left > EARLY_MS) return ok(null);
  const fresh = await renewedAhead(shop, sealed.value.pair.number);
  return fresh.ok ? ok(null) : fresh;
}
const EARLY_MS = 48 * 60_000;

async function plainWiring(api: string): Promise<Omit<Wiring<never>, 'wire' | 'seal' | 'renew'>> {
  return {
    clock: await serverClock(api),
    send: sendUntilDeleted,
    take: async () => ok(null),
    pause,
    random: Math.random,
  };
}
