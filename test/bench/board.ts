import type { Page } from '@playwright/test';
import { connectShop } from '#scripts/browser/connect-shop';
import { demoShop } from '#scripts/check/demo-account';
import { seedBoard } from '#test/e2e/rates/seed-board';
import type { TableHandle } from './floor/tables/rows';
import type { BenchRow } from './row';
import { LATE_MS, scriptPerFrame, scrolled } from './scroll';
import type { Stage } from './stage';

type Handle = TableHandle & { mount(): void };
declare const table: Handle;

const SIZE = 50_000;
const FLOOR = 'TanStack Table 9 and Virtual 3, memo rows';
/** A person who reads while scrolling: half a row a frame. */
const SLOW = { frames: 120, pixels: 24 };
/** A person who searches for something: ten rows a frame. */
const FAST = { frames: 120, pixels: 480 };

/** A fresh page with one of the two tables, shown or not. */
async function tablePage({ context, floorUrl }: Stage, which: 'ours' | 'theirs', mounted = true): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${floorUrl('board.html')}?${which}`);
  if (mounted) {
    await page.evaluate(() => table.mount());
    await page.locator('[data-row="0"]').first().waitFor();
  }
  return page;
}

const both = (stage: Stage) => Promise.all([tablePage(stage, 'ours'), tablePage(stage, 'theirs')]);

/** From an act to the frame after which the first row is another. No named functions inside: the page knows no helper of the compiler. */
const untilPainted = async (page: Page, act: 'mount' | 'sort' | 'filter', value: number): Promise<number> => {
  // A page behind another one gets a frame a second.
  await page.bringToFront();
  return page.evaluate(
    async ({ what, to }) => {
      const before = table.seen();
      const began = performance.now();
      if (what === 'mount') table.mount();
      else table[what](to);
      while (table.seen() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    },
    { what: act, to: value },
  );
};

const firstRows: BenchRow = {
  name: 'first rows of a table of 50,000',
  floor: FLOOR,
  limit: { kind: 'ratio', most: 1.2 },
  samples: 3,
  prepare: async (stage) => {
    const time = (which: 'ours' | 'theirs') => async () => {
      const page = await tablePage(stage, which, false);
      const took = await untilPainted(page, 'mount', 0);
      await page.close();
      return took;
    };
    return { ours: time('ours'), floor: time('theirs') };
  },
};

const frameScript = (name: string, how: typeof SLOW, most: number): BenchRow => ({
  name,
  floor: FLOOR,
  limit: { kind: 'ratio', most },
  samples: 2,
  prepare: async (stage) => {
    const [ours, theirs] = await both(stage);
    const box = '.vt, .theirs';
    return { ours: () => scriptPerFrame(ours, box, how), floor: () => scriptPerFrame(theirs, box, how) };
  },
});

const changed = (name: string, act: 'sort' | 'filter', most: number): BenchRow => ({
  name,
  floor: FLOOR,
  limit: { kind: 'ratio', most },
  samples: 4,
  prepare: async (stage) => {
    const [ours, theirs] = await both(stage);
    // Another column or another bound each time: nothing is known from before.
    const next = (page: Page) => {
      let turn = 0;
      return () => untilPainted(page, act, act === 'sort' ? turn++ % 3 : 300 * ++turn);
    };
    const [a, b] = [next(ours), next(theirs)];
    return { ours: a, floor: b };
  },
});

/** The board itself, with its pictures, gaps and tags, in the extension. */
async function realBoard({ context, extension, world }: Stage): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await connectShop(page, extension, demoShop(world));
  await page.goto(extension.url('options.html'));
  await seedBoard(page, SIZE);
  await page.goto(extension.url('sidepanel.html#rates'));
  await page.locator('[data-view="all"]').click();
  await page.locator(`.rates[data-rows="${SIZE}"]`).waitFor();
  return page;
}

const wholeBoard: BenchRow = {
  name: 'script of a frame of the rates board itself',
  floor: 'one millisecond',
  limit: { kind: 'ratio', most: 1 },
  samples: 2,
  prepare: async (stage) => {
    const page = await realBoard(stage);
    return { ours: () => scriptPerFrame(page, '.vt', SLOW), floor: async () => 1 };
  },
};

const lateFrames: BenchRow = {
  name: `frames over ${LATE_MS} ms of 120 on the rates board, scrolled slowly`,
  floor: 'none',
  limit: { kind: 'difference', most: 0 },
  unit: 'frames',
  samples: 2,
  prepare: async (stage) => {
    const page = await realBoard(stage);
    return { ours: async () => (await scrolled(page, '.vt', SLOW)).late, floor: async () => 0 };
  },
};

export const BOARD_ROWS: readonly BenchRow[] = [
  firstRows,
  frameScript('script of a scroll frame, slow, at 50,000 rows', SLOW, 0.7),
  frameScript('script of a scroll frame, fast, at 50,000 rows', FAST, 0.5),
  changed('sorting 50,000 rows, to the paint', 'sort', 1),
  changed('filtering 50,000 rows, to the paint', 'filter', 1.2),
  wholeBoard,
  lateFrames,
];
