import type { Clock } from '#test/world/clock';
import type { Random } from '#test/world/random';
import type { PlatformShop } from './shops';

/** What a seller has granted: one shop, or all of a main account. */
export interface Grant {
  readonly partnerId: string;
  readonly shops: readonly PlatformShop[];
  readonly mainAccountId: string | null;
}

export interface Codes {
  make(grant: Grant): string;
  /** Looks a code up without using it; undefined when it is unknown, used or older than ten minutes. */
  find(code: string): Grant | undefined;
  spend(code: string): void;
  reset(): void;
}

const TEN_MINUTES = 600_000;

/** Authorization codes: once, for ten minutes. */
export function createCodes(clock: Clock, makeRandom: () => Random): Codes {
  let random = makeRandom();
  const codes = new Map<string, { readonly grant: Grant; readonly until: number }>();
  return {
    make: (grant) => {
      const code = random.base62(32);
      codes.set(code, { grant, until: clock.now() + TEN_MINUTES });
      return code;
    },
    find: (code) => {
      const found = codes.get(code);
      return found && clock.now() <= found.until ? found.grant : undefined;
    },
    spend: (code) => {
      codes.delete(code);
    },
    reset: () => {
      random = makeRandom();
      codes.clear();
    },
  };
}
