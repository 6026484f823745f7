import type { Market } from '../domain/market';

/** Our own options page, at one of its parts. */
export const openOptions = (part: 'accounts' | 'presets' | 'vault' | 'data'): void => open(`/options.html#${part}`);

/** A page of the web, in a tab of its own that learns nothing of us. */
export const openSite = (address: string): void => open(address);

/** Where access to the Open API is asked for: the market's form, else its affiliate portal. */
export const accessPage = (market: Market): string => market.apiAccessForm ?? `https://${market.affiliatePortal}/`;

function open(address: string): void {
  globalThis.open(address, '_blank', 'noopener');
}
