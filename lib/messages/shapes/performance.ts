import * as v from 'valibot';
import { CHANNELS, FIGURE_PERIODS, ORDER_TYPES } from '#lib/domain/reports/performance';
import { leftOut, money } from './shared';

/** Shapes of a shop's figures as messages carry them. The types in lib/domain are the authority. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const days = v.object({ from: day, to: day });
const count = v.nullable(v.number());
const amount = v.nullable(money);

const figures = v.object({ sales: amount, orders: count, clicks: count, itemsSold: count, commission: amount });
const row = v.object({ id: v.string(), name: v.string(), figures });

export const performanceChoice = { period: v.picklist(FIGURE_PERIODS), channel: v.picklist(CHANNELS), orderType: v.picklist(ORDER_TYPES) };

export const shopFigures = v.object({
  asked: days,
  answered: v.nullable(days),
  latest: day,
  now: figures,
  before: v.nullable(figures),
  beforeDays: days,
  products: v.array(row),
  affiliates: v.array(row),
  leftOut: v.optional(leftOut),
  readAt: v.number(),
});

export const itemPerformance = v.object({
  asked: days,
  answered: v.nullable(days),
  latest: day,
  now: v.nullable(figures),
  readAt: v.number(),
});
