import type { Page } from '@playwright/test';
import { VIEWS } from '#components/panel/views';
import { shopAccount } from '#test/e2e/consent';
import { allAccountsTest, type Ext, expect, readTest } from '#test/e2e/fixtures';
import { withoutLag } from '#test/e2e/rates/review-at';
import { isLong } from '#test/proof';
import type { World } from '#test/world';
import { openPanelAt } from './filled-panel';
import { movesOf, recordMoves } from './moves';

/** A target is never less high; what moves by less is still under the hand. */
const BOUND = 24;
/** A line on the way to the servers takes as long as a short one of theirs does. */
const LINE_MS = 200;

/** Beside a page, and in the long run as wide as a tab too. */
const SIZES = [{ width: 400, height: 600 }, ...(isLong ? [{ width: 1280, height: 800 }] : [])];

/** Opens each view afresh and follows it until nothing is on its way any more. */
async function expectStill(page: Page, ext: Ext, world: World): Promise<void> {
  await withoutLag(world, shopAccount(world));
  await recordMoves(page);
  world.setFaults([{ kind: 'delay', delayMs: LINE_MS }]);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const { id } of VIEWS) {
      await openPanelAt(page, ext, id);
      await expect(page.locator('main [aria-busy="true"], main .skel')).toHaveCount(0, { timeout: 30_000 });
      await expect.poll(() => movesOf(page).then(({ since }) => since)).toBeGreaterThan(1_200);
      const { moves } = await movesOf(page);
      const far = moves.filter(({ from, to }) => Math.abs(from - to) > BOUND);
      expect.soft(far, `${id} at ${size.width}`).toEqual([]);
    }
  }
}

readTest('nothing that one clicks moves after it was shown, in any view of what is known', async ({ ext, page, world }) => {
  readTest.setTimeout(300_000);
  await expectStill(page, ext, world);
});

// A first reading is much the same in each view: it is followed in the long run.
if (isLong)
  allAccountsTest(
    'nothing that one clicks moves after it was shown, in any view of what is read for the first time',
    async ({ ext, page, world }) => {
      allAccountsTest.setTimeout(300_000);
      await expectStill(page, ext, world);
    },
  );
