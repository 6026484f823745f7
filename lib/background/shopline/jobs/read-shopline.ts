import { stores } from '#lib/background/shopline/accounts';
import { shoplineClient } from '#lib/background/shopline/client';
import type { JobKind } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { readCampaigns, readFacts, readOrders, readPromotions, sweep } from './read-shopline-lists';
import type { ReadStoreStep, ShoplineRead, ShoplineReading } from './read-shopline-step';

export interface ReadStoreParams {
  readonly accountId: string;
  /** Where the reading of one campaign's orders goes on; null: facts and all campaigns. */
  readonly orders: { readonly campaignId: string; readonly previousId: string } | null;
}

/** Reads what SHOPLINE knows of a store into records, a page a step. */
export const readStore: JobKind<ReadStoreParams, ReadStoreStep, ShoplineRead> = {
  kind: 'readStore',
  *steps({ orders }) {
    if (orders) {
      yield { list: 'orders', ...orders };
      return;
    }
    yield { list: 'facts' };
    yield { list: 'storeCampaigns', previousId: '' };
  },
  // SHOPLINE tells no totals.
  ahead: () => ({ pages: null }),
  repetition: () => 'read',
  units: () => 0,
  async run(step, { job, params, signal }) {
    const store = await stores.byId(params.accountId);
    if (!store.ok) return { is: 'failed', refused: true, failure: store.failure };
    const client = await shoplineClient(store.value);
    if (!client.ok) return outcomeOf<ShoplineRead>(client, 'read', Date.now());
    const reading: ShoplineReading = {
      store: store.value,
      client: client.value,
      jobId: job.id,
      startedAt: job.startedAt ?? job.createdAt,
      options: { signal, priority: 'background' },
    };
    switch (step.list) {
      case 'facts':
        return readFacts(reading);
      case 'storeCampaigns':
        return readCampaigns(reading, step);
      case 'promotions':
        return readPromotions(reading, step);
      case 'orders':
        return readOrders(reading, step);
      case 'sweep':
        return sweep(reading);
    }
  },
};
