import { SELLER_HOSTS } from './address/seller-hosts';

/**
 * Table 1: a market is a Shopee country site. One row tells everything that differs by country;
 * host permissions, the connect-src list, number formats and the stand-in world derive from it.
 *
 * Hosts: Shopee's portal documentation names exactly these eight affiliate markets; Open Platform hosts
 * as its documentation lists them (BR has a host of its own, the rest share one).
 */
export interface Market {
  readonly code: MarketCode;
  /** English name; the UI takes the localised one from `Intl.DisplayNames`. */
  readonly name: string;
  readonly buyer: string;
  /** First host is the main one. */
  readonly sellerCentre: readonly [string, ...string[]];
  /** GraphQL endpoint host of the Affiliate Open API. */
  readonly affiliateApi: string;
  /** The affiliate portal, where App ID and secret are shown. */
  readonly affiliatePortal: string;
  /** First host is the one that new short links use. */
  readonly shortLink: readonly [string, ...string[]];
  /** Hosts of product pictures. */
  readonly image: readonly string[];
  readonly openPlatform: string;
  /** Where a seller grants access in the browser. */
  readonly authorization: string;
  readonly currency: string;
  /** Digits after the decimal sign as Shopee shows money here. */
  readonly currencyDigits: 0 | 2;
  readonly locale: string;
  readonly timeZone: string;
  /** Whether hand-made `an_redir` links have been seen in use here. */
  readonly longLinkSeen: boolean;
  /** The form by which access to the Open API is asked for, where one is known. */
  readonly apiAccessForm: string | null;
}

export const MARKET_CODES = ['BR', 'SG', 'MY', 'TH', 'TW', 'ID', 'VN', 'PH'] as const;
export type MarketCode = (typeof MARKET_CODES)[number];

const row = (
  code: MarketCode,
  name: string,
  buyer: string,
  share: string,
  rest: Pick<Market, 'currency' | 'currencyDigits' | 'locale' | 'timeZone'> & Partial<Market>,
): Market => ({
  code,
  name,
  buyer,
  sellerCentre: SELLER_HOSTS[code],
  affiliateApi: `open-api.affiliate.${buyer}`,
  affiliatePortal: `affiliate.${buyer}`,
  shortLink: [`s.${buyer}`, share],
  image: [`down-${code.toLowerCase()}.img.susercontent.com`, `cf.${buyer}`],
  openPlatform: 'partner.shopeemobile.com',
  authorization: 'open.shopee.com',
  longLinkSeen: true,
  apiAccessForm: null,
  ...rest,
});

export const MARKETS: Readonly<Record<MarketCode, Market>> = {
  BR: row('BR', 'Brazil', 'shopee.com.br', 'br.shp.ee', {
    currency: 'BRL',
    currencyDigits: 2,
    locale: 'pt-BR',
    timeZone: 'America/Sao_Paulo',
    openPlatform: 'openplatform.shopee.com.br',
    authorization: 'open.shopee.com.br',
    apiAccessForm: 'https://help.shopee.com.br/portal/webform/bbce78695c364ba18c9cbceb74ec9091',
  }),
  SG: row('SG', 'Singapore', 'shopee.sg', 'sg.shp.ee', {
    currency: 'SGD',
    currencyDigits: 2,
    locale: 'en-SG',
    timeZone: 'Asia/Singapore',
  }),
  MY: row('MY', 'Malaysia', 'shopee.com.my', 'my.shp.ee', {
    currency: 'MYR',
    currencyDigits: 2,
    locale: 'ms-MY',
    timeZone: 'Asia/Kuala_Lumpur',
    longLinkSeen: false,
  }),
  TH: row('TH', 'Thailand', 'shopee.co.th', 'th.shp.ee', {
    currency: 'THB',
    currencyDigits: 2,
    locale: 'th-TH',
    timeZone: 'Asia/Bangkok',
    apiAccessForm: 'https://help.shopee.co.th/portal/webform/c07a3cf32bfd4cd59f5c819d84583d4e',
  }),
  TW: row('TW', 'Taiwan', 'shopee.tw', 'tw.shp.ee', {
    currency: 'TWD',
    currencyDigits: 0,
    locale: 'zh-TW',
    timeZone: 'Asia/Taipei',
  }),
  ID: row('ID', 'Indonesia', 'shopee.co.id', 'id.shp.ee', {
    currency: 'IDR',
    currencyDigits: 0,
    locale: 'id-ID',
    timeZone: 'Asia/Jakarta',
    longLinkSeen: false,
  }),
  VN: row('VN', 'Vietnam', 'shopee.vn', 'vn.shp.ee', {
    currency: 'VND',
    currencyDigits: 0,
    locale: 'vi-VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    apiAccessForm: 'https://help.shopee.vn/portal/webform/c2d6ebc5a2d64dd1b26f8c871730cdbd',
  }),
  PH: row('PH', 'Philippines', 'shopee.ph', 'ph.shp.ee', {
    currency: 'PHP',
    currencyDigits: 2,
    locale: 'en-PH',
    timeZone: 'Asia/Manila',
  }),
};

/** Short-link hosts that belong to no single market. */
export const SHARED_SHORT_LINK_HOSTS: readonly string[] = ['shope.ee', 'shp.ee'];

/** All rows, in the order in which people see them. */
export const markets = (): readonly Market[] => MARKET_CODES.map((code) => MARKETS[code]);

/** Whether a text is the code of a market that has an API. */
export const isMarketCode = (code: string): code is MarketCode => (MARKET_CODES as readonly string[]).includes(code);
