import type { PageSpec } from '../page-spec';
import { tables } from './tables';

/** AMS, results by product. */
export const amsProductAnalytics: PageSpec = {
  ...tables,
  kind: 'seller-ams-product-analytics',
  checked: 'never checked live; sample of 2026-11',
};
