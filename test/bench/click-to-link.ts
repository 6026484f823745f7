import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { stopWorker } from '#scripts/browser/stop-worker';
import { findProduct, type World } from '#test/world';
import type { BenchRow } from './row';
import type { Stage } from './stage';

/** From the click to the link in its field, in the real popup, on a new link each time. No named functions inside: the page knows no helper of the compiler. */
const click = (popup: Page, name: string): Promise<number> =>
  popup.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.startsWith(wanted));
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

/** The last link request once more, as bare as can be: what is left is the server and the way to it. */
const sendAgain = (popup: Page, world: World): Promise<number> => {
  const last = world.requests().findLast(({ operation }) => operation === 'generateShortLink');
  if (!last) throw new Error('no link was made yet');
  const { authorization = '', 'content-type': type = '' } = last.headers;
  return popup.evaluate(
    async ({ url, headers, body }) => {
      const began = performance.now();
      const answer = await fetch(url, { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit' });
      if (!(await answer.text()).includes('shortLink')) throw new Error('the bare request was refused');
      return performance.now() - began;
    },
    { url: `https://${last.host}${last.path}`, headers: { authorization, 'content-type': type }, body: last.body },
  );
};

const row = (name: string, most: number, before: (stage: Stage) => Promise<void>): BenchRow => ({
  name,
  floor: 'the same request by a bare fetch',
  limit: { kind: 'difference', most },
  samples: 5,
  prepare: async (stage) => {
    await stage.page.bringToFront();
    await stage.page.goto(productAddress(findProduct('BR', 'ordinary')));
    const popup = await stage.extension.openPopup();
    await popup.getByRole('button', { name: 'Make and copy link' }).click();
    await popup.getByLabel('Your link').waitFor();
    const ours = async () => {
      await before(stage);
      return click(popup, 'Make again');
    };
    return { ours, floor: () => sendAgain(popup, stage.world) };
  },
});

export const warmClick = row('click to link, minus the server', 25, async () => undefined);
export const coldClick = row('the same with a stopped worker', 50, ({ context, extension }) => stopWorker(context, extension.url('')));
