import * as v from 'valibot';
import { offerQuery } from './offers';
import { rate } from './shared';

/** Shapes of saved searches as messages carry them. The types in lib/domain are the authority. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const bound = v.pipe(v.string(), v.maxLength(20), v.regex(/^(\d+(\.\d+)?)?$/));

export const offerFilter = v.strictObject({
  minRate: rate,
  minMoney: bound,
  minPrice: bound,
  maxPrice: bound,
  minSold: v.nullable(v.number()),
  minRating: v.nullable(v.number()),
  ratedOnly: v.boolean(),
});

export const searchInput = v.strictObject({
  id,
  accountId: id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  query: offerQuery,
  filter: offerFilter,
  pages: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  on: v.boolean(),
});
