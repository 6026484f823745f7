import * as v from 'valibot';
import { digits, id, passive, row } from './row';
import { itemPerformance, performanceChoice, shopFigures } from './shapes/performance';

export const reportsMessages = {
  /** How a shop did by AMS, with the days that Shopee really used; cached for each data day. */
  'shop.performance': row('page', v.strictObject({ accountId: id, ...performanceChoice }), shopFigures, passive),
  /** The last 30 days of one product. */
  'shop.itemPerformance': row('page', v.strictObject({ accountId: id, itemId: digits }), itemPerformance, passive),
} as const;
