import * as v from 'valibot';
import { digits, id, jobStarted, passive, row } from './row';
import { itemPerformance, performanceChoice, shopFigures } from './shapes/performance';

export const reportsMessages = {
  /** How a shop did by AMS, with the days that Shopee really used; cached for each data day. */
  'shop.performance': row('page', v.strictObject({ accountId: id, ...performanceChoice }), shopFigures, passive),
  /** The last 30 days of one product. */
  'shop.itemPerformance': row('page', v.strictObject({ accountId: id, itemId: digits }), itemPerformance, passive),
  /** Reads what an affiliate account earned, as a job; answers the one that does so already. `view`: somebody opens the view. */
  'reports.syncEarnings': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, reason: v.picklist(['view', 'person']) }),
    jobStarted,
    passive,
  ),
} as const;
