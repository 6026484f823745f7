import type { ShopAccount } from '../../domain/shop-account';
import { rowsOfItems } from '../../records/of-account';
import { writeChanged } from '../../records/put-changed';
import type { EntryRow, SuggestedRateRow } from '../../records/rows';
import { shopClient } from '../shops/shop-client';
import { keepEntries } from './keep-entries';

/** What is set now may be changed by anyone at any minute; suggestions change once a day. */
const ENTRY_FRESH_MS = 10 * 60_000;
const RATE_FRESH_MS = 20 * 3_600_000;
const RATES_A_CALL = 20;

export interface RatesOfItem {
  readonly itemId: string;
  readonly entry: EntryRow | null;
  readonly suggested: SuggestedRateRow | null;
}

/** When the entries of these products were last asked for; a product in no campaign has no row that could say so. */
const askedAt = new Map<string, number>();

/** Today's and suggested rates of own products, from records where they are fresh, else asked for: one call for 50, and one for 20. */
export async function ratesInView(shop: ShopAccount, ids: readonly string[], now: number): Promise<readonly RatesOfItem[]> {
  const [entriesBefore, suggestedBefore] = await rowsOf(shop, ids);
  const oldEntries = ids.filter((id) => (askedAt.get(`${shop.id} ${id}`) ?? entriesBefore.get(id)?.readAt ?? 0) < now - ENTRY_FRESH_MS);
  const oldRates = ids.filter((id) => (suggestedBefore.get(id)?.readAt ?? 0) < now - RATE_FRESH_MS);
  if (oldEntries.length + oldRates.length > 0) await ask(shop, oldEntries, oldRates, now);
  const [entries, suggested] = await rowsOf(shop, ids);
  return ids.map((itemId) => ({ itemId, entry: entries.get(itemId) ?? null, suggested: suggested.get(itemId) ?? null }));
}

async function rowsOf(shop: ShopAccount, ids: readonly string[]): Promise<[Map<string, EntryRow>, Map<string, SuggestedRateRow>]> {
  const [entries, suggested] = await Promise.all([rowsOfItems('entries', shop.id, ids), rowsOfItems('suggestedRates', shop.id, ids)]);
  // An item may have an ending entry beside its new one: the one that goes on is what is set.
  const rows = (entries.ok ? entries.value : []).toSorted(
    (a, b) => Number(a.status !== 'Terminating') - Number(b.status !== 'Terminating'),
  );
  return [new Map(rows.map((row) => [row.itemId, row])), new Map((suggested.ok ? suggested.value : []).map((row) => [row.itemId, row]))];
}

async function ask(shop: ShopAccount, oldEntries: readonly string[], oldRates: readonly string[], now: number): Promise<void> {
  const client = await shopClient(shop);
  if (!client.ok) return;
  const rateCalls = Array.from({ length: Math.ceil(oldRates.length / RATES_A_CALL) }, (_, n) =>
    oldRates.slice(n * RATES_A_CALL, (n + 1) * RATES_A_CALL),
  );
  await Promise.all([
    ...inParts(oldEntries, 50).map(async (part) => {
      const added = await client.value.addedProducts({ pageSize: 100, search: { ids: part } });
      if (!added.ok) return;
      for (const id of part) askedAt.set(`${shop.id} ${id}`, now);
      await keepEntries(shop, added.value.itemList, part);
    }),
    ...rateCalls.map(async (itemIdList) => {
      const answer = await client.value.suggestedRates({ itemIdList });
      if (!answer.ok) return;
      const rows = answer.value.rates.flatMap(({ itemId, minRate: min, maxRate: max }): SuggestedRateRow[] =>
        min === null || max === null ? [] : [{ accountId: shop.id, readAt: now, itemId, min, max }],
      );
      await writeChanged('suggestedRates', rows, { touch: true });
    }),
  ]);
}

const inParts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
