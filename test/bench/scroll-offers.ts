import type { Page } from '@playwright/test';
import { changeOffers } from '#test/e2e/offers/offer-world';
import type { BenchRow } from './row';

const FRAMES = 120;
/** More than the world has by itself, up to the 2,000 that Shopee shows. */
const MORE = 1_800;

/** Milliseconds a frame while the page is scrolled a third of a window each frame. */
const scroll = (page: Page): Promise<number> =>
  page.evaluate(async (frames) => {
    scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      scrollBy(0, innerHeight / 3);
      await new Promise(requestAnimationFrame);
    }
    return (performance.now() - began) / frames;
  }, FRAMES);

/** The list of 2,000 offers under a fast scroll; the floor is an empty page of the same height. */
export const scrollOffers: BenchRow = {
  name: 'a frame while 2,000 offers are scrolled',
  floor: 'an empty page of the same height',
  limit: { kind: 'difference', most: 4 },
  samples: 3,
  prepare: async ({ context, extension, floorUrl, world }) => {
    await changeOffers(world, { market: 'BR', more: MORE });
    const ours = await context.newPage();
    await ours.setViewportSize({ width: 400, height: 800 });
    await ours.goto(extension.url('sidepanel.html#offers'));
    await ours.getByRole('button', { name: 'Find offers' }).click();
    await ours.getByRole('button', { name: /^Load all/ }).click();
    // In the page, not in sight: a window this narrow has no room for it.
    await ours.getByText('Shopee shows only the first').waitFor({ state: 'attached', timeout: 60_000 });
    const floor = await context.newPage();
    await floor.setViewportSize({ width: 400, height: 800 });
    await floor.goto(floorUrl('index.html'));
    await floor.evaluate(
      (height) => {
        document.body.style.height = `${height}px`;
      },
      await ours.evaluate(() => document.body.scrollHeight),
    );
    const inFront = (page: Page) => async () => {
      await page.bringToFront();
      return scroll(page);
    };
    return { ours: inFront(ours), floor: inFront(floor) };
  },
};
