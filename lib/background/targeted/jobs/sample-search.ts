import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { shopReading } from '#lib/background/rates/reading/shop-reading';
import { ordersByNumber } from '#lib/background/targeted/book/orders-by-number';
import { ORDER_NUMBER, SEARCH_KIND, type SearchedPage } from '#lib/domain/targeted/book/samples';
import type { JobKind } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';

interface SearchParams {
  readonly shopAccountId: string;
  /** Unix ms. */
  readonly from: number;
  readonly to: number;
}
/** A page of the orders that were made between two moments, both counted. */
interface SearchStep {
  readonly from: number;
  readonly to: number;
  readonly cursor: string | null;
}

/** The API lists 15 days at once, and answers in seconds. */
const SPAN = 15 * 86_400_000;
const SECOND = 1_000;

/**
 * Goes through a shop's orders, the newest 15 days first, and finds those that are samples for affiliates. A step is a page of a hundred. Where
 * one cannot be read the search ends: the next would fare no better.
 */
export const sampleSearch: JobKind<SearchParams, SearchStep, SearchedPage> = {
  kind: SEARCH_KIND,
  steps: ({ from, to }) => [windowUpTo(to, from)],
  ahead: ({ from, to }) => ({ pages: to - from > SPAN ? null : 0 }),
  repetition: () => 'read',
  units: () => 0,
  async run(step, { job, params, signal }) {
    const opened = await shopReading(params.shopAccountId, job, signal);
    if (!opened.ok) {
      const { outcome } = opened;
      return outcome.is === 'failed' ? outcomeOf({ ok: false, failure: outcome.failure }, 'read', Date.now()) : { is: 'unknown' };
    }
    const { client, shop } = opened.reading;
    const options = { signal, priority: 'background' } as const;
    const { from, to, cursor } = step;
    const listed = await client.orderList({ from, to, ...(cursor === null ? {} : { cursor }) }, { ...options, rows: 'readable' });
    if (!listed.ok) return waitWhenAway(outcomeOf<SearchedPage>(listed, 'read', Date.now()), Date.now());
    const orderIds = listed.value.orderList.map(({ orderSn }) => orderSn);
    const known = await ordersByNumber(
      client,
      orderIds.filter((orderId) => ORDER_NUMBER.test(orderId)),
      shop.market,
      options,
    );
    if (!known.ok) return waitWhenAway(outcomeOf<SearchedPage>(known, 'read', Date.now()), Date.now());
    const samples = known.value.flatMap(({ stands, sample }) => (stands && sample ? [sample] : []));
    const next = stepBehind(step, listed.value, params.from);
    return {
      is: 'done',
      value: { orders: orderIds.length, samples },
      ahead: { pages: next ? null : 0 },
      ...(next ? { more: [next] } : {}),
    };
  },
};

const windowUpTo = (to: number, first: number): SearchStep => ({ from: Math.max(first, to - SPAN + SECOND), to, cursor: null });

/** The page, or the days, that come next; null: all was seen. */
function stepBehind(
  { from, to, cursor }: SearchStep,
  { more, nextCursor }: { readonly more: boolean | null; readonly nextCursor: string | null },
  first: number,
): SearchStep | null {
  // A mark that stays the same would be walked for ever.
  if (more === true && nextCursor && nextCursor !== cursor) return { from, to, cursor: nextCursor };
  return from > first ? windowUpTo(from - SECOND, first) : null;
}
