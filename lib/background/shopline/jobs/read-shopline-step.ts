import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { Keep, Outcome } from '#lib/jobs/kind';
import { putChanged } from '#lib/records/put-changed';
import type { RowOf, TableName } from '#lib/records/tables';
import type { ShoplineClient } from '#lib/shopline/client';

export type ReadStoreStep =
  | { readonly list: 'facts' }
  | { readonly list: 'storeCampaigns'; readonly previousId: string }
  | { readonly list: 'sweep' }
  | { readonly list: 'promotions'; readonly ids: readonly string[] }
  | { readonly list: 'orders'; readonly campaignId: string; readonly previousId: string };

/** What a step read; ids of the rows on its page. */
export interface ShoplineRead {
  readonly list: ReadStoreStep['list'];
  readonly itemIds: readonly string[];
  /** SHOPLINE marks a part of the page as missing. */
  readonly partial?: boolean;
  /** Rows of the whole list, as the page tells; absent: not told. */
  readonly total?: number;
}
export type ReadOutcome = Outcome<ShoplineRead, ReadStoreStep>;
export type ReadOf<List extends ReadStoreStep['list']> = Extract<ReadStoreStep, { list: List }>;

/** What the reading of a step has at hand. */
export interface ShoplineReading {
  readonly store: ShoplineAccount;
  readonly client: ShoplineClient;
  readonly jobId: string;
  readonly startedAt: number;
  readonly options: { readonly signal: AbortSignal; readonly priority: 'background' };
}

/** A page, its rows stored with the result; only what differs is written. */
export const pageRead = <T extends TableName>(
  list: ReadStoreStep['list'],
  itemIds: readonly string[],
  table: T,
  rows: readonly RowOf<T>[],
  more: readonly ReadStoreStep[] = [],
) => ({
  is: 'done' as const,
  value: { list, itemIds } as ShoplineRead,
  more,
  keep: {
    tables: [table],
    write: async (transaction) => {
      await putChanged(transaction, table, rows);
    },
  } satisfies Keep as Keep,
});

/** Whether a cursor leads on: it is there, it is new, and its page was not empty. */
export const leadsOn = (lastId: string | null, previousId: string, rows: number): lastId is string =>
  lastId !== null && lastId !== '' && lastId !== previousId && rows > 0;
