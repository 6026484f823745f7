import { shopClient } from '#lib/background/shops/shop-client';
import type { Failure } from '#lib/domain/failure';
import { ENTRY_FRESH_MS, marketDay } from '#lib/domain/rates/freshness';
import { type ProductStanding, productStanding } from '#lib/domain/rates/standing';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { rowsOfItems } from '#lib/records/of-account';
import { writeChanged } from '#lib/records/put-changed';
import type { EntryRow, SuggestedRateRow } from '#lib/records/rates/rows';
import { recordsOfItems } from '#lib/records/rates/standing-records';
import { keepEntries } from './keep-entries';

const RATES_A_CALL = 20;
const ENTRIES_A_CALL = 50;

export interface ItemStanding {
  readonly itemId: string;
  readonly standing: ProductStanding;
}

/** When the entries of these products were last asked for; a product in no campaign has no row that could say so. */
const askedAt = new Map<string, number>();

/** Today's and suggested rates of own products, from records where they are fresh, else asked for: one call for 50, and one for 20. */
export async function ratesInView(shop: ShopAccount, ids: readonly string[], now: number): Promise<readonly ItemStanding[]> {
  await readRates(shop, ids, now);
  const records = await recordsOfItems(shop.id, ids, (id) => askedAt.has(`${shop.id} ${id}`));
  return records.ok ? [...records.value].map(([itemId, item]) => ({ itemId, standing: productStanding(item, now) })) : [];
}

/**
 * Makes what is known of these products fresh. Page and panel ask for the same ones at the same time: the second finds what the first read.
 *
 * @returns why it could not, or null
 */
export function readRates(shop: ShopAccount, ids: readonly string[], now: number): Promise<Failure | null> {
  const before = turns.get(shop.id) ?? Promise.resolve(null);
  const mine = before.then(async () => {
    const [entries, suggested] = await rowsOf(shop, ids);
    const oldEntries = ids.filter((id) => (askedAt.get(`${shop.id} ${id}`) ?? entries.get(id)?.readAt ?? 0) < now - ENTRY_FRESH_MS);
    const today = marketDay(now, shop.market);
    const oldRates = ids.filter((id) => marketDay(suggested.get(id)?.readAt ?? 0, shop.market) !== today);
    return oldEntries.length + oldRates.length > 0 ? ask(shop, oldEntries, oldRates, now) : null;
  });
  // What went wrong is told to whoever asked; the next one in line asks anew.
  turns.set(
    shop.id,
    mine.catch(() => null),
  );
  return mine;
}

const turns = new Map<string, Promise<Failure | null>>();

async function rowsOf(shop: ShopAccount, ids: readonly string[]): Promise<[Map<string, EntryRow>, Map<string, SuggestedRateRow>]> {
  const [entries, suggested] = await Promise.all([rowsOfItems('entries', shop.id, ids), rowsOfItems('suggestedRates', shop.id, ids)]);
  return [
    new Map((entries.ok ? entries.value : []).map((row) => [row.itemId, row])),
    new Map((suggested.ok ? suggested.value : []).map((row) => [row.itemId, row])),
  ];
}

async function ask(shop: ShopAccount, oldEntries: readonly string[], oldRates: readonly string[], now: number): Promise<Failure | null> {
  const client = await shopClient(shop);
  if (!client.ok) return client.failure;
  const outcomes = await Promise.all([
    ...inParts(oldEntries, ENTRIES_A_CALL).map(async (part) => {
      const added = await client.value.addedProducts({ pageSize: 100, search: { ids: part } });
      if (!added.ok) return added.failure;
      for (const id of part) askedAt.set(`${shop.id} ${id}`, now);
      await keepEntries(shop, added.value.itemList, part, now);
      return null;
    }),
    ...inParts(oldRates, RATES_A_CALL).map(async (itemIdList) => {
      const answer = await client.value.suggestedRates({ itemIdList });
      if (!answer.ok) return answer.failure;
      const rows = answer.value.rates.flatMap(({ itemId, minRate: min, maxRate: max }): SuggestedRateRow[] =>
        min === null || max === null ? [] : [{ accountId: shop.id, readAt: now, itemId, min, max }],
      );
      await writeChanged('suggestedRates', rows, { touch: true });
      return null;
    }),
  ]);
  return outcomes.find((failure) => failure !== null) ?? null;
}

const inParts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
