import type { Layout } from '#lib/domain/reports/files/layout';

/** What each affiliate brought a shop in a period, which the file does not name. */
export const AFFILIATE_PERFORMANCE_LAYOUT = {
  kind: 'affiliatePerformance',
  programme: 'shopee',
  evidence: { id: 'program', keys: 'program' },
  markets: { id: ['ID'], keys: ['ID'] },
  columns: {
    affiliateId: { is: 'id', id: 'ID Affiliates' },
    affiliateName: { is: 'text', id: 'Nama Affiliate', keys: 'export_affiliate_name' },
    affiliateUsername: { is: 'text', id: 'Username Affiliate', keys: 'export_affiliate_username' },
    sales: { is: 'amount', id: 'Omzet Penjualan', keys: 'export_sales_affiliate_performance' },
    sold: { is: 'count', id: 'Produk Terjual', keys: 'export_item_sold' },
    orders: { is: 'count', id: 'Pesanan' },
    clicks: { is: 'count', id: 'Clicks', keys: 'export_clicks' },
    commission: { is: 'amount', id: 'Estimasi Komisi', keys: 'export_est_commission_affiliate_performance' },
    roi: { is: 'shown', id: 'ROI' },
    buyers: { is: 'count', id: 'Total Pembeli' },
    newBuyers: { is: 'count', id: 'Pembeli Baru' },
  },
  needed: ['affiliateUsername'],
  marks: ['sales', 'sold', 'orders', 'clicks', 'buyers', 'newBuyers'],
} as const satisfies Layout;

/** What each product brought through affiliates. */
export const PRODUCT_PERFORMANCE_LAYOUT = {
  kind: 'productPerformance',
  programme: 'shopee',
  evidence: { id: 'program', keys: 'program' },
  markets: { id: ['ID'], keys: ['ID'] },
  columns: {
    itemId: { is: 'id', id: 'Kode Item', keys: 'export_item_id_dashboard_down_item' },
    itemName: { is: 'text', id: 'Nama Item', keys: 'export_item_name_dashboard_down_item' },
    sales: { is: 'amount', id: 'Omzet Penjualan', keys: 'export_sales_dashboard_down_item' },
    sold: { is: 'count', id: 'Produk Terjual', keys: 'export_item_sold_dashboard_down_item' },
    orders: { is: 'count', id: 'Pesanan' },
    commission: { is: 'amount', id: 'Estimasi Komisi', keys: 'export_est_commission_dashboard_down_item' },
    roi: { is: 'shown', id: 'ROI' },
  },
  needed: ['itemId'],
  marks: ['sales', 'sold'],
} as const satisfies Layout;
