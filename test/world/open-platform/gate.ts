import type { WorldRequest } from '#test/world/part';
import { isSigned } from './auth/sign';
import { badParam, business, refuse } from './envelope';
import type { Platform } from './platform';
import type { Described } from './reference';
import type { PlatformShop, ShopSwitches } from './shops';

const FIVE_MINUTES = 300;
const MOST = 4_294_967_295;
const RESTRICTED =
  'The App permission for api call have been restricted. If you’re a seller, contact the developer for more information. If you’re the developer, refer to the Open Platform Console for details.';

/** Who calls: the app, and for calls about a shop the shop. */
export interface Caller {
  readonly partnerId: string;
  /** Any shop of the app, for what belongs to the app. */
  readonly app: PlatformShop;
  readonly shop: PlatformShop | undefined;
}

/**
 * Everything before a call's own parameters: app, time, signature, key, app type, IP, token, shop.
 *
 * assumed: gate-order. Which of several causes is named first is not documented.
 */
export function admit(platform: Platform, request: WorldRequest, { scope }: Pick<Described, 'scope'>, path = request.path): Caller {
  const { search } = request;
  const partnerId = search.get('partner_id') ?? '';
  const app = checkApp(platform, partnerId);
  const timestamp = checkTime(platform, search.get('timestamp'));
  const given = search.get('sign');
  if (given === null) throw badParam('There is no sign in query.');
  const accessToken = search.get('access_token') ?? '';
  const shopId = search.get('shop_id') ?? '';
  if (scope === 'shop') {
    if (accessToken === '') throw badParam('There is no access_token in query.');
    if (shopId === '') throw badParam('There is no shop_id in query.');
    if (!/^\d{1,10}$/.test(shopId) || Number(shopId) > MOST)
      throw badParam('shop_id is invalid, should be an integer between 0 and 4294967295.');
  }
  if (!isSigned(app.partnerKey, { partnerId, path, timestamp, ...(scope === 'shop' ? { accessToken, shopId } : {}) }, given))
    throw refuse('error_sign', 'Wrong sign.');
  checkSwitchesOfApp(platform.book.switches(app), path);
  checkLimit(platform, partnerId);
  return { partnerId, app, shop: scope === 'shop' ? checkShop(platform, partnerId, accessToken, shopId) : undefined };
}

function checkApp({ book }: Platform, partnerId: string): PlatformShop {
  if (partnerId === '') throw badParam('There is no partner_id in query.');
  if (!/^\d{1,10}$/.test(partnerId) || Number(partnerId) > MOST)
    throw badParam('Partner_id is invalid, should be an integer between 0 and 4294967295.');
  const app = book.ofPartner(partnerId)[0];
  if (!app) throw refuse('invalid_partner_id', 'Invalid partner_id, please have a check.');
  return app;
}

function checkTime({ world }: Platform, timestamp: string | null): string {
  if (timestamp === null || timestamp === '') throw badParam('no timestamp.');
  if (!/^\d{1,10}$/.test(timestamp) || Number(timestamp) > MOST)
    throw badParam('Timestamp is invalid, should be an integer between 0 and 4294967295.');
  if (Math.abs(world.clock.seconds() - Number(timestamp)) > FIVE_MINUTES) throw badParam('Timestamp is expired.');
  return timestamp;
}

function checkSwitchesOfApp(app: Readonly<ShopSwitches>, path: string): void {
  if (app.keyExpired)
    throw refuse(
      'error_partner_key_expired',
      'Your API partner key has expired, please reset the Live API Partner Key in Console to get a new valid partner key to call open api.',
    );
  if (app.appRestricted) throw refuse('error_api_call_restricted', RESTRICTED);
  if (app.appType !== 'ams' && path.startsWith('/api/v2/ams/'))
    throw refuse('error_api_permission', 'This app type has no permission to this API.');
  if (!app.ipDeclared) {
    throw refuse(
      'source_ip_undeclared',
      'Request Source IP (127.0.0.1) is undeclared. Please declare all your IP addresses in the Shopee Open Platform Console > App list > IP Address Whitelist',
    );
  }
}

/** No numbers are published, so there is a limit only where a test has set one for the partner id. */
function checkLimit({ world }: Platform, partnerId: string): void {
  if (!world.limits.list().some(({ appId }) => appId === partnerId)) return;
  if (!world.limits.take(partnerId))
    throw refuse('error_rate_limit', 'Too many requests. You have reached the rate limit. Please try again later.');
}

function checkShop({ book, tokens, world }: Platform, partnerId: string, accessToken: string, shopId: string): PlatformShop {
  const shop = book.byId(shopId);
  if (!shop || shop.partnerId !== partnerId) throw refuse('error_auth', 'Invalid partner_id or shopid.');
  const state = book.switches(shop);
  if (state.dailyLimitReached)
    throw refuse(
      'error_limit',
      'The total API call number made by your APP has reached the daily API call limit, please try again after 00: 00 (UTC+08:00)',
    );
  if (!state.authorized || world.clock.seconds() > state.authorizedUntil) throw refuse('shop_no_linked', 'Partner and shop has no linked.');
  const pair = tokens.byAccess(accessToken);
  // assumed: token-code. Both `error_auth` and the misspelled `invalid_acceess_token` are listed for a token that does not open the shop; the second is for one that never existed.
  if (!pair) throw refuse('invalid_acceess_token', 'Invalid access_token, please have a check.');
  if (!tokens.opens(pair, shopId)) throw refuse('error_auth', 'Invalid access_token.');
  if (state.banned) {
    throw refuse(
      'shop_banned',
      'The shop account has been banned. Permissions for shop authorization and API calls have been suspended until the shop account is restored.',
    );
  }
  return shop;
}

/** The three refusals that stand before most AMS calls. */
export function checkTerms({ book }: Platform, shop: PlatformShop, { method }: Described): void {
  const state = book.switches(shop);
  if (!state.amsAccess) throw business("Sorry you don't have access to AMS features.");
  if (!state.termsAccepted)
    throw business('Please agree to the AMS T&C in Seller Center - Affiliate Marketing Solutions first before using Open API.');
  // assumed: frozen-reads. A frozen shop may still read.
  if (state.frozen && method === 'POST') throw business('The seller commission operation is frozen.');
}
