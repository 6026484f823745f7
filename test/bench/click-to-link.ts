import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { stopWorker } from '#scripts/browser/stop-worker';
import { findProduct } from '#test/world';
import { bareLink } from './floor-link';
import type { BenchRow } from './row';
import type { Stage } from './stage';

/** From the click to the link in its field, in the real popup, on a new link each time. No named functions inside: the page knows no helper of the compiler. */
const click = (popup: Page, name: string): Promise<number> =>
  popup.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('button')].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent)?.startsWith(wanted),
    );
    if (!button) throw new Error(`no button ${wanted}`);
    const field = '[data-part=made] input';
    const before = document.querySelector<HTMLInputElement>(field)?.value;
    return new Promise<number>((resolve) => {
      const began = performance.now();
      new MutationObserver((_changes, watch) => {
        const now = document.querySelector<HTMLInputElement>(field)?.value;
        if (!now || now === before) return;
        watch.disconnect();
        resolve(performance.now() - began);
      }).observe(document, { subtree: true, childList: true, attributes: true });
      button.click();
    });
  }, name);

interface ClickRow extends Pick<BenchRow, 'name' | 'floor'> {
  /** The highest median of ours / floor. */
  readonly most: number;
  /** Both workers are stopped before each measurement. */
  readonly cold: boolean;
}

const row = ({ name, floor, most, cold }: ClickRow): BenchRow => ({
  name,
  floor,
  limit: { kind: 'ratio', most },
  samples: 5,
  prepare: async (stage: Stage) => {
    // Before the popup: a page that opens later would close it.
    const bare = await bareLink(stage);
    await stage.page.bringToFront();
    await stage.page.goto(productAddress(findProduct('BR', 'ordinary')));
    const popup = await stage.extension.openPopup();
    await popup.getByRole('button', { name: 'Make and copy link' }).click();
    await popup.getByLabel('Your link').waitFor();
    return {
      ours: async () => {
        if (cold) await stopWorker(stage.context, stage.extension.url(''));
        return click(popup, 'Make again');
      },
      floor: async () => {
        if (cold) await stopWorker(stage.context, stage.floorUrl('/'));
        return (await bare()).took;
      },
    };
  },
});

const FLOOR = 'a worker of one line sends the same request';

export const warmClick = row({ name: 'click to link', floor: FLOOR, most: 1.5, cold: false });
export const coldClick = row({ name: 'the same with a stopped worker', floor: `${FLOOR}, stopped too`, most: 3, cold: true });
