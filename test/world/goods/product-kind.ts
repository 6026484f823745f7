export const PRODUCT_KINDS = [
  'ordinary',
  'no-offer',
  'shopee-only',
  'price-range',
  'sold-out',
  'long-ids',
  'markup',
  'rtl',
  'control',
  'long-name',
  'emoji',
  'quotes',
] as const;
/** What a product is there for: `ordinary` has an offer of both parts, one price, stock and common ids; the last six have hostile names. */
export type ProductKind = (typeof PRODUCT_KINDS)[number];
