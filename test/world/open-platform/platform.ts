import type { WorldContext } from '#test/world/part';
import { createAms } from './ams/ams';
import type { Ams } from './ams/state';
import { createTokens, type Tokens } from './auth/tokens';
import { createShopBook, type ShopBook } from './book';
import { type Codes, createCodes } from './codes';
import type { PlatformShop } from './shops';

/** Everything the Open Platform remembers. */
export interface Platform {
  readonly world: WorldContext;
  readonly book: ShopBook;
  readonly codes: Codes;
  readonly tokens: Tokens;
  /** A shop's products and AMS state, made on first use. */
  ams(shop: PlatformShop): Ams;
  requestId(): string;
  reset(): void;
}

export function createPlatform(world: WorldContext): Platform {
  const book = createShopBook(world.seed);
  const codes = createCodes(world.clock, () => world.random('codes'));
  const tokens = createTokens(world.clock, () => world.random('tokens'));
  const states = new Map<string, Ams>();
  let anchor = world.clock.seconds();
  let requests = 0;
  return {
    world,
    book,
    codes,
    tokens,
    ams: (shop) => {
      const known = states.get(shop.shopId);
      if (known) return known;
      const made = createAms(world, shop, anchor);
      states.set(shop.shopId, made);
      return made;
    },
    requestId: () => {
      requests += 1;
      return requests.toString(16).padStart(8, '0').padEnd(32, '0a1b2c3d');
    },
    reset: () => {
      book.reset();
      codes.reset();
      tokens.reset();
      states.clear();
      anchor = world.clock.seconds();
      requests = 0;
    },
  };
}
