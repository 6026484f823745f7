import { MARKETS } from '../../domain/market';
import { moneyFromWire } from '../../domain/money';
import type { Result } from '../../domain/result';
import type { Done, Keep, Outcome } from '../../jobs/kind';
import { outcomeOf } from '../../jobs/outcome-of';
import { removeUnseen } from '../../records/of-account';
import { putChanged } from '../../records/put-changed';
import type { SuggestedRateRow } from '../../records/rows';
import type { RowOf, TableName } from '../../records/schema';
import { idsReadBy, missingRates } from './read-shop-progress';
import { entryRows, productRow, suggestionRows } from './read-shop-rows';
import { type PageRead, RATES_A_CALL, type ReadShopStep, type ShopReading } from './read-shop-step';
import { waitWhenAway } from './wait-when-away';

type StepOutcome = Outcome<PageRead, ReadShopStep>;
type Of<List extends ReadShopStep['list']> = Extract<ReadShopStep, { list: List }>;

export async function readRates({ shop, client, signal }: ShopReading, { itemIds }: Of<'rates'>): Promise<StepOutcome> {
  const calls = Array.from({ length: Math.ceil(itemIds.length / RATES_A_CALL) }, (_, n) =>
    itemIds.slice(n * RATES_A_CALL, (n + 1) * RATES_A_CALL),
  );
  const answers = await Promise.all(calls.map((itemIdList) => client.suggestedRates({ itemIdList }, { signal, priority: 'background' })));
  const rows: SuggestedRateRow[] = [];
  for (const answer of answers) {
    if (!answer.ok) return refused(answer);
    for (const { itemId, minRate, maxRate } of answer.value.rates) {
      if (minRate !== null && maxRate !== null) rows.push({ accountId: shop.id, readAt: Date.now(), itemId, min: minRate, max: maxRate });
    }
  }
  return page('rates', itemIds, 'suggestedRates', rows, { touch: true });
}

export async function readSuggestions(reading: ShopReading, { kind, pageNo }: Of<'suggestions'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.suggestions({ rcmdReasonFilter: kind, pageNo, pageSize: 100 }, { signal, priority: 'background' });
  if (!answer.ok) return refused(answer);
  const rows = answer.value.itemList.flatMap((one) => suggestionRows(shop.id, kind, one));
  const last = kind === 'optimize_extend_promotion_period';
  const more: ReadShopStep[] = answer.value.hasMore
    ? [{ list: 'suggestions', kind, pageNo: pageNo + 1 }]
    : last
      ? [{ list: 'sweep', of: 'suggestions' }]
      : [];
  return page(
    'suggestions',
    rows.map(({ itemId }) => itemId),
    'suggestions',
    rows,
    { more },
  );
}

export async function readEntries(reading: ShopReading, { cursor }: Of<'entries'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.addedProducts({ pageSize: 100, ...(cursor ? { cursor } : {}) }, { signal, priority: 'background' });
  if (!answer.ok) return refused(answer);
  const { itemList, hasMore } = answer.value;
  const rows = itemList.flatMap((one) => entryRows(shop.id, one));
  const products = itemList.map((one) => productRow(shop.id, one.itemId, { name: one.itemName ?? '' }));
  const ids = itemList.map(({ itemId }) => itemId);
  const next: ReadShopStep =
    hasMore && answer.value.cursor ? { list: 'entries', cursor: answer.value.cursor } : { list: 'sweep', of: 'entries' };
  const more = [next, ...(await missingRates(reading, ids))];
  return {
    is: 'done',
    value: { list: 'entries', itemIds: ids, changed: rows.length },
    more,
    keep: both(['entries', 'products'], async (transaction) => {
      await putChanged(transaction, 'entries', rows, { touch: true });
      // The added list tells the name only; what the other list told of price and stock stays.
      const store = transaction.objectStore('products');
      const known = await Promise.all(products.map(({ accountId, itemId }) => store.get([accountId, itemId])));
      await putChanged(
        transaction,
        'products',
        products.map((row, n) => ({ ...(known[n] ?? row), name: row.name, readAt: row.readAt })),
      );
    }),
  };
}

export async function readNotAdded(reading: ShopReading, { cursor }: Of<'notAdded'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.notAddedProducts({ pageSize: 100, ...(cursor ? { cursor } : {}) }, { signal, priority: 'background' });
  if (!answer.ok) return refused(answer);
  const { currency } = MARKETS[shop.market];
  const rows = answer.value.itemList.map((one) =>
    productRow(shop.id, one.itemId, {
      name: one.itemName ?? '',
      price: one.displayPrice === null ? null : moneyFromWire(one.displayPrice, currency),
      stock: one.stock,
      sold: one.sales,
      addable: one.isInBlacklist !== true && one.withOpenCampaign !== true,
    }),
  );
  const ids = rows.map(({ itemId }) => itemId);
  const goesOn = answer.value.hasMore && answer.value.cursor;
  const next: ReadShopStep = goesOn ? { list: 'notAdded', cursor: answer.value.cursor } : { list: 'sweep', of: 'products' };
  return page('notAdded', ids, 'products', rows, { more: [next, ...(await missingRates(reading, ids))] });
}

/** After the last page: what the shop no longer holds goes. The pages' own results say what was seen. */
export async function sweep({ shop, jobId }: ShopReading, { of }: Of<'sweep'>): Promise<StepOutcome> {
  const lists: readonly ReadShopStep['list'][] = of === 'products' ? ['entries', 'notAdded'] : [of];
  const seen = await idsReadBy(jobId, lists);
  const removed = seen.ok ? await removeUnseen(of, shop.id, seen.value) : seen;
  return removed.ok
    ? { is: 'done', value: { list: 'sweep', itemIds: [], changed: removed.value } }
    : { is: 'failed', failure: removed.failure };
}

const both = (tables: readonly TableName[], write: Keep['write']): Keep => ({ tables, write });

function page<T extends TableName>(
  list: ReadShopStep['list'],
  itemIds: readonly string[],
  table: T,
  rows: readonly RowOf<T>[],
  { more = [], touch = false }: { more?: readonly ReadShopStep[]; touch?: boolean } = {},
): Done<PageRead, ReadShopStep> {
  return {
    is: 'done',
    value: { list, itemIds, changed: rows.length },
    more,
    keep: both([table], async (transaction) => {
      await putChanged(transaction, table, rows, { touch });
    }),
  };
}

const refused = (answer: Result<unknown>): StepOutcome =>
  answer.ok
    ? { is: 'failed', failure: { code: 'unexpected' } }
    : waitWhenAway(outcomeOf<PageRead>(answer as Result<PageRead>, 'read', Date.now()), Date.now());
