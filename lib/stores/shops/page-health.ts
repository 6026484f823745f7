import type { PageKind } from '#lib/domain/address/page-kind';
import type { PageState } from '#lib/domain/shops/page-state';

/**
 * How the reading of a Seller Centre page goes. `waiting`: not told yet, and it is early. `silent`: nothing was told for a while.
 * `noRows`: rows are expected there and none were found for a while. `page`: a page without products, named. `products`: with what was seen.
 */
export type PageHealth = 'waiting' | 'silent' | 'noRows' | 'page' | 'products';

/** A page takes its time; after this it is worth a word, in ms. */
export const PATIENCE_MS = 5_000;

/** Pages on which rows are expected. */
const WITH_ROWS: ReadonlySet<PageKind> = new Set<PageKind>([
  'seller-product-list',
  'seller-ams-open-campaign',
  'seller-ams-product-analytics',
]);

export const showsProducts = (kind: PageKind): boolean => WITH_ROWS.has(kind);

/** @param late whether it has been so for longer than `PATIENCE_MS` */
export function pageHealth(kind: PageKind, page: Pick<PageState, 'rows' | 'ids'> | null, late: boolean): PageHealth {
  if (!page) return late ? 'silent' : 'waiting';
  if (page.rows === 0 && WITH_ROWS.has(kind)) return late ? 'noRows' : 'waiting';
  return page.ids.length > 0 ? 'products' : 'page';
}
