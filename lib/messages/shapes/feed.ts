import * as v from 'valibot';
import { leftOut } from './shared';

/** Shapes of product feeds as messages carry them. */
export const feed = v.object({
  id: v.string(),
  name: v.string(),
  mode: v.picklist(['FULL', 'DELTA']),
  rows: v.nullable(v.number()),
  /** As Shopee writes it: YYYY-MM-DD. */
  day: v.nullable(v.string()),
});

export const feedRow = v.object({
  itemId: v.nullable(v.string()),
  name: v.nullable(v.string()),
  shopName: v.nullable(v.string()),
  imageUrl: v.nullable(v.string()),
  /** Of the product; null: the row names no page that a link can be made of. */
  page: v.nullable(v.string()),
  price: v.nullable(v.object({ amount: v.string(), currency: v.string() })),
  priceBefore: v.nullable(v.object({ amount: v.string(), currency: v.string() })),
  rating: v.nullable(v.number()),
  /** Of a feed of changes. */
  change: v.nullable(v.picklist(['NEW', 'UPDATE', 'DELETE'])),
});

export const feedPage = v.object({
  rows: v.pipe(v.array(feedRow), v.maxLength(50)),
  total: v.nullable(v.number()),
  more: v.boolean(),
  leftOut,
});
