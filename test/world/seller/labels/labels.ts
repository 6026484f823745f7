/** The entries of Seller Centre's menu, each a page of its own. */
export const MENU_KEYS = [
  'orders',
  'returns',
  'products',
  'addProduct',
  'rating',
  'marketing',
  'homepage',
  'openCampaign',
  'productAnalytics',
  'commissionAnalytics',
  'affiliateAnalytics',
  'conversionReport',
  'kolMarketplace',
  'exports',
  'income',
  'insights',
  'shops',
] as const;
export type MenuKey = (typeof MENU_KEYS)[number];

/** The words of Seller Centre in one language. */
export interface SellerLabels {
  readonly centre: string;
  /** Stands before an item's id, with its colon and blank. */
  readonly itemId: string;
  readonly sku: string;
  readonly variationSku: string;
  readonly list: {
    readonly title: string;
    readonly tabs: readonly [all: string, live: string, unlisted: string];
    readonly head: readonly [product: string, price: string, stock: string, sales: string];
    readonly count: string;
    readonly search: string;
    readonly find: string;
    readonly more: string;
    readonly less: string;
    readonly perPage: string;
    readonly edit: string;
    readonly states: readonly [unlisted: string, banned: string];
  };
  readonly menu: Readonly<Record<MenuKey, string>>;
  readonly groups: readonly [
    orders: string,
    products: string,
    marketing: string,
    affiliates: string,
    finance: string,
    data: string,
    shop: string,
  ];
  readonly campaign: {
    readonly tabs: readonly [added: string, notAdded: string];
    readonly head: readonly [product: string, price: string, rate: string, period: string, status: string, action: string];
    readonly status: Readonly<Record<'Ongoing' | 'Upcoming' | 'Terminating' | 'none', string>>;
    readonly edit: string;
    readonly add: string;
    readonly noEnd: string;
  };
  readonly metrics: readonly [
    sales: string,
    commission: string,
    roi: string,
    buyers: string,
    newBuyers: string,
    itemsSold: string,
    clicks: string,
  ];
  readonly form: Readonly<Record<'basic' | 'name' | 'category' | 'description' | 'sale' | 'save' | 'cancel', string>>;
  readonly order: string;
  readonly total: string;
  readonly affiliate: string;
  readonly date: string;
  readonly download: string;
  readonly tour: readonly [welcome: string, skip: string];
  readonly login: readonly [enter: string, user: string, password: string, chooseLanguage: string];
}
