import * as v from 'valibot';
import { digits, id, jobStarted, nothing, passive, row } from './row';
import { partnerOrderPage } from './shapes/partner-orders';

/** Unix ms. */
const wholeMs = v.pipe(v.number(), v.integer(), v.minValue(0));

export const reportsMessages = {
  /** Reads what an affiliate account earned, as a job; answers the one that does so already. `view`: somebody opens the view. */
  'reports.syncEarnings': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, reason: v.picklist(['view', 'person']) }),
    jobStarted,
    passive,
  ),
  /** Reads a shop's performance, order lines and bills, as a job; answers the one that does so already. Nothing is asked twice in a data day. */
  'reports.syncShop': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, reason: v.picklist(['view', 'person']) }),
    jobStarted,
    passive,
  ),
  /** Reads a payment cycle by the id that the affiliate portal shows, as a job. */
  'reports.readPayment': row('page', v.strictObject({ requestId: id, accountId: id, validationId: digits }), jobStarted),
  /** Files of these accounts were read in, undone or moved: what their links earned is counted again. */
  'reports.filesChanged': row('page', v.strictObject({ accountIds: v.pipe(v.array(id), v.maxLength(50)) }), nothing),
  /** Up to 50 orders of a partner network's whole team; `accessDenied` for every other account. */
  'reports.partnerOrders': row(
    'page',
    v.strictObject({ accountId: id, from: wholeMs, to: wholeMs, token: v.pipe(v.string(), v.maxLength(2_000)) }),
    partnerOrderPage,
    passive,
  ),
} as const;
