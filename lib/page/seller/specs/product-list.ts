import type { PageSpec } from '#lib/page/seller/page-spec';
import { NEVER_LIVE, tables } from './tables';

/** "My products": one table for all columns, or one for each; also the grid view. */
export const productList: PageSpec = { ...tables, kind: 'seller-product-list', checked: NEVER_LIVE };
