import { parsedScripts } from '#scripts/browser/parsed-scripts';
import { productAddress } from '#scripts/browser/product-page';
import { stopWorker } from '#scripts/browser/stop-worker';
import { findProduct } from '#test/world';
import { bareLink } from './floor-link';
import { chooseMenu, HOOK_LENGTH } from './in-worker';
import type { BenchRow } from './row';
import type { Stage } from './stage';

/** A product that has no link yet (other rows take the first ones), so that each click makes one. */
const fresh = (() => {
  let count = 5;
  return () => productAddress(findProduct('BR', 'ordinary', count++));
})();

const FLOOR = 'a worker of one line sends the same request, stopped too';

/** Both workers are stopped before each sample; a message of a page wakes both. */
async function coldSides({ context, extension, floorUrl, world }: Stage) {
  const page = await context.newPage();
  await page.goto(extension.url('options.html#about'));
  await chooseMenu(page, fresh());
  const bare = await bareLink({ context, floorUrl, world });
  return {
    ours: async () => {
      await stopWorker(context, extension.url(''));
      return chooseMenu(page, fresh());
    },
    floor: async () => {
      await stopWorker(context, floorUrl('/'));
      return bare();
    },
  };
}

export const menuLink: BenchRow = {
  name: 'a link by the menu with a stopped worker, copied',
  floor: FLOOR,
  limit: { kind: 'ratio', most: 3 },
  samples: 5,
  prepare: async (stage) => {
    const sides = await coldSides(stage);
    const ours = async () => {
      const { began, copied } = await sides.ours();
      return copied - began;
    };
    const floor = async () => {
      const { began, answered } = await sides.floor();
      return answered - began;
    };
    return { ours, floor };
  },
};

/** The part of it that ends with the request: both sides end by the clock of the API's stand-in. */
export const menuRequest: BenchRow = {
  name: 'the same until its request is at the API',
  floor: FLOOR,
  limit: { kind: 'ratio', most: 3 },
  samples: 5,
  prepare: async (stage) => {
    const sides = await coldSides(stage);
    const arrived = () => stage.world.requests().findLast(({ operation }) => operation === 'generateShortLink')?.at ?? Number.NaN;
    const until = (act: () => Promise<{ began: number }>) => async () => {
      const { began } = await act();
      return arrived() - began;
    };
    return { ours: until(sides.ours), floor: until(sides.floor) };
  },
};

/** Counted, not timed: what the worker's engine has parsed when the link is there. */
export const parsedForLink: BenchRow = {
  name: 'what is parsed for a link by the menu',
  floor: 'a worker of one line',
  limit: { kind: 'difference', most: 120 },
  samples: 1,
  once: true,
  unit: 'kB',
  prepare: async (stage) => {
    const sides = await coldSides(stage);
    const parsed = async (prefix: string, added: number) => {
      const scripts = await parsedScripts(stage.context, prefix);
      return (scripts.reduce((sum, { length }) => sum + length, 0) - added) / 1000;
    };
    return {
      ours: async () => {
        await sides.ours();
        return parsed(stage.extension.url(''), HOOK_LENGTH);
      },
      floor: async () => {
        await sides.floor();
        return parsed(stage.floorUrl('/'), 0);
      },
    };
  },
};
