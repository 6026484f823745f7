import type { PageSpec } from '#lib/page/seller/page-spec';
import { NEVER_LIVE, tables } from './tables';

/** AMS, results by product. */
export const amsProductAnalytics: PageSpec = {
  ...tables,
  kind: 'seller-ams-product-analytics',
  checked: NEVER_LIVE,
};
