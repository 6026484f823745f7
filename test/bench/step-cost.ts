import type { Page } from '@playwright/test';
import { connectKeyless } from '#scripts/browser/connect-keyless';
import { productAddress } from '#scripts/browser/product-page';
import { untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { worldProducts } from '#test/world/goods/products';
import type { BenchRow } from './row';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): { version: string } } };

const STEPS = 200;
const MARKET = 'SG';

/** A list of links by hand needs no request: what is left of a step is what is written, and the work around it. */
export const stepCost: BenchRow = {
  name: 'one step of a job, its link and its result stored',
  floor: 'one bare transaction that writes three rows',
  limit: { kind: 'ratio', most: 12 },
  samples: 1,
  prepare: async ({ context, extension, world }) => {
    const page = await context.newPage();
    const account = world.accounts.affiliate.find(({ market }) => market === MARKET);
    if (!account) throw new Error(`no affiliate in ${MARKET}`);
    await connectKeyless(page, extension, account);
    await page.goto(extension.url('options.html#accounts'));
    const accountId = (await page.locator(`[data-account]:has-text("${MARKET}")`).last().getAttribute('data-account')) ?? '';
    let round = 0;
    const ours = async () => {
      const id = `steps-${++round}`;
      const addresses = worldProducts(MARKET).slice(0, STEPS).map(productAddress);
      const request = { addresses, accountId, subIds: [`r${round}`, '', '', '', ''], presetId: null, requestId: id };
      const began = performance.now();
      const started = await tell(page, 'job.bulkLinks', request);
      if (!started.ok) throw new Error(started.failure.code);
      const job = await untilJob(page, id, ['done', 'partlyFailed'], 120_000);
      if (job.counts.done < addresses.length) throw new Error(`${job.counts.done} of ${addresses.length} made`);
      return (performance.now() - began) / addresses.length;
    };
    return { ours, floor: () => bareTransactions(page, STEPS) };
  },
};

/** Milliseconds of one transaction over three tables, the next begun when the last is done. */
const bareTransactions = (page: Page, times: number): Promise<number> =>
  page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench-floor', 1);
      opening.onupgradeneeded = () => {
        for (const name of ['a', 'b', 'c']) opening.result.createObjectStore(name);
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const began = performance.now();
    for (let place = 0; place < count; place++) {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(['a', 'b', 'c'], 'readwrite');
        for (const name of ['a', 'b', 'c']) transaction.objectStore(name).put({ place, text: 'x'.repeat(300) }, place);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
    }
    const each = (performance.now() - began) / count;
    database.close();
    return each;
  }, times);

/** A question that needs one small read, to a worker that is awake. */
export const messageCost: BenchRow = {
  name: 'a message to a worker that is awake',
  floor: 'the same to a worker of one line',
  limit: { kind: 'difference', most: 2 },
  samples: 40,
  prepare: async ({ context, extension, floorUrl }) => {
    const page = await context.newPage();
    await page.goto(extension.url('options.html#about'));
    const bare = await context.newPage();
    await bare.goto(floorUrl('index.html'));
    const send = (from: Page) => () =>
      from.evaluate(async () => {
        const message = { sidecar: chrome.runtime.getManifest().version, name: 'nothing', input: {} };
        const began = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - began;
      });
    return { ours: send(page), floor: send(bare) };
  },
};
