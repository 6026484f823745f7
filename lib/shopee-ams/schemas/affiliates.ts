import * as v from 'valibot';
import { id64, idParam, list, maybe, whole } from '#lib/http/fields';
import { count, flag, oneOrMore, text, valued } from '#lib/shopee-ams/answer-fields';
import { page } from '#lib/shopee-ams/param-fields';

const social = v.object({ platform: text, followerCount: count, socialMediaUserName: text });
const range = maybe(v.array(v.number()));

/** Personal data of affiliates: shown, kept no longer than needed. The scale of `gmvRange` is not documented: a band, no amount. */
const affiliate = v.object({
  affiliateId: id64,
  affiliateName: text,
  userName: text,
  portraitUrl: valued(v.string()),
  popularSocialMedia: oneOrMore(social),
  socialMedias: list(social),
  totalClick: count,
  orderRange: range,
  gmvRange: range,
  isOrangeTickKol: flag,
  isGoodFulfillment: flag,
  promoteCategoryIds: list(id64),
  topPopularContents: list(
    v.object({
      platform: text,
      commentCount: count,
      likeCount: count,
      viewCount: count,
      coverUrl: valued(v.string()),
      mediaUrl: valued(v.string()),
    }),
  ),
  topSellingProducts: list(v.object({ itemId: id64 })),
});

export const affiliates = v.object({ totalCount: count, affiliateList: oneOrMore(affiliate) });
export const recommendedParams = v.strictObject({ pageSize: v.optional(whole(1, 200), 200) });
export const managedParams = v.strictObject(page(100));

/** By id (the first 200 count) or by a part of the name (then only id and name come back). */
export const queryParams = v.pipe(
  v.union([
    v.strictObject({ ids: v.pipe(v.array(idParam), v.minLength(1), v.maxLength(200)) }),
    v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) }),
  ]),
  v.transform((by) => ('ids' in by ? { queryType: 1, affiliateIdList: by.ids.join(',') } : { queryType: 2, name: by.name })),
);
