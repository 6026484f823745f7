import * as v from 'valibot';
import { secondsFromMoment } from '#lib/domain/period';
import { id64, known, list, maybe, whole } from '#lib/http/fields';
import { amount, count, flag, localTime, month, rateText, text } from '#lib/shopee-ams/answer-fields';
import { id, monthIn, page } from '#lib/shopee-ams/param-fields';

const MOST_ROWS = 10_000;
const LONGEST_SPAN = 93 * 86_400_000;

const words = v.optional(v.pipe(v.string(), v.nonEmpty()));
const oneId = v.optional(id);
/** Both ends count. Three months at most. */
const span = v.pipe(
  v.strictObject({ start: whole(0), end: whole(0) }),
  v.check(({ start, end }) => end >= start && end - start <= LONGEST_SPAN),
);
const within = (all: { pageNo: number; pageSize: number }) => all.pageNo * all.pageSize <= MOST_ROWS;
const common = {
  ...page(500),
  orderSn: words,
  itemId: oneId,
  itemName: words,
  l1CategoryId: oneId,
  l2CategoryId: oneId,
  l3CategoryId: oneId,
  attrCampaignId: oneId,
};

/** Which two wire fields a span of time becomes. */
const SPANS = {
  placed: 'placeOrderTime',
  completed: 'orderCompletedTime',
  concluded: 'conversionCompletedTime',
  deducted: 'amsDeductionTime',
} as const;
type Spans = { [K in keyof typeof SPANS]?: v.InferOutput<typeof span> | undefined };
const flatSpans = <T extends Spans>({ placed, completed, concluded, deducted, ...rest }: T): Record<string, unknown> => {
  const flat: Record<string, unknown> = rest;
  for (const [name, at] of Object.entries({ placed, completed, concluded, deducted })) {
    if (!at) continue;
    flat[`${SPANS[name as keyof Spans]}Start`] = secondsFromMoment(at.start);
    flat[`${SPANS[name as keyof Spans]}End`] = secondsFromMoment(at.end);
  }
  return flat;
};

/** Several spans are taken together: their intersection. More than 10,000 rows need shorter spans. */
export const conversionParams = v.pipe(
  v.strictObject({
    ...common,
    affiliateId: oneId,
    orderStatus: v.optional(v.picklist(['Unpaid', 'Pending', 'Completed', 'Cancelled'])),
    verifiedStatus: v.optional(v.picklist(['Unverified', 'Valid', 'Invalid'])),
    buyerStatus: v.optional(v.picklist(['New', 'Existing'])),
    campaignPartner: words,
    sellerCampaignType: v.optional(v.picklist(['TargetCampaign', 'OpenCampaign', 'MCNCampaign'])),
    deductionStatus: v.optional(v.picklist(['PendingDeduction', 'Deducted'])),
    deductionMethod: v.optional(
      v.picklist(['OrderEscrow', 'SellerWallet', 'AutoAdjustment', 'SVSPaymentLink', 'OfflineSettlement', 'AMSCredit']),
    ),
    placed: v.optional(span),
    completed: v.optional(span),
    concluded: v.optional(span),
    deducted: v.optional(span),
  }),
  v.check((all) => within(all)),
  v.transform((all) => flatSpans(all)),
);

const SOURCES = ['ShopeeManaged', 'Seller'] as const;
/** The span of placing is required for a bill. */
export const billParams = v.pipe(
  v.strictObject({
    ...common,
    validationId: v.pipe(v.string(), v.regex(/^\d+$/)),
    validationMonth: monthIn,
    campaignSource: v.picklist(SOURCES),
    verifiedStatus: v.optional(v.picklist(['Valid', 'Invalid'])),
    placed: span,
  }),
  v.check((all) => within(all)),
  v.transform((all) => flatSpans(all)),
);

/**
 * Amounts are in whole units of the shop's currency. For `price` and `purchaseValue` the docs say cents while samples and live use say
 * whole units: commission divided by rate tells which.
 */
const line = v.object({
  itemId: id64,
  itemName: text,
  modelId: maybe(id64),
  l1CategoryId: maybe(id64),
  l2CategoryId: maybe(id64),
  l3CategoryId: maybe(id64),
  promotionId: text,
  price: amount,
  qty: count,
  sellerCampaignType: text,
  attrCampaignId: maybe(id64),
  purchaseValue: amount,
  refundAmount: amount,
  itemBrandCommission: amount,
  itemBrandCommissionRateToAffiliate: rateText,
  itemBrandCommissionToAffiliate: amount,
  itemBrandCommissionRateToMcn: rateText,
  itemBrandCommissionToMcn: amount,
  sellerServiceFeeRate: rateText,
  sellerServiceFee: amount,
});
const order = v.object({
  orderSn: v.string(),
  orderStatus: text,
  verifiedStatus: text,
  placeOrderTime: localTime,
  orderCompletedTime: localTime,
  conversionCompletedTime: localTime,
  affiliateId: maybe(id64),
  affiliateName: text,
  affiliateUsername: text,
  linkedMcn: text,
  orderBrandCommission: amount,
  channel: text,
  orderType: text,
  buyerStatus: text,
  items: list(line),
  campaignPartner: text,
});
/** Both reports have the same rows. Times are by the clock of the shop's market. */
export const orders = v.object({ list: list(order), totalCount: count, hasMore: flag });

const credit = { amsCreditDeductedAmount: amount };
export const bills = v.object({
  validationList: list(
    v.object({
      validationId: id64,
      /** 1 online, 2 offline. */
      paymentMethod: count,
      validationMonth: month,
      campaignSource: maybe(known(SOURCES)),
      /** `billStatus`: 1 pending, 2 completed, 3 in process, 4 to pay by link, 5 completed by hand, 6 to be settled offline. */
      onlineBill: maybe(v.object({ totalAmount: amount, billStatus: count, deductedAmount: amount, ...credit, pendingAmount: amount })),
      offlineBills: list(
        v.object({ orderPlaceMonth: month, totalAmount: amount, commissionAmount: amount, commissionAmountAfterTax: amount, ...credit }),
      ),
    }),
  ),
});
