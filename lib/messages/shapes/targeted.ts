import * as v from 'valibot';
import { ORDER_NUMBER } from '#lib/domain/targeted/book/samples';
import { CHOSEN_BY, DRAFT_STEPS } from '#lib/domain/targeted/draft';

/** Shapes of targeted campaigns as messages carry them. The types in lib/domain/targeted are the authority. */

const digits = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const amount = v.pipe(v.string(), v.regex(/^\d{1,15}(\.\d{1,5})?$/));
const budget = v.nullable(amount);
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.minLength(1), v.maxLength(5000));
const products = list(v.strictObject({ itemId: digits, rate: points }));
const affiliateIds = list(digits);
const named = { campaignId: digits, name: v.pipe(v.string(), v.maxLength(500)) };

export const campaignChange = v.variant('change', [
  v.strictObject({
    change: v.literal('create'),
    input: v.strictObject({
      name,
      period: v.strictObject({ start: moment, end: v.nullable(moment) }),
      budget,
      message: v.pipe(v.string(), v.minLength(1), v.maxLength(5000)),
      products,
      affiliateIds,
    }),
  }),
  v.strictObject({
    change: v.literal('basics'),
    ...named,
    basics: v.partial(v.strictObject({ name, start: moment, end: v.nullable(moment), budget })),
  }),
  v.strictObject({ change: v.literal('addProducts'), ...named, products }),
  v.strictObject({ change: v.literal('setRates'), ...named, products }),
  v.strictObject({ change: v.literal('removeProducts'), ...named, itemIds: list(digits) }),
  v.strictObject({ change: v.literal('addAffiliates'), ...named, affiliateIds }),
  v.strictObject({ change: v.literal('removeAffiliates'), ...named, affiliateIds }),
  v.strictObject({ change: v.literal('terminate'), ...named }),
]);

const refusal = v.optional(v.looseObject({ code: v.string() }));
const draftProducts = v.pipe(
  v.array(v.strictObject({ itemId: digits, name: v.string(), rate: v.nullable(points), refusal })),
  v.maxLength(5000),
);
/** A draft may be wrong in every way that a form can be: it is kept as it was typed. */
export const campaignDraft = v.strictObject({
  step: v.picklist(DRAFT_STEPS),
  products: draftProducts,
  affiliates: v.pipe(
    v.array(v.strictObject({ affiliateId: digits, name: v.nullable(v.string()), by: v.picklist(CHOSEN_BY), refusal })),
    v.maxLength(5000),
  ),
  name: v.pipe(v.string(), v.maxLength(1000)),
  message: v.pipe(v.string(), v.maxLength(10_000)),
  start: v.nullable(moment),
  end: v.nullable(moment),
  noEnd: v.boolean(),
  budget: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  sent: v.nullable(v.strictObject({ jobId: v.string(), campaignId: v.nullable(digits) })),
  base: v.optional(
    v.strictObject({
      campaignId: digits,
      name: v.string(),
      start: moment,
      end: v.nullable(moment),
      budget,
      products: draftProducts,
      affiliates: v.pipe(v.array(v.strictObject({ affiliateId: digits, name: v.nullable(v.string()) })), v.maxLength(5000)),
    }),
  ),
  refusal,
});

/** Products that a campaign may hold, as AMS lists them. */
export const addableProducts = v.object({
  products: v.array(
    v.object({
      itemId: v.string(),
      name: v.string(),
      /** Decimal text in whole units; null: not told. */
      price: v.nullable(v.string()),
      stock: v.nullable(v.number()),
      sales: v.nullable(v.number()),
      /** AMS takes it into no campaign. */
      barred: v.boolean(),
    }),
  ),
  /** Where the next page begins; null: there is none. */
  cursor: v.nullable(v.string()),
  total: v.nullable(v.number()),
});

export const affiliatesAsk = v.union([
  v.strictObject({ list: v.literal('recommended') }),
  v.strictObject({ list: v.literal('managed'), pageNo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
  v.strictObject({ ids: v.pipe(v.array(digits), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
]);
/** Who was found, in AMS's order; what else is known of them stands in the records. */
export const affiliatesFound = v.object({
  affiliates: v.array(v.object({ affiliateId: v.string(), name: v.nullable(v.string()) })),
  total: v.nullable(v.number()),
  /** Whether there may be another page. */
  more: v.boolean(),
});

/** Its id; of one that only files name, what stands for it. */
export const affiliateId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
export const affiliateNote = v.strictObject({
  tags: v.pipe(v.array(tag), v.maxLength(20)),
  note: v.pipe(v.string(), v.maxLength(5000)),
  contacted: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  promisedRate: v.nullable(points),
});

/** Its number, as Shopee writes it. */
export const orderId = v.pipe(v.string(), v.regex(ORDER_NUMBER));
export const sample = v.strictObject({
  orderId,
  day: v.pipe(v.number(), v.integer(), v.minValue(0)),
  items: v.pipe(
    v.array(
      v.strictObject({
        itemId: digits,
        name: v.pipe(v.string(), v.maxLength(1000)),
        quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
      }),
    ),
    v.maxLength(100),
  ),
});
export const samplesFound = v.object({
  samples: v.array(
    v.object({
      orderId: v.string(),
      day: v.number(),
      items: v.array(v.object({ itemId: v.string(), name: v.string(), quantity: v.number() })),
    }),
  ),
  /** Orders of the shop that are no samples, and those that it does not have. */
  ordinary: v.array(v.string()),
  unknown: v.array(v.string()),
});
