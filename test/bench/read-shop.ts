import type { Page } from '@playwright/test';
import { connectShop } from '../../scripts/browser/connect-shop';
import { keptCount, untilJob } from '../e2e/kept';
import { tell } from '../e2e/tell';
import type { RecordedRequest } from '../world';
import type { BenchRow } from './row';

const AMS = '/api/v2/';
const HALF_AN_HOUR = 1_800_000;
/** As many suggested-rate calls as a step of the reading has under way. */
const RATES_AT_ONCE = 8;
const isRates = ({ operation }: RecordedRequest) => operation === 'batch_get_products_suggested_rate';

/** Reading everything of a shop of 50,000 products into records, against nothing but its calls. */
export const readShop: BenchRow = {
  name: 'reading a shop of 50,000 products',
  floor: 'the same calls by a bare fetch, nothing kept',
  limit: { kind: 'ratio', most: 2 },
  unit: 's',
  once: true,
  samples: 1,
  prepare: async ({ context, extension, world }) => {
    const large = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[2];
    if (!large) throw new Error('no large shop');
    const page = await context.newPage();
    await connectShop(page, extension, large);
    await page.goto(extension.url('sidepanel.html#jobs'));
    const accountId = await shopAccountId(page, large.shopId);
    const before = world.requests().length;
    const ours = async () => {
      const began = performance.now();
      const started = await tell(page, 'job.readShop', { requestId: 'bench', accountId, visible: [] });
      if (!started.ok) throw new Error(started.failure.code);
      await untilJob(page, started.value.jobId, ['done'], HALF_AN_HOUR);
      const products = await keptCount(page, 'products');
      if (products < 47_500) throw new Error(`only ${products} products`);
      return (performance.now() - began) / 1000;
    };
    const floor = async () => {
      const asked = world
        .requests()
        .slice(before)
        .filter(({ path }) => path.startsWith(AMS));
      const began = performance.now();
      await replay(
        page,
        asked.filter((each) => !isRates(each)),
        1,
      );
      await replay(page, asked.filter(isRates), RATES_AT_ONCE);
      return (performance.now() - began) / 1000;
    };
    return { ours, floor };
  },
};

const shopAccountId = async (page: Page, shopId: number): Promise<string> => {
  const ids = await page.evaluate(async () => {
    const all = await (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } } }
    ).chrome.storage.local.get('setting:shops');
    return all['setting:shops'] as { id: string; shopId: string }[];
  });
  const found = ids.find((shop) => shop.shopId === String(shopId));
  if (!found) throw new Error('the shop is not connected');
  return found.id;
};

async function replay(page: Page, requests: readonly RecordedRequest[], atOnce: number): Promise<void> {
  const list = requests.map(({ host, path, query, method, body }) => ({
    url: `https://${host}${path}${query ? `?${query}` : ''}`,
    method,
    body: method === 'GET' ? null : body,
  }));
  await page.evaluate(
    async ({ calls, width }) => {
      let next = 0;
      const lane = async () => {
        for (let call = calls[next++]; call; call = calls[next++]) {
          const answer = await fetch(call.url, {
            method: call.method,
            cache: 'no-store',
            credentials: 'omit',
            ...(call.body === null ? {} : { body: call.body, headers: { 'content-type': 'application/json' } }),
          });
          JSON.parse(await answer.text());
        }
      };
      await Promise.all(Array.from({ length: width }, lane));
    },
    { calls: list, width: atOnce },
  );
}
