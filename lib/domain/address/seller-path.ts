import { readId } from './ids';
import type { PageKind } from './page-kind';

const AMS_PAGES: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ['homepage', 'seller-ams-dashboard'],
  ['dashboard', 'seller-ams-dashboard'],
  ['open_campaign', 'seller-ams-open-campaign'],
  ['product_analytics', 'seller-ams-product-analytics'],
  ['commission_analytics', 'seller-ams-commission-analytics'],
  ['affiliate_analytics', 'seller-ams-affiliate-analytics'],
  ['conversion_report', 'seller-ams-conversion-report'],
  ['kol_marketplace', 'seller-ams-kol-marketplace'],
  ['export', 'seller-ams-export'],
]);

const PORTAL_PAGES: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ['sale', 'seller-order'],
  ['marketing', 'seller-marketing'],
  ['finance', 'seller-finance'],
]);

const OUTSIDE_PORTAL: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ['account', 'seller-login'],
  ['datacenter', 'seller-datacenter'],
  ['edu', 'seller-edu'],
]);

/**
 * Reads the path of a Seller Centre page.
 *
 * @param segments the path's non-empty parts
 */
export function readSellerPath(segments: readonly string[]): { readonly kind: PageKind; readonly itemId: string | null } {
  const [first, area, page] = segments;
  if (first === undefined) return { kind: 'seller-home', itemId: null };
  if (first !== 'portal') return { kind: OUTSIDE_PORTAL.get(first) ?? 'seller-other', itemId: null };
  if (area === 'product') return productPage(page, segments);
  if (area === 'mtsku' && page === 'new') return { kind: 'seller-product-new', itemId: null };
  if (area === 'web-seller-affiliate') return { kind: AMS_PAGES.get(page ?? '') ?? 'seller-ams-other', itemId: null };
  if (area === 'shop' && page === undefined) return { kind: 'seller-shop-list', itemId: null };
  return { kind: PORTAL_PAGES.get(area ?? '') ?? 'seller-other', itemId: null };
}

function productPage(page: string | undefined, segments: readonly string[]): { readonly kind: PageKind; readonly itemId: string | null } {
  if (page === 'new') return { kind: 'seller-product-new', itemId: null };
  if (page === 'list' || page === 'list_v1' || (page === 'mtsku' && segments[3] === 'list'))
    return { kind: 'seller-product-list', itemId: null };
  const itemId = segments.length === 3 ? readId(page) : null;
  return { kind: itemId ? 'seller-product-edit' : 'seller-other', itemId };
}
