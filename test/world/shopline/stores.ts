/** A store's token as the world's first line names it; made up for demonstration. */
export interface StoreAccount {
  readonly token: string;
  readonly note?: string;
}

/** A SHOPLINE store. */
export interface Store {
  readonly token: string;
  readonly merchantId: string;
  readonly name: string;
  readonly handle: string;
  readonly currency: 'TWD' | 'SGD';
  readonly country: string;
  readonly domain: string;
  readonly features: readonly string[];
  readonly refusal: Refusal | null;
  readonly note?: string;
}

export interface Refusal {
  readonly status: 401 | 403;
  readonly code: string;
  readonly message: string;
  /** Paths that are refused; left out: all. */
  readonly only?: RegExp;
}

const token = (name: string) => `DEMO.made-up-${name}.not-a-real-token`;

const store = (name: string, number: number, more: Partial<Store> = {}): Store => ({
  token: token(name),
  merchantId: `5ce0d084e388096bdb2290${String(number).padStart(2, '0')}`,
  name: `Demo Store ${number}`,
  handle: `demo-store-${number}`,
  currency: 'TWD',
  country: 'TW',
  domain: `demo-store-${number}.shoplineapp.com`,
  features: ['affiliate_campaign', 'affiliate_kol_report'],
  refusal: null,
  ...more,
});

// assumed: refusal-texts. Statuses and shapes are documented, texts and codes of 401 and 403 are not.
const REVOKED: Refusal = { status: 401, code: 'Unauthorized', message: 'Invalid access token' };
const ONLY_LISTED: Refusal = { status: 403, code: 'Forbidden', message: 'IP address is not allowed' };
const NO_SCOPE: Refusal = { status: 403, code: 'Forbidden', message: 'No permission for this API', only: /^\/v1\/affiliate_campaigns/ };
const NO_FEATURE: Refusal = {
  status: 403,
  code: 'Forbidden',
  message: 'Affiliate campaign is not enabled',
  only: /^\/v1\/affiliate_campaigns/,
};

/** Two ordinary stores, then the special ones. */
export const STORES: readonly Store[] = [
  store('store-1', 1),
  store('store-2', 2, { currency: 'SGD', country: 'SG' }),
  store('revoked', 11, { refusal: REVOKED, note: 'token refused: 401' }),
  store('ip-list', 12, { refusal: ONLY_LISTED, note: 'token bound to other IPs: 403' }),
  store('no-scope', 13, { refusal: NO_SCOPE, note: 'affiliate campaigns not ticked: 403 there' }),
  store('no-feature', 14, { refusal: NO_FEATURE, features: [], note: 'feature not on the plan: 403 there' }),
  store('no-kol', 15, { features: ['affiliate_campaign'], note: 'no affiliate_kol_report: remarks are refused' }),
];

export const storeAccounts = (): readonly StoreAccount[] =>
  STORES.map(({ token: value, note }) => ({ token: value, ...(note === undefined ? {} : { note }) }));
