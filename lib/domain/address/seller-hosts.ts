/**
 * Hosts of Seller Centre by market, the main one first. A file of its own, because the content script needs nothing else of the
 * markets table and counts its bytes.
 */
export const SELLER_HOSTS = {
  BR: ['seller.shopee.com.br'],
  SG: ['seller.shopee.sg'],
  MY: ['seller.shopee.com.my'],
  TH: ['seller.shopee.co.th'],
  TW: ['seller.shopee.tw'],
  ID: ['seller.shopee.co.id'],
  VN: ['banhang.shopee.vn', 'seller.shopee.vn'],
  PH: ['seller.shopee.ph'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
