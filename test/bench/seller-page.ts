import type { CDPSession, Page } from '@playwright/test';
import { connectShop } from '#scripts/browser/connect-shop';
import { launchChromium } from '#scripts/browser/launch';
import type { BenchRow } from './row';

const ROWS = 600;
const SCRIPT_MS = 10_000;

/** What a seller does in ten seconds: scrolls down and up, sorts, turns the page; the same in both browsers, told by the clock. */
const tenSeconds = (page: Page): Promise<void> =>
  page.evaluate(async (ms) => {
    const seller = (globalThis as unknown as { __seller: Record<'sort' | 'goPage', (what: string | number) => Promise<unknown>> }).__seller;
    const began = performance.now();
    const acts = [() => seller.sort('name'), () => seller.goPage(2), () => seller.sort('-price'), () => seller.goPage(1)];
    for (let step = 0; performance.now() - began < ms; step++) {
      const part = ((performance.now() - began) / ms) * 5;
      scrollTo(0, 400 * (step % 20));
      if (part > 5 - acts.length) await acts.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, SCRIPT_MS);

const taskMs = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

/** Milliseconds that the page's process worked while the script ran. */
async function measured(page: Page, address: string): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  // Time of the thread, not of the wall: what else the machine does is none of the page's work.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    await page.bringToFront();
    await page.goto(address);
    await page.waitForFunction((rows) => document.querySelectorAll('tr').length >= rows, ROWS);
    const before = await taskMs(cdp);
    await tenSeconds(page);
    return (await taskMs(cdp)) - before;
  };
}

export const sellerPage: BenchRow = {
  name: 'a Seller Centre page of 600 rows: work of the page in ten seconds',
  floor: 'the same page in a browser without the extension',
  limit: { kind: 'ratio', most: 1.05 },
  samples: 1,
  rounds: 15,
  prepare: async ({ world, context, extension }) => {
    const shop = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[2];
    if (!shop) throw new Error('no shop with many products');
    const page = await context.newPage();
    await connectShop(page, extension, shop);
    const plain = await launchChromium({ extensions: [], world, headless: true });
    context.on('close', () => void plain.close());
    const address = `https://seller.shopee.com.br/portal/product/list/live/all?shop=${shop.shopId}&size=${ROWS}`;
    const other = plain.context.pages()[0] ?? (await plain.context.newPage());
    return { ours: await measured(page, address), floor: await measured(other, address) };
  },
};
