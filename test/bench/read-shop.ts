import type { Page } from '@playwright/test';
import { connectShop } from '#scripts/browser/connect-shop';
import { storedCount, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import type { RecordedRequest } from '#test/world';
import type { BenchRow } from './row';

const AMS = '/api/v2/';
const HALF_AN_HOUR = 1_800_000;
/** As many calls as a step of the reading has under way where no call has to wait for the one before. */
const AT_ONCE = 8;
const isBesideOthers = ({ operation, query }: RecordedRequest) =>
  operation === 'batch_get_products_suggested_rate' ||
  (operation === 'get_product_performance' && Number(new URLSearchParams(query).get('page_no')) > 1);

/** What a call takes on the real way, of which loopback has nothing. An assumption: nobody has published it. */
const CALL_SECONDS = 0.6;

/**
 * Reading everything of a shop of 50,000 products into records, against the gate's own time: its calls, as many at once as the reading
 * has under way, at 600 ms each. What loopback spares is added: our own work is what a run takes beyond the same calls made bare.
 */
export const readShop: BenchRow = {
  name: 'reading a shop of 50,000 products',
  floor: 'its calls alone, at 600 ms each',
  limit: { kind: 'ratio', most: 1.1 },
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
    const asked = () =>
      world
        .requests()
        .slice(before)
        .filter(({ path }) => path.startsWith(AMS));
    const gateSeconds = (calls: readonly RecordedRequest[]) => {
      const beside = calls.filter(isBesideOthers).length;
      return (calls.length - beside + beside / AT_ONCE) * CALL_SECONDS;
    };
    let gate = 0;
    const ours = async () => {
      const began = performance.now();
      const started = await tell(page, 'job.readShop', { requestId: 'bench', accountId, visible: [] });
      if (!started.ok) throw new Error(started.failure.code);
      await untilJob(page, started.value.jobId, ['done'], HALF_AN_HOUR);
      const whole = performance.now() - began;
      const products = await storedCount(page, 'products');
      if (products < 47_500) throw new Error(`only ${products} products`);
      const calls = asked();
      gate = gateSeconds(calls);
      const again = performance.now();
      await replay(
        page,
        calls.filter((each) => !isBesideOthers(each)),
        1,
      );
      await replay(page, calls.filter(isBesideOthers), AT_ONCE);
      return gate + (whole - (performance.now() - again)) / 1000;
    };
    const floor = async () => gate;
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
      // No named functions inside: the page knows no helper of the compiler.
      await Promise.all(
        Array.from({ length: width }, async () => {
          for (let call = calls[next++]; call; call = calls[next++]) {
            const answer = await fetch(call.url, {
              method: call.method,
              cache: 'no-store',
              credentials: 'omit',
              ...(call.body === null ? {} : { body: call.body, headers: { 'content-type': 'application/json' } }),
            });
            JSON.parse(await answer.text());
          }
        }),
      );
    },
    { calls: list, width: atOnce },
  );
}
