import type { Market } from '#lib/domain/market';

/** A market's Seller Centre. */
export const sellerCentrePage = ({ sellerCentre }: Pick<Market, 'sellerCentre'>): string => `https://${sellerCentre[0]}/`;

/** Where a seller accepts the terms of AMS. */
export const amsTermsPage = (market: Pick<Market, 'sellerCentre'>): string =>
  `${sellerCentrePage(market)}portal/web-seller-affiliate/dashboard`;

/** An affiliate's own page in Seller Centre, where Shopee offers to chat with it. */
export const affiliatePage = (market: Pick<Market, 'sellerCentre'>, affiliateId: string): string =>
  `${sellerCentrePage(market)}portal/web-seller-affiliate/kol_marketplace/detail?affiliate_id=${encodeURIComponent(affiliateId)}&show_back=1`;

/** A product's offer in the affiliate portal, as affiliates see it. */
export const productOfferPage = ({ affiliatePortal }: Pick<Market, 'affiliatePortal'>, itemId: string): string =>
  `https://${affiliatePortal}/offer/product_offer/${itemId}`;
