import type { BrowserContext, Worker } from '@playwright/test';
import { parsedScripts } from '#scripts/browser/parsed-scripts';
import { productAddress } from '#scripts/browser/product-page';
import { startWorker } from '#scripts/browser/start-worker';
import { stopWorker } from '#scripts/browser/stop-worker';
import { findProduct } from '#test/world';
import { floorWorker, lastLinkRequest } from './floor-link';
import type { BenchRow } from './row';
import type { Stage } from './stage';

declare const chrome: {
  action: { setBadgeText(badge: { text: string }): Promise<void>; getBadgeText(of: object): Promise<string> };
  contextMenus: { onClicked: { dispatch(info: object, tab: undefined): void } };
};

/** A product that has no link yet (other rows take the first ones), so that each click makes one. */
const fresh = (() => {
  let count = 5;
  return () => productAddress(findProduct('BR', 'ordinary', count++));
})();

/** Chooses the right-click item as the browser would announce it; answers once the icon says that the link was copied. */
const choose = (worker: Worker): Promise<void> =>
  worker.evaluate(async (pageUrl) => {
    await chrome.action.setBadgeText({ text: '' });
    chrome.contextMenus.onClicked.dispatch({ editable: false, menuItemId: 'copy-link-page', pageUrl }, undefined);
    while ((await chrome.action.getBadgeText({})) !== '✓') await new Promise((resolve) => setTimeout(resolve, 1));
  }, fresh());

/** Stopped as by the browser, started as by a click: timed from the start to the end of what the click asked for. */
async function fromStopped(context: BrowserContext, prefix: string, act: () => Promise<void>): Promise<number> {
  await stopWorker(context, prefix);
  const began = performance.now();
  await startWorker(context, prefix);
  await act();
  return performance.now() - began;
}

export const menuLink: BenchRow = {
  name: 'a link by the menu with a stopped worker, copied',
  floor: 'a worker of one line sends the same request, stopped too',
  limit: { kind: 'ratio', most: 3 },
  samples: 5,
  prepare: async (stage) => {
    const { context, extension, floorUrl } = stage;
    await choose(await extension.worker());
    const bare = await floorWorker(stage);
    const request = lastLinkRequest(stage.world);
    return {
      ours: () => fromStopped(context, extension.url(''), async () => choose(await extension.worker())),
      floor: () => fromStopped(context, floorUrl('/'), () => bare(request)),
    };
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
  prepare: async ({ context, extension, floorUrl }: Stage) => {
    const parsed = async (prefix: string) => {
      const scripts = await parsedScripts(context, prefix);
      return scripts.reduce((sum, { length }) => sum + length, 0) / 1000;
    };
    return {
      ours: async () => {
        await fromStopped(context, extension.url(''), async () => choose(await extension.worker()));
        return parsed(extension.url(''));
      },
      floor: () => parsed(floorUrl('/')),
    };
  },
};
