import type { Layout, ReportKind } from '#lib/domain/reports/files/layout';
import { AFFILIATE_PERFORMANCE_LAYOUT, PRODUCT_PERFORMANCE_LAYOUT } from './ams';
import { COMMISSION_LAYOUT } from './commission';
import { AD_SPEND_LAYOUT, LAZADA_LAYOUT } from './others';
import { CLICK_LAYOUT, CUSTOM_LINK_LAYOUT, OFFER_LAYOUT } from './portal-lists';
import { SELLER_BILL_LAYOUT, SELLER_LAYOUT } from './seller';

/** The table of layouts: one row a report. */
export const LAYOUTS = {
  commission: COMMISSION_LAYOUT,
  clicks: CLICK_LAYOUT,
  offers: OFFER_LAYOUT,
  customLinks: CUSTOM_LINK_LAYOUT,
  sellerConversions: SELLER_LAYOUT,
  sellerBill: SELLER_BILL_LAYOUT,
  affiliatePerformance: AFFILIATE_PERFORMANCE_LAYOUT,
  productPerformance: PRODUCT_PERFORMANCE_LAYOUT,
  adSpend: AD_SPEND_LAYOUT,
  lazadaConversions: LAZADA_LAYOUT,
} as const satisfies Readonly<Record<ReportKind, Layout>>;
