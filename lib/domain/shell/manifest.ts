import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { FALLBACK_LANGUAGE, manifestFolder } from '#lib/domain/language';
import { markets } from '#lib/domain/market';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';

/** What the manifest says, derived from the markets table; wxt.config.ts and the house tests both read it here. */
export const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'alarms',
  'activeTab',
  'scripting',
  'clipboardWrite',
  'notifications',
  'idle',
  'identity',
] as const;
const CHROME_ONLY = ['sidePanel', 'offscreen'] as const;

/** Hosts that we send requests to. */
export const apiHosts = (): string[] =>
  unique([...markets().map((market) => market.affiliateApi), ...OPEN_PLATFORM_SITES.map((site) => site.api), ...SHOPLINE_HOSTS]);

/** Buyer pages and Seller Centre pages whose address the popup and the panel may see, and the API hosts. */
export const hostPermissions = (): string[] =>
  unique([...markets().flatMap((market) => [market.buyer, ...market.sellerCentre]), ...apiHosts()]).map((host) => `https://${host}/*`);

/** Hosts of product pictures. */
export const imageHosts = (): string[] => unique(markets().flatMap((market) => market.image));

/** `dev` lets the development server's scripts and styles in; the build never uses it. */
export function contentSecurityPolicy(dev = false): string {
  const https = (hosts: string[]) => hosts.map((host) => `https://${host}`).join(' ');
  const own = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob: ${https(imageHosts())}`,
    `connect-src 'self' ${https(apiHosts())}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ];
  if (!dev) return `${own.join('; ')};`;
  return "script-src 'self' http://localhost:*; object-src 'self';";
}

/**
 * The public half of a key pair whose private half was thrown away: it gives builds that are loaded by hand one fixed id, and so one fixed
 * redirect address for the Open Platform's Console. A store gives its own id: its package goes without.
 */
export const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlzunM5j8EO8QrBxlVb9sgLbb2UOMPSN1VxPlRrx6bbhWv9ooUtbcsw2KAGB/0DKpVHBn+CcCyiZIZ28UPaiub5faDGqbVGN5pXlEBv+mTxhA3s2gO9AekjWOU1XwcrkXIEPPxwVILtbWLjQWjUN1NvP5FN6wN2tt90BKQ2Mbp+MyBTEp6SLngoV6xMjTAA+tNz3SwxZFtxYxLrzriMfEfFuJvSgVEqQpzFd9B/w0VgMhDIqELTPUsrnaWUIfB5dBcSDPJnYI7nKidu3PHs18bOL86Mf0bMl6fhOTWq2srTbPLrQVF0rNo6cAsJlACkQjzDtlGko8Zl5RPvnNaMZi+wIDAQAB';

/** The part of the manifest that is not derived from hosts. `forStore`: what a store takes. */
export function manifestFor(browser: 'chrome' | 'firefox', forStore = false) {
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: manifestFolder(FALLBACK_LANGUAGE),
    permissions: browser === 'chrome' ? [...PERMISSIONS, ...CHROME_ONLY] : [...PERMISSIONS],
    incognito: 'not_allowed' as const,
    commands: COMMANDS,
    ...(browser === 'chrome'
      ? { minimum_chrome_version: '120', ...(forStore ? {} : { key: UNPACKED_KEY }) }
      : { browser_specific_settings: FIREFOX }),
  };
}

/** At most four may carry a suggested key; Chromium takes only some combinations (tried: these four are assigned). */
export const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
  'copy-link': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCopyLink__' },
  'lock-now': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLockNow__' },
  'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenPanel__' },
};

const FIREFOX = {
  gecko: { id: 'sidecar@sidecar-for-shopee.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
};

const unique = (list: string[]): string[] => [...new Set(list)];
