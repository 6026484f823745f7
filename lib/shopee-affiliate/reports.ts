import * as v from 'valibot';
import { count, id64, idParam, longLimit, maybe, moment, seconds, text } from './fields';

/**
 * A scroll id works once and lives 30 s, so pages are walked in one go; without one the first page comes, and null is refused. The portal
 * asks for more than 30 s between two first pages.
 */
const scrollId = v.optional(v.string());
/** The API answers for the last three months only. */
const LONGEST_MS = 93 * 86_400_000;

const words = v.optional(v.pipe(v.string(), v.nonEmpty()));
const oneId = v.optional(idParam);
const choice = <const T extends readonly string[]>(all: T) => v.optional(v.picklist(all));

const times = { purchaseTimeStart: moment, purchaseTimeEnd: moment, completeTimeStart: moment, completeTimeEnd: moment };
type Times = { readonly [K in keyof typeof times]?: string | undefined };
const inRange = (start: string | undefined, end: string | undefined) =>
  start === undefined || end === undefined || (Number(end) >= Number(start) && (Number(end) - Number(start)) * 1000 <= LONGEST_MS);
const inRanges = (all: Times) => inRange(all.purchaseTimeStart, all.purchaseTimeEnd) && inRange(all.completeTimeStart, all.completeTimeEnd);

const SHOP_TYPES = ['SHOPEE_MALL_CB', 'SHOPEE_MALL_NON_CB', 'C2C_CB', 'C2C_NON_CB', 'PREFERRED_CB', 'PREFERRED_NON_CB'] as const;
const KINDS = ['ALL', 'MP', 'DP'] as const;

/** There is no filter by sub id: `utmContent` is filtered here. Deprecated arguments are left out. */
export const conversionParams = v.pipe(
  v.strictObject({
    ...times,
    shopName: words,
    shopId: oneId,
    shopType: v.optional(v.pipe(v.array(v.picklist(SHOP_TYPES)), v.minLength(1))),
    conversionId: oneId,
    orderId: words,
    productName: words,
    productId: oneId,
    categoryLv1Id: oneId,
    categoryLv2Id: oneId,
    categoryLv3Id: oneId,
    categoryType: choice(KINDS),
    orderStatus: choice(['ALL', 'UNPAID', 'PENDING', 'COMPLETED', 'CANCELLED']),
    buyerType: choice(['ALL', 'NEW', 'EXISTING']),
    productType: choice(KINDS),
    fraudStatus: choice(['ALL', 'UNVERIFIED', 'VERIFIED', 'FRAUD']),
    device: choice(['ALL', 'APP', 'WEB']),
    attributionType: choice(['ORDERED_IN_SAME_SHOP', 'ORDERED_IN_DIFFERENT_SHOP']),
    campaignPartnerName: words,
    campaignType: choice(['ALL', 'SELLER_OPEN_CAMPAIGN', 'SELLER_TARGET_CAMPAIGN', 'MCN_CAMPAIGN', 'NON_SELLER_CAMPAIGN']),
    limit: longLimit,
    scrollId,
  }),
  v.check((all) => inRanges(all)),
);
/** The bill's id stands in the portal; no call lists the ids. */
export const validatedParams = v.strictObject({ validationId: idParam, limit: longLimit, scrollId });
export const partnerParams = v.pipe(
  v.strictObject({ ...times, limit: longLimit, searchNextToken: v.optional(v.string()) }),
  v.check((all) => inRanges(all)),
);

const at = maybe(seconds);

/** Rates are fractions as text, money decimal text in the market's currency. Adjusted orders may be negative. */
const item = v.object({
  shopId: maybe(id64),
  shopName: text,
  completeTime: at,
  promotionId: text,
  modelId: id64,
  itemId: id64,
  itemName: text,
  itemPrice: text,
  displayItemStatus: text,
  actualAmount: text,
  refundAmount: text,
  qty: count,
  imageUrl: text,
  itemTotalCommission: text,
  itemSellerCommission: text,
  itemSellerCommissionRate: text,
  itemShopeeCommissionCapped: text,
  itemShopeeCommissionRate: text,
  itemNotes: text,
  globalCategoryLv1Name: text,
  globalCategoryLv2Name: text,
  globalCategoryLv3Name: text,
  fraudStatus: text,
  fraudReason: text,
  attributionType: text,
  channelType: text,
  campaignPartnerName: text,
  campaignType: text,
});
const order = v.object({ orderId: v.string(), shopType: text, orderStatus: text, items: v.array(item) });

/** Several nodes can share a conversion: a sold line is conversion + order + item + model. `utmContent` holds the sub ids, joined by "-". */
export const conversionNode = v.object({
  clickTime: at,
  purchaseTime: at,
  conversionId: id64,
  shopeeCommissionCapped: text,
  sellerCommission: text,
  totalCommission: text,
  netCommission: text,
  mcnManagementFeeRate: text,
  mcnManagementFee: text,
  mcnContractId: maybe(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  linkedMcnName: text,
  buyerType: text,
  utmContent: text,
  device: text,
  productType: text,
  referrer: text,
  orders: v.array(order),
});
const scroll = v.object({ limit: count, hasNextPage: v.boolean(), scrollId: text });

/** Both reports have the same nodes. */
export const conversions = v.object({ nodes: v.array(v.nullable(conversionNode)), pageInfo: scroll });

/** Orders of a partner network; ordinary accounts are refused (10031). */
export const partnerOrders = v.object({
  nodes: v.array(
    v.nullable(
      v.object({
        orderId: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
        purchaseTime: at,
        completeTime: at,
        orderStatus: text,
        buyerType: text,
        shopId: maybe(id64),
        shopName: text,
        productType: text,
        items: v.array(v.object({ itemId: id64, itemName: text, itemPrice: text, qty: count, actualAmount: text, refundAmount: text })),
      }),
    ),
  ),
  searchNextPageInfo: v.object({ size: count, limit: count, searchNextToken: text }),
});
