import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type AffiliateAccount, startWorld, type World } from '#test/world/index';
import { ask } from '#test/world/line/client';

/** To be called at the head of a test file: a world of its own, fresh before each test, and its first affiliate account. */
export function affiliateSetup() {
  let world: World;
  let account: AffiliateAccount;
  beforeAll(async () => {
    world = await startWorld();
    const [first] = world.accounts.affiliate;
    if (!first) throw new Error('no account');
    account = first;
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());
  return {
    get world() {
      return world;
    },
    get account() {
      return account;
    },
    /** The account whose note begins so. */
    special: (note: string) => {
      const found = world.accounts.affiliate.find((each) => each.note?.startsWith(note));
      if (!found) throw new Error(`no account ${note}`);
      return found;
    },
    /** Code and words of the first refusal, with which no data may come. */
    errorOf: async (query: string, variables?: unknown, as = account) => {
      const { errors, ...rest } = await ask(world, as, query, variables);
      expect(rest).not.toHaveProperty('data');
      return [errors?.[0]?.extensions.code, errors?.[0]?.message];
    },
  };
}
