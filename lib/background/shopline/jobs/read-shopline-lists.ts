import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { explainRefusal } from '#lib/background/shopline/account-read';
import { stores } from '#lib/background/shopline/accounts';
import { factsOf, listRead } from '#lib/background/shopline/campaign-list';
import { campaignRow, orderRow } from '#lib/background/shopline/campaign-row';
import { factsRow } from '#lib/background/shopline/facts-row';
import { promotionRow } from '#lib/background/shopline/promotion-row';
import { failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import type { Keep } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { read } from '#lib/records/transact';
import {
  leadsOn,
  pageRead,
  type ReadOf,
  type ReadOutcome,
  type ReadStoreStep,
  type ShoplineRead,
  type ShoplineReading,
} from './read-shopline-step';

const PROMOTIONS_A_CALL = 50;

export async function readFacts({ store, client, options }: ShoplineReading): Promise<ReadOutcome> {
  const answer = await explainRefusal(store, client, await client.merchants({}, options));
  if (!answer.ok) return refused(answer);
  const row = factsRow(store, answer.value.items);
  return row ? pageRead('facts', [row.merchantId], 'storeFacts', [row]) : { is: 'failed', failure: failure('storeNotFound') };
}

export async function readCampaigns(
  { store, client, options }: ShoplineReading,
  { previousId }: ReadOf<'storeCampaigns'>,
): Promise<ReadOutcome> {
  const answer = await explainRefusal(store, client, await client.campaigns({ previousId }, { ...options, rows: 'readable' }));
  if (!answer.ok) return refused(answer);
  // The store answers again: the failure of the whole store is cleared.
  if (store.check?.failure) await stores.change(store.id, (one) => ({ ...one, check: { at: Date.now(), failure: null } }));
  const { items, lastId, total, leftOut = 0 } = answer.value;
  const currency = (await factsOf(store.id))?.currency ?? null;
  const rows = items.map((one) => campaignRow(store, one, null, currency));
  // What could not be read may be there all the same, and so may what an empty first page leads on to: nothing is swept for it.
  const partial = answer.value.partial || leftOut > 0 || (rows.length === 0 && previousId === '' && Boolean(lastId));
  const next: ReadStoreStep = leadsOn(lastId, previousId, rows.length) ? { list: 'storeCampaigns', previousId: lastId } : { list: 'sweep' };
  const promotions = [...new Set(rows.flatMap(({ promotionId }) => promotionId ?? []))].slice(0, PROMOTIONS_A_CALL);
  const more: ReadStoreStep[] = promotions.length > 0 ? [next, { list: 'promotions', ids: promotions }] : [next];
  const ids = rows.map(({ campaignId }) => campaignId);
  const page = pageRead('storeCampaigns', ids, 'storeCampaigns', rows, more);
  return { ...page, value: { ...page.value, ...(partial ? { partial } : {}), ...(total === null ? {} : { total }) } };
}

export async function readPromotions({ store, client, options }: ShoplineReading, { ids }: ReadOf<'promotions'>): Promise<ReadOutcome> {
  const answer = await explainRefusal(store, client, await client.promotions({ promotionIds: [...ids] }, { ...options, rows: 'readable' }));
  if (!answer.ok) return refused(answer);
  const rows = answer.value.items.map((one) => promotionRow(store, one));
  return pageRead('promotions', ids, 'storePromotions', rows);
}

export async function readOrders(
  { store, client, options }: ShoplineReading,
  { campaignId, previousId }: ReadOf<'orders'>,
): Promise<ReadOutcome> {
  const answer = await explainRefusal(
    store,
    client,
    await client.campaignOrders({ id: campaignId, previousId, limit: 50 }, { ...options, rows: 'readable' }),
  );
  if (!answer.ok) return refused(answer);
  const { items, lastId } = answer.value;
  const rows = items.map((one) => orderRow(store, campaignId, one));
  const ids = rows.map(({ orderId }) => orderId);
  if (leadsOn(lastId, previousId, rows.length))
    return pageRead('orders', ids, 'storeOrders', rows, [{ list: 'orders', campaignId, previousId: lastId }]);
  const page = pageRead('orders', ids, 'storeOrders', rows);
  return answer.value.leftOut ? page : { ...page, keep: wholeOrders(page.keep, store.id, campaignId) };
}

/** After the last page of campaigns: what the store no longer has goes. The pages' own results say what was seen. */
export async function sweep({ store, jobId, startedAt }: ShoplineReading): Promise<ReadOutcome> {
  const results = await read(['jobResults'], (transaction) =>
    transaction.objectStore('jobResults').getAll(IDBKeyRange.bound([jobId], [jobId, []])),
  );
  if (!results.ok) return { is: 'failed', failure: results.failure };
  const pages = results.value.map(({ value }) => value as ShoplineRead | null).filter((page) => page?.list === 'storeCampaigns');
  const seen = new Set(pages.flatMap((page) => page?.itemIds ?? []));
  const partial = pages.some((page) => page?.partial === true || (page?.total ?? 0) > seen.size);
  const swept = await listRead(store, seen, partial, startedAt);
  return swept.ok ? { is: 'done', value: { list: 'sweep', itemIds: [] } } : { is: 'failed', failure: swept.failure };
}

/** With the last page it is known that all orders are there. */
const wholeOrders = (keep: Keep, accountId: string, campaignId: string): Keep => ({
  tables: [...keep.tables, 'storeFigures'],
  write: async (transaction) => {
    await keep.write(transaction);
    const figures = await transaction.objectStore('storeFigures').get(IDBKeyRange.only([accountId, campaignId]));
    if (figures) await transaction.objectStore('storeFigures').put({ ...figures, complete: true });
  },
});

const refused = (answer: Extract<Result<never>, { ok: false }>): ReadOutcome =>
  waitWhenAway(outcomeOf<ShoplineRead>(answer, 'read', Date.now()), Date.now());
