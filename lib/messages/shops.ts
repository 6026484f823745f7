import * as v from 'valibot';
import { digits, id, market, nothing, passive, row } from './row';
import { shop } from './shapes/shared';

export const shopsMessages = {
  /** The redirect address that the app's owner enters in the Open Platform Console. */
  'shop.redirect': row('page', nothing, v.object({ address: v.string() }), passive),
  /** Opens the seller's consent in a window of the browser, and keeps every shop that it grants. */
  'shop.connect': row(
    'page',
    v.strictObject({
      market,
      partnerId: digits,
      partnerKey: v.pipe(v.string(), v.maxLength(512)),
      /** One of the documented API hosts. */
      api: v.pipe(v.string(), v.maxLength(80)),
      /** The current form, or the older signed one. */
      form: v.picklist(['portal', 'signed']),
    }),
    v.object({ shops: v.array(shop) }),
    { again: false },
  ),
  /** The consent once more for a shop whose authorization ended; the partner key is the kept one. */
  'shop.reconnect': row('page', v.strictObject({ accountId: id }), v.object({ shops: v.array(shop) }), { again: false }),
  'shop.check': row('page', v.strictObject({ accountId: id }), shop),
  'shop.change': row('page', v.strictObject({ accountId: id, readOnly: v.boolean() }), shop),
  'shop.remove': row('page', v.strictObject({ accountId: id }), nothing),
} as const;
