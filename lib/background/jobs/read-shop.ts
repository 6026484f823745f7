import type { JobKind } from '../../jobs/kind';
import { shopClient } from '../shops/shop-client';
import { shops } from '../shops/shops';
import { readEntries, readNotAdded, readRates, readSuggestions, sweep } from './read-shop-lists';
import type { PageRead, ReadShopParams, ReadShopStep, ShopReading } from './read-shop-step';

const SUGGESTION_KINDS = ['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period'] as const;

/**
 * Reads all that AMS knows of a shop into records: first the rates of the rows in view, then suggestions, entries, the other products,
 * and the suggested rates that are still missing. Each page is one transaction; only what differs is written.
 */
export const readShop: JobKind<ReadShopParams, ReadShopStep, PageRead, Omit<ReadShopParams, 'visible'>> = {
  kind: 'readShop',
  *steps({ visible }) {
    if (visible.length) yield { list: 'rates', itemIds: visible };
    for (const kind of SUGGESTION_KINDS) yield { list: 'suggestions', kind, pageNo: 1 };
    yield { list: 'entries', cursor: null };
    yield { list: 'notAdded', cursor: null };
  },
  keep: ({ shopAccountId }) => ({ shopAccountId }),
  repetition: () => 'read',
  units: () => 0,
  async run(step, { job, params, signal }) {
    const shop = await shops.byId(params.shopAccountId);
    if (!shop.ok) return { is: 'failed', refused: true, failure: shop.failure };
    const client = await shopClient(shop.value);
    if (!client.ok) return { is: 'failed', failure: client.failure };
    const reading: ShopReading = {
      shop: shop.value,
      client: client.value,
      jobId: job.id,
      startedAt: job.startedAt ?? job.createdAt,
      signal,
    };
    switch (step.list) {
      case 'rates':
        return readRates(reading, step);
      case 'suggestions':
        return readSuggestions(reading, step);
      case 'entries':
        return readEntries(reading, step);
      case 'notAdded':
        return readNotAdded(reading, step);
      case 'sweep':
        return sweep(reading, step);
    }
  },
};
