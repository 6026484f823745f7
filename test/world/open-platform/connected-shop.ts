import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startWorld, type World } from '#test/world/index';
import { accountFor, createShopClient, NOON, type ShopClient } from './shop-client';

/** Where a test is: a world of its own whose clock stands at noon, and a client of its ordinary Brazilian shop. */
export interface Here {
  readonly world: World;
  client: ShopClient;
  /** Moves the clock on, by milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

/** To be called at the head of a test file. The world is fresh and the shop connected before each test, or `once` for them all. */
export function connectedShop(when: 'each' | 'once' = 'each'): Here {
  let world: World;
  let shift = 0;
  const here = {
    get world() {
      return world;
    },
    wait: (milliseconds: number) => {
      shift += milliseconds;
      world.shiftClock(shift);
    },
  } as Here;
  const connect = async () => {
    shift = 0;
    here.client = createShopClient(world, accountFor(world, 'BR'));
    await here.client.connect();
  };
  beforeAll(async () => {
    world = await startWorld({ now: () => NOON });
    if (when === 'once') await connect();
  });
  if (when === 'each')
    beforeEach(async () => {
      world.reset();
      await connect();
    });
  afterAll(() => world.close());
  return here;
}
