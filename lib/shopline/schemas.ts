import * as v from 'valibot';
import { known, list, maybe, whole } from '#lib/http/fields';
import {
  amountIn,
  count,
  flag,
  key,
  moment,
  momentIn,
  money,
  pagination,
  paging,
  rate,
  rateIn,
  text,
  translations,
  translationsIn,
  wireMoney,
  words,
} from './fields';

export const oneParams = v.strictObject({ id: key });

// Affiliate campaigns

const product = v.object({ id: text, productId: v.string(), affiliatePercentage: rate, affiliateAmount: money });
/** The guide shows a list, the generated client one object: both are read. */
const products = v.nullish(
  v.pipe(
    v.unknown(),
    v.transform((raw) => (Array.isArray(raw) ? raw : [raw])),
    v.array(product),
  ),
  [],
);
const REWARDS = ['amount', 'percentage'] as const;
/** Older answers hold `condition_value` and `reward_value` where the newer fields are null. Partners are named in the list alone. */
export const campaign = v.object({
  id: v.string(),
  name: text,
  type: text,
  conditionValue: count,
  rewardType: maybe(known(REWARDS)),
  rewardValue: count,
  promotionId: text,
  code: text,
  referralLink: text,
  partnerInfo: maybe(v.object({ name: text, email: text })),
  applyOn: text,
  applyMethod: text,
  useCount: count,
  affiliatePercentage: rate,
  affiliateAmount: money,
  conditionMinAmount: money,
  campaignProducts: products,
  startAt: moment,
  endAt: moment,
  remarksTranslations: translations,
  createdAt: moment,
  updatedAt: moment,
  totalRewardValue: money,
});
export const campaignsParams = v.strictObject({
  activeStatus: v.optional(v.picklist(['ongoing', 'expired'])),
  partnerEmail: v.optional(v.pipe(v.string(), v.email())),
  previousId: v.optional(v.string(), ''),
  perPage: v.optional(whole(1, 50), 50),
});
/** A filled `proxy_service_error` beside the rows says that a service behind the list failed: the page is partial. */
export const campaigns = v.pipe(
  v.object({ items: v.array(campaign), lastId: text, limit: count, ...pagination, proxyServiceError: v.nullish(v.unknown()) }),
  v.transform(({ proxyServiceError, pagination: pages, ...page }) => ({
    ...page,
    total: pages?.totalCount ?? null,
    partial: proxyServiceError !== undefined && proxyServiceError !== null,
  })),
);
export const campaignRows = { list: 'items', size: 'perPage', usual: 50 };

const name = v.pipe(words, v.maxLength(255));
const value = { affiliatePercentage: v.optional(rateIn), affiliateAmount: v.optional(amountIn) };
const line = v.strictObject({ productId: key, ...value });
const promotion = v.optional(v.nullable(key));
const startAt = v.optional(momentIn);
const endAt = v.optional(v.nullable(momentIn));
const rightOrder = (all: { startAt?: string | undefined; endAt?: string | null | undefined }) =>
  !all.startAt || !all.endAt || all.endAt > all.startAt;

/** The order of the fields is the reference's. Commission and code are fixed for good once the campaign is made. */
export const createParams = v.pipe(
  v.strictObject({
    name,
    /** Our own rule until SHOPLINE's is known: it stands in links. */
    code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,50}$/)),
    rewardType: v.optional(v.nullable(v.picklist(REWARDS))),
    promotionId: promotion,
    applyOn: v.optional(v.picklist(['order', 'product'])),
    applyMethod: v.optional(v.picklist(['all', 'item'])),
    ...value,
    conditionMinAmount: v.optional(amountIn),
    campaignProducts: v.optional(v.array(line)),
    startAt,
    endAt,
    remarksTranslations: v.optional(translationsIn),
  }),
  v.check((all) => rightOrder(all)),
);
/** `campaignProducts` is the whole new list: a line with its id is kept, one without is added, one left out is deleted. */
export const updateParams = v.pipe(
  v.strictObject({
    id: key,
    name: v.optional(name),
    promotionId: promotion,
    partnerInfo: v.optional(v.strictObject({ name: v.string(), email: v.string() })),
    campaignProducts: v.optional(v.array(v.union([v.strictObject({ id: key, productId: key }), line]))),
    startAt,
    endAt,
    remarksTranslations: v.optional(translationsIn),
  }),
  v.check((all) => Object.keys(all).length > 1 && rightOrder(all)),
);
/** An answer to a change tells the campaign as it stands now: without its name and its code it is none. */
export const changed = v.pipe(
  campaign,
  v.check(({ name, code }) => Boolean(name && code)),
);
/** Says that it was done, in whatever words: a refusal or a gateway may speak in the same place. */
const successWords = v.pipe(
  v.string(),
  v.regex(/^$|\b(ok|success(ful(ly)?)?|succeeded|done|deleted|removed|sent)\b/i),
  v.check((raw) => !/\b(not?|never|fail\w*|error\w*|unable|cannot|denied|forbidden|unauthori[sz]ed|invalid|refused)\b|n['’]t\b/i.test(raw)),
);
/** The documented word, or no body at all. */
export const deleted = v.optional(v.object({ message: successWords }), { message: '' });

// What a campaign brought

/** Buyers' names, e-mails and addresses are in the answer and stop here: nothing of them is decoded. */
export const ordersParams = v.strictObject({ id: key, previousId: v.optional(v.string(), ''), limit: v.optional(whole(1, 50), 24) });
export const orderRows = { list: 'items', size: 'limit', usual: 24 };
const share = v.object({ affiliatePercentage: rate, affiliateAmount: money });
export const orders = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      orderNumber: text,
      status: text,
      subtotal: money,
      orderDiscount: money,
      total: money,
      createdAt: moment,
      updatedAt: moment,
      confirmedAt: moment,
      createdBy: text,
      subtotalItems: list(v.object({ affiliateData: maybe(share) })),
      affiliateCampaign: maybe(
        v.object({ id: text, type: text, rewardType: text, rewardValue: money, campaignId: text, orderId: text, bonusBalance: money }),
      ),
    }),
  ),
  limit: count,
  lastId: text,
});
/**
 * The shape is documented nowhere: numbers and money are picked out by whoever shows them. What holds neither, or has the `code` of a
 * refusal, is no summary.
 */
export const summary = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((all) => !('code' in all) && Object.values(all).some((value) => typeof value === 'number' || v.is(wireMoney, value))),
);
export const rankingParams = v.strictObject({
  id: key,
  limit: v.optional(whole(1)),
  nextProductId: v.optional(key),
  nextQuantity: v.optional(whole(0)),
});
export const ranking = v.object({
  items: v.array(v.record(v.string(), v.unknown())),
  cursor: maybe(v.object({ nextProductId: text, nextQuantity: count })),
});
/** The partner gets a message: a person has to ask for it. */
export const exportParams = v.strictObject({ id: key, localeCode: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]{2,4})?$/))) });
export const done = v.pipe(
  deleted,
  v.transform(() => null),
);

// Promotions, products, store

export const promotionOne = v.object({
  id: v.string(),
  titleTranslations: translations,
  status: text,
  usable: flag,
  forAffiliateCampaign: flag,
  isContainCampaign: flag,
  discountOn: text,
  discountType: text,
  discountPercentage: count,
  discountAmount: money,
  codes: list(v.string()),
  startAt: moment,
  endAt: moment,
});
export const promotions = v.object({ items: v.array(promotionOne), ...pagination });
export const promotionSearchParams = v.strictObject({
  applyMethod: v.optional(v.picklist(['auto_apply', 'coupon', 'affiliate_campaign'])),
  status: v.optional(v.picklist(['active', 'draft', 'hidden'])),
  discountOn: v.optional(v.picklist(['order', 'item', 'category'])),
  updatedAfter: v.optional(momentIn),
  endAfter: v.optional(momentIn),
  ...paging(50),
});
/** Ids must be the only parameter. */
export const promotionsParams = v.union([
  v.strictObject({ promotionIds: v.pipe(v.array(key), v.minLength(1)) }),
  v.strictObject(paging(100)),
]);

const descending = v.optional(v.picklist(['asc', 'desc']));
export const productOne = v.object({
  id: v.string(),
  titleTranslations: translations,
  status: text,
  price: money,
  priceSale: money,
  sku: text,
  link: text,
  medias: list(v.object({ images: v.nullish(v.record(v.string(), v.unknown())) })),
});
export const productPage = v.object({ items: v.array(productOne), ...pagination, lastId: text });
export const productsParams = v.strictObject({ ...paging(50), sortBy: descending, updatedAfter: v.optional(momentIn) });
export const productSearchParams = v.strictObject({
  query: v.optional(words),
  id: v.optional(key),
  sku: v.optional(words),
  status: v.optional(v.picklist(['active', 'draft', 'removed', 'hidden'])),
  ...paging(50),
  sortType: v.optional(v.picklist(['created_at', 'lowest_price', 'quantity_sold', 'custom_sorting'])),
  sortBy: descending,
});

export const expressLinkParams = v.strictObject({
  affiliateCampaignId: key,
  products: v.pipe(v.array(v.strictObject({ id: key, variationId: v.optional(key) })), v.minLength(1)),
});
export const expressLink = v.object({ link: v.pipe(v.string(), v.url(), v.startsWith('https://')) });

export const nothing = v.optional(v.strictObject({}), {});
/** Staff's and owners' names and e-mails are left out: the store alone counts. */
export const tokenInfo = v.object({
  merchant: v.pipe(
    v.object({ _id: v.string(), handle: text, name: text }),
    v.transform(({ _id: id, ...merchant }) => ({ id, ...merchant })),
  ),
});
export const merchants = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      name: text,
      handle: text,
      baseCurrencyCode: text,
      baseCountryCode: text,
      customDomain: text,
      brandHomeUrl: text,
      defaultLanguageCode: text,
      supportedLanguages: list(v.string()),
      rolloutKeys: list(v.string()),
    }),
  ),
});
