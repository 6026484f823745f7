import { faultOfPage } from '#lib/background/shops/fault-of-page';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import { putChanged } from '#lib/records/put-changed';
import { A_PAGE, pagesAhead } from './read-shop-ahead';
import { broken, counted, putProducts, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { productRow, suggestionRows } from './read-shop-rows';
import type { ReadShopStep, ShopReading } from './read-shop-step';

/** A page of one kind of suggestions; behind the last one what AMS no longer suggests goes. */
export async function readSuggestions(reading: ShopReading, { kind, pageNo }: StepOf<'suggestions'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.suggestions(
    { rcmdReasonFilter: kind, pageNo, pageSize: A_PAGE },
    { signal, priority: 'background', rows: 'readable' },
  );
  if (!answer.ok) return refused(answer);
  const { itemList, hasMore, totalCount, leftOut = 0 } = answer.value;
  const count = itemList.length + leftOut;
  const fault = faultOfPage(answer.value, count, (pageNo - 1) * A_PAGE);
  if (fault) return refused(fault);
  const { currency } = MARKETS[shop.market];
  const rows = itemList.flatMap((one) => suggestionRows(shop.id, kind, one));
  const products = itemList.map((one) => {
    const price = one.displayPrice === null ? null : moneyFromWire(one.displayPrice, currency);
    return productRow(shop.id, one.itemId, { name: one.itemName ?? '', price });
  });
  const next: ReadShopStep = hasMore ? { list: 'suggestions', kind, pageNo: pageNo + 1 } : { list: 'sweep', of: 'suggestions', kind };
  return {
    is: 'done',
    value: {
      list: 'suggestions',
      itemIds: rows.map(({ itemId }) => itemId),
      changed: rows.length,
      ...broken(leftOut),
      ...counted(totalCount, count),
      kind,
    },
    more: [next],
    ahead: { [kind]: pagesAhead(totalCount, pageNo * A_PAGE, hasMore === true) },
    keep: {
      tables: ['suggestions', 'products'],
      write: async (transaction) => {
        await putChanged(transaction, 'suggestions', rows, { touch: true });
        await putProducts(transaction, products, ['name', 'price']);
      },
    },
  };
}
