import { count, id, text } from '#test/world/open-platform/args';
import type { CallOf } from '#test/world/open-platform/call';
import { type Reply, refuse } from '#test/world/open-platform/envelope';
import { ACCESS_LIFE, type Pair, REFRESH_LIFE } from './tokens';

/** The token calls and the list of an app's shops; their fields stand beside the envelope, not in a response. */
export const AUTH_CALLS: Readonly<Record<string, CallOf>> = {
  '/api/v2/auth/token/get': ({ platform, caller, args }) => {
    checkPartner(caller.partnerId, args['partner_id']);
    const grant = platform.codes.find(text(args, 'code'));
    // assumed: code-refusals. The sample has error_auth "Invalid code" where the table lists invalid_code; the sample is taken.
    if (!grant || grant.partnerId !== caller.partnerId) throw refuse('error_auth', 'Invalid code');
    const shopId = id(args, 'shop_id');
    const mainId = id(args, 'main_account_id');
    if ((shopId === undefined) === (mainId === undefined))
      throw refuse('error_param', 'invalid param, detail:send exactly one of shop_id and main_account_id');
    if (mainId !== undefined && mainId !== grant.mainAccountId)
      throw refuse('invalid_main_acount_id', 'Invalid main_account_id, please have a check.');
    if (shopId !== undefined && (grant.mainAccountId !== null || grant.shops[0]?.shopId !== shopId))
      throw refuse('invalid_shop_id', 'Invalid shop_id, please have a check.');
    platform.codes.spend(text(args, 'code'));
    const shops = grant.shops.map((shop) => shop.shopId);
    return {
      top: {
        ...pairFields(platform.tokens.issue(caller.partnerId, shops)),
        ...(mainId === undefined ? {} : { shop_id_list: shops.map(Number), merchant_id_list: [] }),
      },
    };
  },
  '/api/v2/auth/access_token/get': (call) => {
    const { caller, args } = call;
    checkPartner(caller.partnerId, args['partner_id']);
    const subjects = ['shop_id', 'merchant_id', 'supplier_id', 'user_id', 'principal_id'].filter((name) => args[name] !== undefined);
    if (subjects.length !== 1) throw refuse('error_param', 'invalid param, detail:send exactly one of shop_id and merchant_id');
    const shopId = id(args, 'shop_id');
    if (shopId === undefined) throw refuse('merchant_no_linked', 'Partner and merchant has no linked.');
    return { top: { partner_id: Number(caller.partnerId), shop_id: Number(shopId), ...pairFields(refreshed(call, shopId)) } };
  },
  '/api/v2/public/get_token_by_resend_code': () => {
    // assumed: resend-code. The Console's resend button is not played, so that no resend code is ever right.
    throw refuse('error_auth', 'Invalid code');
  },
  '/api/v2/public/get_shops_by_partner': ({ platform, caller, args, now }): Reply => {
    const linked = platform.book.ofPartner(caller.partnerId).filter((shop) => platform.book.switches(shop).authorized);
    const size = count(args, 'page_size') || 100;
    const from = ((count(args, 'page_no') || 1) - 1) * size;
    const list = linked.slice(from, from + size).map((shop) => {
      const until = platform.book.switches(shop).authorizedUntil;
      return {
        shop_id: Number(shop.shopId),
        region: shop.market,
        sip_affi_shop_list: [],
        auth_time: Math.min(now, until - 365 * 86_400),
        expire_time: until,
      };
    });
    return { top: { authed_shop_list: list, more: from + size < linked.length } };
  },
};

/** assumed: refresh-texts. The codes are listed; their texts are made up where no sample shows one. */
function refreshed({ platform, caller, args, now }: Parameters<CallOf>[0], shopId: string): Pair {
  const shop = platform.book.byId(shopId);
  const pair = platform.tokens.byRefresh(text(args, 'refresh_token'));
  if (!pair || pair.partnerId !== caller.partnerId) throw refuse('error_auth', 'Invalid refresh_token.');
  if (!shop || !pair.shopIds.includes(shopId)) throw refuse('error_shop_refresh_token', 'The refresh_token does not belong to the shop.');
  const state = platform.book.switches(shop);
  if (!state.authorized) throw refuse('shop_no_linked', 'Partner and shop has no linked.');
  if (now > state.authorizedUntil) throw refuse('shop_access_expired', 'The authorization of the shop has expired.');
  if (state.banned) throw refuse('shop_banned', 'The shop account has been banned.');
  const used = pair.used.get(shopId);
  if (used) {
    if (state.refreshRepeats && now - used.at <= ACCESS_LIFE) return used.pair;
    throw refuse('error_shop_refresh_token', 'The refresh_token has been used.');
  }
  if (now > pair.issued + REFRESH_LIFE) throw refuse('refresh_token_expired', 'The refresh_token has expired.');
  return platform.tokens.rotate(pair, shopId);
}

function checkPartner(partnerId: string, sent: unknown): void {
  if (String(sent) !== partnerId) throw refuse('error_param', 'Invalid partner_id.');
}

const pairFields = ({ access, refresh }: Pair) => ({ access_token: access, refresh_token: refresh, expire_in: ACCESS_LIFE });
