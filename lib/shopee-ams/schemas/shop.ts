import * as v from 'valibot';
import { id64, known, list, maybe, whole } from '#lib/http/fields';
import { amount, count, flag, moment, text, valued } from '#lib/shopee-ams/answer-fields';
import { idsText, seconds } from '#lib/shopee-ams/param-fields';

/** The market decides on currency and time zone; `expireTime` is the end of the authorization. */
export const shopInfo = v.object({
  shopName: text,
  region: text,
  status: maybe(known(['NORMAL', 'BANNED', 'FROZEN'])),
  isCb: flag,
  isSip: flag,
  authTime: moment,
  expireTime: moment,
  merchantId: maybe(id64),
});
export const profile = v.object({ shopLogo: valued(v.string()), shopName: text });

export const ITEM_STATES = ['NORMAL', 'BANNED', 'UNLIST', 'REVIEWING', 'SELLER_DELETE', 'SHOPEE_DELETE'] as const;
const state = maybe(known(ITEM_STATES));
export const itemListParams = v.strictObject({
  offset: v.optional(whole(0), 0),
  pageSize: v.optional(whole(1, 100), 100),
  updateTimeFrom: v.optional(seconds),
  updateTimeTo: v.optional(seconds),
  itemStatus: v.optional(v.pipe(v.array(v.picklist(ITEM_STATES)), v.minLength(1)), ['NORMAL']),
});
export const itemList = v.object({
  item: list(v.object({ itemId: id64, itemStatus: state, updateTime: moment })),
  totalCount: count,
  hasNextPage: flag,
  nextOffset: count,
});

export const itemInfoParams = v.strictObject({ itemIdList: idsText(50) });
/** Products with variations carry no price here. */
export const itemInfo = v.object({
  itemList: list(
    v.object({
      itemId: id64,
      categoryId: maybe(id64),
      itemName: text,
      itemSku: text,
      itemStatus: state,
      hasModel: flag,
      updateTime: moment,
      priceInfo: list(v.object({ currency: text, originalPrice: amount, currentPrice: amount })),
      image: maybe(v.object({ imageUrlList: list(v.string()) })),
      stockInfoV2: maybe(v.object({ summaryInfo: maybe(v.object({ totalReservedStock: count, totalAvailableStock: count })) })),
    }),
  ),
});

/** Orders by when they were made, 15 days at most; a page of their numbers alone. */
export const orderListParams = v.pipe(
  v.strictObject({ from: seconds, to: seconds, cursor: v.optional(v.string()) }),
  v.transform(({ from, to, cursor }) => ({ timeRangeField: 'create_time', timeFrom: from, timeTo: to, pageSize: 100, cursor })),
);
export const orderList = v.object({ more: flag, nextCursor: text, orderList: list(v.object({ orderSn: v.string() })) });

/** Numbers of orders: one text with commas. Products are told where they are asked for. */
export const orderDetailParams = v.pipe(
  v.strictObject({ orderIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9]{8,20}$/))), v.minLength(1), v.maxLength(50)) }),
  v.transform(({ orderIds }) => ({ orderSnList: orderIds.join(','), responseOptionalFields: 'item_list' })),
);
/** Of an order only what tells a sample: who bought it, and where it went, is dropped here. `affiliateSampleType` null: no sample. */
export const orderDetail = v.object({
  orderList: list(
    v.object({
      orderSn: v.string(),
      orderStatus: text,
      createTime: moment,
      affiliateSampleType: maybe(v.number()),
      itemList: list(v.object({ itemId: id64, itemName: text, modelQuantityPurchased: count })),
    }),
  ),
});

export const categoryParams = v.optional(
  v.strictObject({ language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]{2,4})?$/i))) }),
  {},
);
export const categories = v.object({
  categoryList: list(
    v.object({ categoryId: id64, parentCategoryId: maybe(id64), originalCategoryName: text, displayCategoryName: text, hasChildren: flag }),
  ),
});
