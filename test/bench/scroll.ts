import type { Page } from '@playwright/test';

export interface Scrolling {
  readonly frames: number;
  readonly pixels: number;
}

/** Frames that took longer are seen. */
export const LATE_MS = 33;

/**
 * Scrolls so many pixels in each frame and measures when frames come. Begins where it stands, a hundred rows from the top.
 * No named functions inside: the page knows no helper of the compiler.
 */
export const scrolled = (page: Page, box: string, how: Scrolling): Promise<{ readonly late: number; readonly longest: number }> =>
  page.evaluate(
    async ({ selector, frames, pixels, most }) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`no ${selector}`);
      element.scrollTop = 4_800;
      // The first jump is not scrolling.
      let before = 0;
      for (let wait = 0; wait < 3; wait++) before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let late = 0;
      let longest = 0;
      for (let frame = 0; frame < frames; frame++) {
        element.scrollTop += pixels;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        if (now - before > most) late += 1;
        longest = Math.max(longest, now - before);
        before = now;
      }
      return { late, longest };
    },
    { selector: box, ...how, most: LATE_MS },
  );

/** Milliseconds of script that a frame of scrolling takes, by the browser's own account. */
export async function scriptPerFrame(page: Page, box: string, how: Scrolling): Promise<number> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const seconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  await scrolled(page, box, { ...how, frames: 10 });
  const before = await seconds();
  await scrolled(page, box, how);
  const took = (await seconds()) - before;
  await session.detach();
  return (took * 1000) / how.frames;
}
