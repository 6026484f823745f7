import type { PageSpec } from '../page-spec';
import { NEVER_LIVE, tables } from './tables';

/** AMS, results by product. */
export const amsProductAnalytics: PageSpec = {
  ...tables,
  kind: 'seller-ams-product-analytics',
  checked: NEVER_LIVE,
};
