import * as v from 'valibot';
import { digits, id, passive, row } from './row';
import { figuresChoice, itemFigures, shopFigures } from './shapes/figures';

export const reportsMessages = {
  /** How a shop did by AMS, with the days that Shopee really used; cached for each data day. */
  'shop.figures': row('page', v.strictObject({ accountId: id, ...figuresChoice }), shopFigures, passive),
  /** The last 30 days of one product. */
  'shop.itemFigures': row('page', v.strictObject({ accountId: id, itemId: digits }), itemFigures, passive),
} as const;
