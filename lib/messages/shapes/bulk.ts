import * as v from 'valibot';
import { MARKET_CODES } from '#lib/domain/market';
import { money } from './shared';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const text = (most: number) => v.nullable(v.pipe(v.string(), v.maxLength(most)));
const count = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** What is known of a product before its link is made. */
export const captionFacts = v.strictObject({
  market: v.picklist(MARKET_CODES),
  name: text(500),
  priceMin: v.nullable(money),
  priceMax: v.nullable(money),
  oldPrice: text(60),
  discount: count,
  rating: count,
  sold: count,
  shop: text(300),
  commission: v.nullable(money),
  link: text(2048),
});

const subIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.length(5));

export const bulkLinks = v.strictObject({
  /** Asked again with the same id, the job is started once. */
  requestId: id,
  addresses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8192))), v.minLength(1), v.maxLength(10_000)),
  /** In the order of the addresses: what came along with each. Left out or empty: nothing did. */
  rest: v.optional(v.pipe(v.array(v.strictObject({ about: v.nullable(captionFacts), cells: v.array(v.string()) })), v.maxLength(10_000))),
  /** The names of the columns that `cells` belong to. */
  head: v.optional(v.array(v.string())),
  /** Whether price, rating and the like are asked of the catalogue where they are not known: one more call for each product. */
  withOffers: v.optional(v.boolean()),
  accountId: v.nullable(id),
  subIds: v.nullable(subIds),
  presetId: v.nullable(id),
});

/** One product, one link for each group: its name, the preset's id and templates. */
export const groupLinks = v.strictObject({
  requestId: id,
  url: v.pipe(v.string(), v.maxLength(8192)),
  accountId: id,
  about: v.nullable(captionFacts),
  groups: v.pipe(v.array(v.strictObject({ presetId: id, subIds })), v.minLength(1), v.maxLength(100)),
});

export const tabsQuestion = v.strictObject({ read: v.boolean() });

/** Texts as the pages have them: who asks makes facts of them. */
export const openTabs = v.object({
  tabs: v.array(
    v.object({
      url: v.string(),
      title: v.string(),
      head: v.nullable(
        v.object({ title: v.string(), ogTitle: v.nullable(v.string()), ogImage: v.nullable(v.string()), jsonLd: v.array(v.string()) }),
      ),
    }),
  ),
});
