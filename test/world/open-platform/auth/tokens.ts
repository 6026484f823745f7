import type { Clock } from '#test/world/clock';
import type { Random } from '#test/world/random';

/** An access token and the refresh token that came with it. Times in seconds. */
export interface Pair {
  readonly partnerId: string;
  readonly shopIds: readonly string[];
  readonly access: string;
  readonly refresh: string;
  readonly issued: number;
  /** Shops whose pair was taken over by a newer one, and when. */
  readonly replaced: Map<string, number>;
  /** Shops for which the refresh token was used, and the pair that came of it. */
  readonly used: Map<string, { readonly at: number; readonly pair: Pair }>;
}

export interface Tokens {
  issue(partnerId: string, shopIds: readonly string[]): Pair;
  byAccess(access: string): Pair | undefined;
  byRefresh(refresh: string): Pair | undefined;
  /** Spends the refresh token for a shop and gives the new pair. */
  rotate(pair: Pair, shopId: string): Pair;
  /** Whether the access token still opens the shop. */
  opens(pair: Pair, shopId: string): boolean;
  revoke(shopId: string): void;
  reset(): void;
}

export const ACCESS_LIFE = 4 * 3600;
export const REFRESH_LIFE = 30 * 86_400;
const GRACE = 300;

/** Tokens: access 4 hours, refresh 30 days and once for each shop; after a refresh the old access token lives 5 minutes. */
export function createTokens(clock: Clock, makeRandom: () => Random): Tokens {
  let random = makeRandom();
  let pairs: Pair[] = [];
  const issue = (partnerId: string, shopIds: readonly string[]): Pair => {
    const now = clock.seconds();
    for (const pair of pairs) {
      if (pair.partnerId !== partnerId) continue;
      for (const shopId of shopIds) if (pair.shopIds.includes(shopId) && !pair.replaced.has(shopId)) pair.replaced.set(shopId, now);
    }
    const pair: Pair = {
      partnerId,
      shopIds,
      access: random.base62(32),
      refresh: random.base62(32),
      issued: now,
      replaced: new Map(),
      used: new Map(),
    };
    pairs.push(pair);
    return pair;
  };
  return {
    issue,
    byAccess: (access) => pairs.find((pair) => pair.access === access),
    byRefresh: (refresh) => pairs.find((pair) => pair.refresh === refresh),
    rotate: (pair, shopId) => {
      const next = issue(pair.partnerId, [shopId]);
      pair.used.set(shopId, { at: clock.seconds(), pair: next });
      return next;
    },
    opens: (pair, shopId) => {
      const now = clock.seconds();
      const replaced = pair.replaced.get(shopId);
      return pair.shopIds.includes(shopId) && now <= pair.issued + ACCESS_LIFE && (replaced === undefined || now <= replaced + GRACE);
    },
    revoke: (shopId) => {
      // A pair of a main account lives on for its other shops.
      pairs = pairs
        .map((pair) => ({ ...pair, shopIds: pair.shopIds.filter((id) => id !== shopId) }))
        .filter(({ shopIds }) => shopIds.length > 0);
    },
    reset: () => {
      random = makeRandom();
      pairs = [];
    },
  };
}
