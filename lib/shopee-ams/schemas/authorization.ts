import * as v from 'valibot';
import { id64, list, whole } from '#lib/http/fields';
import { flag, moment, text } from '#lib/shopee-ams/answer-fields';
import { id } from '#lib/shopee-ams/param-fields';

const words = v.pipe(v.string(), v.nonEmpty());

/** A code works once, for ten minutes. Exactly one of shop and main account. */
export const tokenParams = v.union([v.strictObject({ code: words, shopId: id }), v.strictObject({ code: words, mainAccountId: id })]);
const pair = { accessToken: words, refreshToken: words, expireIn: v.number() };
/** After a main account's login the first pair serves every shop of the list. */
export const tokens = v.object({ ...pair, shopIdList: list(id64), merchantIdList: list(id64) });

/** A refresh token works once, for 30 days. */
export const refreshParams = v.strictObject({ refreshToken: words, shopId: id });
export const refreshed = v.object({ ...pair, shopId: v.nullish(id64, null) });

export const shopsParams = v.strictObject({ pageSize: v.optional(whole(1, 100), 100), pageNo: v.optional(whole(1), 1) });
export const shops = v.object({
  authedShopList: list(v.object({ shopId: id64, region: text, authTime: moment, expireTime: moment })),
  more: flag,
});
