import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import { fail, ok } from '#lib/domain/result';
import type { SearchedPage } from '#lib/domain/targeted/book/samples';
import { sampleSearch } from './sample-search';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-30T12:00:00Z');

interface Placed {
  readonly orderSn: string;
  readonly at: number;
  readonly affiliateSampleType: number | null;
  readonly orderStatus: string;
}
const state = vi.hoisted(() => ({
  orders: [] as Placed[],
  lists: [] as { from: number; to: number; cursor: string | undefined }[],
  details: [] as string[][],
  refuse: null as null | 'orderList' | 'orderDetail',
}));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ({ ok: true, value: { id: 's', market: 'BR' } }) } }));
vi.mock('#lib/background/shops/shop-client', () => ({
  shopClient: async () =>
    ok({
      orderList: async ({ from, to, cursor }: { from: number; to: number; cursor?: string }) => {
        state.lists.push({ from, to, cursor });
        if (state.refuse === 'orderList') return fail(failure('wrongAppType'));
        // Whole seconds on the wire, both counted.
        const all = state.orders.filter(({ at }) => at >= Math.floor(from / 1000) * 1000 && at <= Math.floor(to / 1000) * 1000);
        const start = Number(cursor ?? 0);
        const more = start + 100 < all.length;
        return ok({ more, nextCursor: more ? String(start + 100) : '', orderList: all.slice(start, start + 100) });
      },
      orderDetail: async ({ orderIds }: { orderIds: string[] }) => {
        state.details.push(orderIds);
        if (state.refuse === 'orderDetail') return fail(failure('wrongAppType'));
        const known = new Map(state.orders.map((order) => [order.orderSn, order]));
        const orderList = orderIds.flatMap((id) => {
          const order = known.get(id);
          return order ? [{ ...order, createTime: order.at, itemList: [{ itemId: '7', itemName: 'Cup', modelQuantityPurchased: 1 }] }] : [];
        });
        return ok({ orderList });
      },
    }),
}));

const order = (at: number, over: Partial<Placed> = {}): Placed => ({
  orderSn: `O${String(at / 1000).padStart(12, '0')}`,
  at,
  affiliateSampleType: null,
  orderStatus: 'COMPLETED',
  ...over,
});

/** Works the plan to its end, as the runner does. */
async function search(params = { shopAccountId: 's', from: NOW - 90 * DAY, to: NOW }) {
  const plan = [...sampleSearch.steps(params)];
  const pages: SearchedPage[] = [];
  for (let index = 0; index < plan.length && index < 50; index += 1) {
    const step = plan[index] as (typeof plan)[number];
    const job = { id: 'j', createdAt: NOW, startedAt: NOW } as Job;
    const outcome = await sampleSearch.run(step, { job, params, index, signal: new AbortController().signal });
    if (outcome.is !== 'done') return { pages, outcome };
    pages.push(outcome.value);
    plan.push(...(outcome.more ?? []));
  }
  return { pages, outcome: null };
}
const samplesOf = (pages: readonly SearchedPage[]) => pages.flatMap(({ samples }) => samples.map(({ orderId }) => orderId));

beforeEach(() => Object.assign(state, { orders: [], lists: [], details: [], refuse: null }));

it('sees each order of ninety days once, by windows of fifteen days and pages of a hundred', async () => {
  // One every 11 hours, on whole seconds: some lie on the borders of the windows.
  const starts = Array.from({ length: 6 }, (_, nth) => NOW - 15 * nth * DAY);
  const border = starts.flatMap((at) => [at - 1_000, at, at - 15 * DAY + 1_000]);
  const many = Array.from({ length: 230 }, (_, nth) => NOW - 20 * DAY - nth * 60_000);
  const times = [...new Set([...border, ...many])].filter((at) => at >= NOW - 90 * DAY && at <= NOW);
  state.orders = times.map((at, nth) => order(at, { affiliateSampleType: nth % 7 === 0 ? 1 : 0 }));
  const { pages, outcome } = await search();
  expect(outcome).toBeNull();
  expect(pages.reduce((sum, { orders }) => sum + orders, 0)).toBe(times.length);
  expect(samplesOf(pages).toSorted()).toEqual(
    state.orders
      .filter(({ affiliateSampleType }) => affiliateSampleType)
      .map(({ orderSn }) => orderSn)
      .toSorted(),
  );
  expect(Math.max(...state.lists.map(({ from, to }) => to - from))).toBeLessThan(15 * DAY);
  expect(Math.max(...state.details.map(({ length }) => length))).toBe(50);
});

it('takes none that was not paid for or was called off, and asks for no number of another form', async () => {
  const sample = (minutes: number, orderStatus: string) => order(NOW - minutes * 60_000, { affiliateSampleType: 1, orderStatus });
  const [sent, unpaid, cancelled] = [sample(1, 'SHIPPED'), sample(2, 'UNPAID'), sample(3, 'CANCELLED')];
  state.orders = [sent, unpaid, cancelled, order(NOW, { orderSn: 'not a number' })];
  const { pages } = await search();
  expect(samplesOf(pages)).toEqual([sent.orderSn]);
  expect(state.details.flat()).not.toContain('not a number');
});

it.each(['orderList', 'orderDetail'] as const)('ends at the first refusal of %s', async (call) => {
  state.orders = [order(NOW)];
  state.refuse = call;
  const { outcome } = await search();
  expect(outcome).toMatchObject({ is: 'failed', failure: { code: 'wrongAppType' } });
  expect(state.lists).toHaveLength(1);
});
