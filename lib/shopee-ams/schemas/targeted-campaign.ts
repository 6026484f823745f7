import * as v from 'valibot';
import { CAMPAIGN_STATUSES } from '#lib/domain/targeted/campaign-status';
import { id64, list, maybe } from '#lib/http/fields';
import { amount, count, flag, moment, periodFields, rate, text, withPeriod } from '#lib/shopee-ams/answer-fields';
import { anyPeriodIn, cursorPage, flatPeriod, fullPeriodIn, id, idsText, page, rateIn, seconds } from '#lib/shopee-ams/param-fields';
import { failedRows } from './failed-rows';
import { protections, selectable } from './open-campaign';

/** Words that the list of states does not know are shown as they are. */
const state = text;

/** No `has_more` here: an empty cursor or a short page is the end. */
export const addable = v.object({ itemList: list(v.object(selectable)), totalCount: count, cursor: text });
export const addableRows = { list: 'itemList', size: 'pageSize', usual: cursorPage.pageSize.default };

const words = v.pipe(v.string(), v.nonEmpty());
const affiliates = v.pipe(v.array(v.strictObject({ affiliateId: id })), v.minLength(1));
const budget = { isSetBudget: v.optional(v.boolean()), budget: v.optional(v.pipe(v.number(), v.minValue(0))) };

/** The start must be told, and the end too: no end is written out. The name is the mark by which a lost answer is looked up. */
export const createParams = v.pipe(
  v.strictObject({
    campaignName: words,
    period: fullPeriodIn,
    ...budget,
    sellerMessage: words,
    itemList: v.pipe(v.array(v.strictObject({ itemId: id, rate: rateIn })), v.minLength(1)),
    affiliateList: affiliates,
  }),
  v.transform(flatPeriod),
);
export const created = v.object({
  campaignId: maybe(id64),
  failItemList: failedRows('itemId'),
  failAffiliateList: failedRows('affiliateId'),
});

export const listParams = v.strictObject({
  ...page(100),
  campaignIdList: v.optional(idsText(50)),
  campaignName: v.optional(words),
  campaignStatus: v.optional(v.picklist(CAMPAIGN_STATUSES)),
  periodStartTime: v.optional(seconds),
  periodEndTime: v.optional(seconds),
  itemId: v.optional(id),
  itemName: v.optional(words),
});
/** Those that Shopee manages can be neither read in detail nor changed. The last editor, an e-mail address, is not kept. */
export const campaigns = v.object({
  totalCount: count,
  campaignList: list(
    v.pipe(
      v.object({
        campaignId: id64,
        campaignName: text,
        campaignStatus: state,
        /** `Seller` or `ShopeeManaged`; other words as they are. */
        campaignSource: text,
        ...periodFields,
        lastEditTime: moment,
        affiliateCount: count,
        itemCount: count,
        minRate: rate,
        maxRate: rate,
      }),
      v.transform(withPeriod),
    ),
  ),
});

export const oneParams = v.strictObject({ campaignId: id });
export const settings = v.pipe(
  v.object({
    campaignName: text,
    campaignStatus: state,
    ...periodFields,
    isSetBudget: flag,
    /** Decimal text in whole units. */
    budget: amount,
    budgetCost: amount,
    sellerMessage: text,
    pendingTerminatedTime: moment,
    affiliateList: list(v.object({ affiliateId: id64 })),
    itemList: list(
      v.object({ itemId: id64, itemName: text, rate, maxCommissionRateCurrentDay: rate, commissionProtectionList: protections }),
    ),
  }),
  v.transform(withPeriod),
);

export const updateParams = v.pipe(
  v.strictObject({ campaignId: id, campaignName: v.optional(words), period: v.optional(anyPeriodIn), ...budget }),
  v.check((all) => Object.keys(all).length > 1),
  v.transform(flatPeriod),
);

const items = <const S extends v.ObjectEntries>(fields: S) => v.pipe(v.array(v.strictObject({ itemId: id, ...fields })), v.minLength(1));
/** `add` and `update` need a rate for each product, `delete` takes none. */
export const editItemsParams = v.union([
  v.strictObject({ campaignId: id, editType: v.picklist(['add', 'update']), itemList: items({ rate: rateIn }) }),
  v.strictObject({ campaignId: id, editType: v.literal('delete'), itemList: items({}) }),
]);
export const failedItems = v.object({ failItemList: failedRows('itemId') });
export const editAffiliatesParams = v.strictObject({ campaignId: id, editType: v.picklist(['add', 'delete']), affiliateList: affiliates });
export const failedAffiliates = v.object({ failAffiliateList: failedRows('affiliateId') });
