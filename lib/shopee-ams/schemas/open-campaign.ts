import * as v from 'valibot';
import { id64, known, list, maybe } from '#lib/http/fields';
import { amount, count, flag, moment, periodFields, rate, text, withPeriod } from '#lib/shopee-ams/answer-fields';
import { cursorPage, flatPeriod, flatSearch, ids, idsText, page, periodIn, rateIn, search } from '#lib/shopee-ams/param-fields';

export const OPEN_CAMPAIGN_STATES = ['Upcoming', 'Ongoing', 'Terminating'] as const;
const state = maybe(known(OPEN_CAMPAIGN_STATES));

/** Earlier, higher rates that are still honoured, each until a moment. */
export const protections = list(v.object({ commissionRate: rate, protectionPeriodEndTime: moment }));
/** What a product list tells of a product that can be chosen. */
export const selectable = { itemId: id64, itemName: text, sales: count, displayPrice: amount, stock: count, isInBlacklist: flag };
const PRODUCT_ORDER = ['-sales', 'sales', '-stock', 'stock', '-price', 'price'] as const;

export const addedParams = v.pipe(
  v.strictObject({ ...cursorPage, sortBy: v.optional(v.picklist(['commission_rate', '-commission_rate'])), search }),
  v.transform(flatSearch),
);
/** One item may come twice: a terminating entry and a new one. */
export const added = v.object({
  itemList: list(
    v.pipe(
      v.object({
        itemId: id64,
        itemName: text,
        campaignId: id64,
        campaignStatus: state,
        commissionRate: rate,
        ...periodFields,
        pendingTerminatedTime: moment,
        commissionProtectionList: protections,
        maxCommissionRateCurrentDay: rate,
      }),
      v.transform(withPeriod),
    ),
  ),
  totalCount: count,
  cursor: text,
  hasMore: flag,
});

export const selectableParams = v.pipe(
  v.strictObject({ ...cursorPage, sortBy: v.optional(v.picklist(PRODUCT_ORDER)), search }),
  v.transform(flatSearch),
);
/** The list lags behind changes: `withOpenCampaign` tells of products that are in already. */
export const notAdded = v.object({
  itemList: list(v.object({ ...selectable, withOpenCampaign: flag })),
  totalCount: count,
  cursor: text,
  hasMore: flag,
});

const change = { commissionRate: v.optional(rateIn), period: v.optional(periodIn) };
const setting = { commissionRate: rateIn, period: v.optional(periodIn) };
export const batchAddParams = v.pipe(v.strictObject({ itemIdList: ids(50), ...setting }), v.transform(flatPeriod));
export const addAllParams = v.pipe(v.strictObject(setting), v.transform(flatPeriod));
/** Fields left out stay as they are; a start is taken by upcoming entries only. */
export const batchEditParams = v.pipe(v.strictObject({ campaignIds: ids(50), ...change }), v.transform(flatPeriod));
export const editAllParams = v.pipe(
  v.strictObject(change),
  v.check((all) => Object.keys(all).length > 0),
  v.transform(flatPeriod),
);
export const batchRemoveParams = v.strictObject({ campaignIds: ids(50) });

/** A handle for AMS's work on all products. */
export const task = v.object({ taskType: text, taskId: v.string() });
export const taskParams = v.strictObject({ taskId: v.pipe(v.string(), v.nonEmpty()) });
/** `Done` says that the shop was gone through, not that every product succeeded. */
export const taskResult = v.object({ status: known(['Doing', 'Done', 'Fail']), progressRate: count, failReason: text });

export const nothing = v.optional(v.strictObject({}), {});
export const autoAdd = v.object({ open: v.boolean(), commissionRate: rate });
export const autoAddParams = v.strictObject({ open: v.boolean(), commissionRate: v.optional(rateIn) });

export const suggestionsParams = v.strictObject({
  ...page(100),
  rcmdReasonFilter: v.picklist(['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period']),
});
export const suggestions = v.object({
  itemList: list(
    v.pipe(
      v.object({
        itemId: id64,
        itemName: text,
        rcmdReason: list(v.string()),
        campaignId: maybe(id64),
        campaignStatus: state,
        commissionRate: rate,
        ...periodFields,
        affiliateCount: count,
        itemsSold: count,
        l2CategoryOrderCount: count,
        suggestMinRate: rate,
        suggestMaxRate: rate,
        prefillRate: rate,
        prefillSubsidyRate: rate,
        displayPrice: amount,
        hasSubsidyData: flag,
      }),
      v.transform(withPeriod),
    ),
  ),
  totalCount: count,
  hasMore: flag,
});

const suggested = { minRate: rate, maxRate: rate };
export const suggestedRatesParams = v.strictObject({ itemIdList: idsText(20) });
export const suggestedRates = v.object({ rates: list(v.object({ itemId: id64, ...suggested })) });
export const shopSuggestedRate = v.object(suggested);
