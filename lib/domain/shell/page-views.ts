import type { PageKind } from '#lib/domain/address/page-kind';

/** A place in the panel: a view, and what of it. */
export interface ViewPlace {
  readonly view: string;
  readonly part?: string;
}

/** Which places match a page of Seller Centre, the best first; all other pages are the shop's. Addresses seen 2026-11. */
const MATCHING: Readonly<Partial<Record<PageKind, readonly ViewPlace[]>>> = {
  'seller-ams-open-campaign': [{ view: 'rates' }],
  'seller-ams-product-analytics': [{ view: 'shop' }],
  'seller-ams-dashboard': [{ view: 'performance' }],
  'seller-ams-commission-analytics': [{ view: 'performance' }],
  'seller-ams-affiliate-analytics': [{ view: 'performance' }],
  'seller-ams-conversion-report': [{ view: 'bills' }, { view: 'performance' }],
  'seller-ams-kol-marketplace': [{ view: 'targeted' }, { view: 'performance' }],
};

/** Where the panel turns for a page of Seller Centre. `views`: those that there are; a missing one is passed over. */
export function placeForPage(kind: PageKind, itemId: string | null, views: ReadonlySet<string>): ViewPlace {
  if (kind === 'seller-product-edit' && itemId) return { view: 'shop', part: itemId };
  return MATCHING[kind]?.find(({ view }) => views.has(view)) ?? { view: 'shop' };
}
