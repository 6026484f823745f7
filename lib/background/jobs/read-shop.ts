import type { JobKind } from '../../jobs/kind';
import { shopClient } from '../shops/shop-client';
import { shops } from '../shops/shops';
import { readEntries, readRates, readSuggestions } from './read-shop-lists';
import { readAddable, readNotAdded } from './read-shop-products';
import { readCategories, readSales } from './read-shop-sales';
import type { PageRead, ReadShopParams, ReadShopStep, ShopReading } from './read-shop-step';
import { sweep } from './read-shop-sweep';

const SUGGESTION_KINDS = ['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period'] as const;

/**
 * Reads all that AMS knows of a shop into records: first the rates of the rows in view, then suggestions, entries and the last 30 days,
 * then the other products, what all of them cost, and the suggested rates that are still missing. The three lists of products follow on
 * each other, because only all of them together tell which products are gone. Each page is one transaction; only what differs is written.
 */
export const readShop: JobKind<ReadShopParams, ReadShopStep, PageRead, Omit<ReadShopParams, 'visible'>> = {
  kind: 'readShop',
  *steps({ visible }) {
    if (visible.length) yield { list: 'rates', itemIds: visible };
    for (const kind of SUGGESTION_KINDS) yield { list: 'suggestions', kind, pageNo: 1 };
    yield { list: 'entries', cursor: null };
    yield { list: 'categories' };
    yield { list: 'sales', to: null, pageNo: 1 };
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
      case 'addable':
        return readAddable(reading, step);
      case 'categories':
        return readCategories(reading);
      case 'sales':
        return readSales(reading, step);
      case 'sweep':
        return sweep(reading, step);
    }
  },
};
