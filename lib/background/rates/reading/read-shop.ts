import type { JobKind } from '#lib/jobs/kind';
import { unknownOf } from './read-shop-ahead';
import { readEntries, readRates } from './read-shop-lists';
import { readAddable, readNotAdded } from './read-shop-products';
import { readCategories, readSales } from './read-shop-sales';
import { type PageRead, type ReadShopParams, type ReadShopStep, SUGGESTION_KINDS } from './read-shop-step';
import { readSuggestions } from './read-shop-suggestions';
import { sweep } from './read-shop-sweep';
import { shopReading } from './shop-reading';

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
  ahead: () => ({ ...unknownOf(SUGGESTION_KINDS), ...unknownOf(['entries', 'notAdded', 'addable', 'sales'] as const) }),
  keep: ({ shopAccountId }) => ({ shopAccountId }),
  repetition: () => 'read',
  units: () => 0,
  async run(step, { job, params, signal }) {
    const opened = await shopReading(params.shopAccountId, job, signal);
    if (!opened.ok) return opened.outcome;
    const { reading } = opened;
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
