import type { PageSpec } from '../page-spec';
import { amsTable } from './ams-table';

/** AMS, results by product. */
export const amsProductAnalytics: PageSpec = {
  ...amsTable,
  kind: 'seller-ams-product-analytics',
  checked: 'never checked live; sample of 2026-11',
};
