import type { PageSpec } from '#lib/page/seller/page-spec';

/**
 * What the tables of Seller Centre share. Two front ends draw them: classic pages (`eds-*`) and newer ones (`eds-react-*`, some virtual
 * and made of `div`s). Class names that end in a hash change with every build, so none of those is here.
 */
export const tables: Omit<PageSpec, 'kind' | 'checked'> = {
  rows: '.product-card-item, [role="row"]',
  notRows: '.eds-table__row-expanded, .eds-react-table-expanded-row, [aria-hidden="true"]',
  copies: '.eds-table__fix-right',
  notEvidence: '.model-list-item, .product-more-models, [class*="-popper"], [class*="-popover"]',
  idLines: '.item-id',
  cells: 'td, [role$="cell"], [class*="table-cell"], .product-card-item',
  buttons: 'button, [class*="button"]',
};

/** Said of each page until a person with a seller's account has held it against the live page; then its own file says when. */
export const NEVER_LIVE = 'never checked live; sample of 2026-11';
