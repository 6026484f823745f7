import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Random } from './random';

/** What a short link stands for. */
export interface TrackedLink {
  readonly code: string;
  readonly market: MarketCode;
  readonly affiliateId: string;
  readonly originUrl: string;
  /** In order; more than five were accepted in one recorded call. */
  readonly subIds: readonly string[];
}

/** The short links that were issued: written by the Affiliate API, read by the short-link hosts. */
export interface LinkBook {
  /** Issues a link and gives its address. */
  issue(link: Omit<TrackedLink, 'code'>): string;
  /** A link that was issued, or that an account had before the world began. */
  find(code: string): TrackedLink | undefined;
  reset(): void;
}

export function createLinkBook(random: () => Random, before: (code: string) => TrackedLink | undefined): LinkBook {
  let codes = random();
  const links = new Map<string, TrackedLink>();
  return {
    issue: (link) => {
      let code = '';
      do code = codes.base62(codes.whole(9, 10));
      while (links.has(code));
      links.set(code, { ...link, code });
      return `https://${MARKETS[link.market].shortLink[0]}/${code}`;
    },
    find: (code) => links.get(code) ?? before(code),
    reset: () => {
      links.clear();
      codes = random();
    },
  };
}
