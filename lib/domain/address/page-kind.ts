/** What buyers browse. */
const BROWSED = ['product', 'product-item-only', 'shop', 'home', 'search', 'category', 'list', 'campaign', 'collection'] as const;

/** What a page is, told by its address alone; one word for each kind of page that the extension tells apart. */
export const PAGE_KINDS = [
  // The buyer's site
  ...BROWSED,
  'account',
  'login',
  'verify',
  'video',
  'mirror',
  'closed-market',
  'other-shopee',
  // Addresses that lead elsewhere
  'redirect',
  'short',
  // The affiliate portal
  'affiliate-portal',
  'affiliate-product-offer',
  // Seller Centre
  'seller-home',
  'seller-product-list',
  'seller-product-edit',
  'seller-product-new',
  'seller-order',
  'seller-marketing',
  'seller-finance',
  'seller-datacenter',
  'seller-shop-list',
  'seller-login',
  'seller-edu',
  'seller-other',
  'seller-ams-open-campaign',
  'seller-ams-dashboard',
  'seller-ams-product-analytics',
  'seller-ams-commission-analytics',
  'seller-ams-affiliate-analytics',
  'seller-ams-conversion-report',
  'seller-ams-kol-marketplace',
  'seller-ams-export',
  'seller-ams-other',
  // Not a page of Shopee's
  'not-shopee',
  'rejected',
  'invalid',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** Whether the page belongs to Seller Centre (its sign-in and training pages included). */
export const isSellerCentre = (kind: PageKind): boolean => kind.startsWith('seller-');

/** Whether the page is one that buyers browse: a product, a shop, or a page that lists products. */
export const isBuyerPage = (kind: PageKind): boolean => BUYER_PAGES.has(kind);

const BUYER_PAGES: ReadonlySet<PageKind> = new Set<PageKind>(BROWSED);
