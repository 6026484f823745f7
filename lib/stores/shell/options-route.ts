import { useSyncExternalStore } from 'react';
import { isMarketCode, type MarketCode } from '#lib/domain/market';

export const OPTIONS_SECTIONS = ['accounts', 'sub-ids', 'vault', 'general', 'about'] as const;
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number];

/** Where the options page stands. `view` is a form inside the accounts section. */
export interface OptionsRoute {
  readonly section: OptionsSection;
  readonly view: 'list' | 'key' | 'keyless' | 'edit' | 'shop' | 'store';
  /** The market that a form begins with. */
  readonly market: MarketCode | null;
  readonly accountId: string | null;
}

/** Reads the part of the address after `#`: `accounts`, `accounts/key/BR`, `accounts/keyless`, `accounts/edit/<id>`, `accounts/shop/BR`, `accounts/store/<id>`, … */
export function readRoute(hash: string): OptionsRoute {
  const [first = '', view = '', rest = ''] = hash.replace(/^#/, '').split('/').map(decoded);
  const section = OPTIONS_SECTIONS.find((name) => name === (ALIASES[first] ?? first)) ?? 'accounts';
  const route: OptionsRoute = { section, view: 'list', market: null, accountId: null };
  if (section !== 'accounts') return route;
  if (view === 'key' || view === 'keyless') return { ...route, view, market: isMarketCode(rest) ? rest : null };
  // A new shop or store, of a market that is known already, or a new key for the one with this id.
  if (view === 'shop' || view === 'store')
    return { ...route, view, ...(isMarketCode(rest) ? { market: rest } : { accountId: rest || null }) };
  return view === 'edit' && rest ? { ...route, view, accountId: rest } : route;
}

/** The route, followed while the page lives. */
export function useRoute(): OptionsRoute {
  return readRoute(useSyncExternalStore(follow, () => location.hash));
}

export function goTo(hash: string): void {
  location.hash = hash;
}

/** Other names under which our own pages link here. */
const ALIASES: Readonly<Record<string, OptionsSection>> = { presets: 'sub-ids', data: 'vault', language: 'general' };

function follow(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
