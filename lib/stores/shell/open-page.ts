import type { Market, MarketCode } from '#lib/domain/market';

/** The parts of the options page that others lead to. */
export type OptionsPart =
  | 'accounts'
  | 'accounts/shop'
  | `accounts/store${'' | `/${string}`}`
  | 'presets'
  | 'vault'
  | 'data'
  | `accounts/key${'' | `/${MarketCode}`}`
  | `accounts/keyless${'' | `/${MarketCode}`}`
  | `accounts/edit/${string}`;

/** Our own options page, at one of its parts. */
export const openOptions = (part: OptionsPart): void => open(`/options.html#${part}`);

/** A page of the web, in a tab of its own that learns nothing of us. */
export const openSite = (address: string): void => open(address);

/** Where access to the Open API is asked for: the market's form, else its affiliate portal. */
export const accessPage = (market: Market): string => market.apiAccessForm ?? `https://${market.affiliatePortal}/`;

/** The panel as a page of its own, at the same place. */
export const openPanelPage = (hash: string): void => open(`/sidepanel.html${hash}`);

function open(address: string): void {
  globalThis.open(address, '_blank', 'noopener');
}
