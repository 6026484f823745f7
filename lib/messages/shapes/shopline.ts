import * as v from 'valibot';
import { leftOut, money } from './shared';

/** Shapes of a store's campaigns as messages carry them. The types in lib/domain/store are the authority. */

const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const rate = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)));
const amount = v.optional(v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,4})?$/)));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const remarks = v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(5000))));
const promotionId = v.optional(v.nullable(key));
const partner = v.strictObject({ name: v.pipe(v.string(), v.maxLength(255)), email: v.pipe(v.string(), v.maxLength(320)) });
const line = v.strictObject({ productId: key, rate, amount });

const input = v.strictObject({
  name,
  code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,50}$/)),
  rewardType: v.nullable(v.picklist(['amount', 'percentage'])),
  promotionId,
  applyOn: v.picklist(['order', 'product']),
  applyMethod: v.picklist(['all', 'item']),
  rate,
  amount,
  minimum: amount,
  lines: v.optional(v.pipe(v.array(line), v.maxLength(500))),
  startAt: v.optional(moment),
  endAt: v.optional(v.nullable(moment)),
  remarks,
});
const change = v.strictObject({
  name: v.optional(name),
  promotionId,
  partner: v.optional(partner),
  lines: v.optional(v.pipe(v.array(v.union([v.strictObject({ id: key, productId: key }), line])), v.maxLength(500))),
  startAt: v.optional(moment),
  endAt: v.optional(v.nullable(moment)),
  remarks,
});
export const twin = v.strictObject({
  shopAccountId: v.pipe(v.string(), v.maxLength(64)),
  kind: v.picklist(['affiliate', 'targeted']),
  shopeeId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(255)),
});

/** What is to be done in a store, each a step of one job. */
export const shoplineStep = v.variant('do', [
  v.strictObject({ do: v.literal('create'), wish: input, partner: v.nullable(partner), twin: v.nullable(twin) }),
  v.strictObject({
    do: v.literal('change'),
    campaignId: key,
    name,
    change,
    seen: v.nullable(v.pipe(v.array(key), v.maxLength(500))),
  }),
  v.strictObject({ do: v.literal('delete'), campaignId: key, name }),
  v.strictObject({
    do: v.literal('report'),
    campaignId: key,
    name,
    locale: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]{2,4})?$/))),
  }),
]);
export const campaignKey = key;

export const shoplineProducts = v.object({
  items: v.array(
    v.object({
      productId: v.string(),
      title: v.string(),
      sku: v.nullable(v.string()),
      price: v.nullable(money),
      hidden: v.boolean(),
    }),
  ),
  more: v.boolean(),
  leftOut,
});
