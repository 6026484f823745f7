import type { Page } from '@playwright/test';

/** Something to click that stood elsewhere than where it was first shown. */
export interface Move {
  readonly name: string;
  /** Pixels from the top of the page. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds since the first thing to click was shown. */
  readonly at: number;
}

/** What a hand may be on its way to. */
const CLICKED =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="checkbox"], [role="tab"], [data-item], [role="row"]';

/** Has every page that is opened from now on note, frame by frame, where what one clicks stands; to be called before it is opened. */
export async function recordMoves(page: Page): Promise<void> {
  await page.addInitScript((clicked) => {
    const places = new Map<Element, number>();
    const moves: Move[] = [];
    const reported = globalThis as unknown as { moves: Move[]; begunAt?: number };
    reported.moves = moves;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.className ? `.${String(element.className).split(' ')[0]}` : ''} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    const look = () => {
      for (const element of document.querySelectorAll(clicked)) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const top = Math.round(box.top + scrollY);
        const before = places.get(element);
        // Where it was out of sight nobody was about to click it.
        if (before === undefined ? box.top < innerHeight : before !== top) {
          reported.begunAt ??= performance.now();
          if (before !== undefined && before < innerHeight && !element.closest('.vt__body'))
            moves.push({ name: nameOf(element), from: before, to: top, at: Math.round(performance.now() - reported.begunAt) });
          places.set(element, top);
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, CLICKED);
}

/** `since`: milliseconds since the first thing to click was shown. */
export const movesOf = (page: Page): Promise<{ readonly moves: readonly Move[]; readonly since: number }> =>
  page.evaluate(() => {
    const { moves, begunAt } = globalThis as unknown as { moves: Move[]; begunAt?: number };
    return { moves, since: begunAt === undefined ? 0 : performance.now() - begunAt };
  });
