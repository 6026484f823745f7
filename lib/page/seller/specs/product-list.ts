import type { PageSpec } from '../page-spec';

/** "My products": classic tables, one for all columns or one for each; also the grid view. */
export const productList: PageSpec = {
  kind: 'seller-product-list',
  checked: 'never checked live; sample of 2026-11',
  rows: 'tbody tr, .product-card-item, [role="row"]',
  notRows: '.eds-table__fix-right *, .eds-table__row-expanded, [aria-hidden="true"]',
  notEvidence: '.model-list-item, .product-more-models, .eds-popper',
  idLines: '.item-id',
  cells: 'td, [role="cell"], [role="gridcell"], .product-card-item',
  buttons: 'button, [class*="button"]',
};
