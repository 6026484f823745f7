import type { Catalogue, Item } from '#test/world/open-platform/catalogue';
import type { PlatformShop } from '#test/world/open-platform/shops';
import { DAY, dayOf, endOfDay, NO_END, protectedUntil, startOfDay } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import type { Entry } from './entry';

/**
 * The open campaign as the world begins. Planted by an item's number: one that begins in two days (53 → 13), one that ends in 8 to 29 days
 * (10 → 4), one lowered two days ago (29 → 3), one taken out three days ago (43 → 8), every second of these with a new entry beside it.
 */
export function* firstEntries(shop: PlatformShop, catalogue: Catalogue, anchor: number): Generator<Entry> {
  for (const item of catalogue.all()) if (item.openRate > 0 && item.status === 'NORMAL') yield* entriesOf(shop, item, anchor);
}

function* entriesOf({ market, shopId }: PlatformShop, item: Item, anchor: number): Generator<Entry> {
  const { index, itemId, openRate } = item;
  const today = dayOf(market, anchor);
  const chance = hash(`${shopId} ${itemId}`);
  const entry: Entry = {
    // Rows of Seller Centre's page carry this number for its shop's products.
    campaignId: index < 120 ? String(700_000 + (hash(itemId) % 200_000)) : String(100_000_000 + (chance % 1000) * 100_000 + index),
    itemId,
    rate: openRate,
    start: startOfDay(market, today - 30 - (chance % 400)),
    end: index % 10 === 4 ? endOfDay(market, today + 8 + (chance % 22)) : NO_END,
    leaves: null,
    protections: [],
    updated: anchor - DAY - (chance % (200 * DAY)),
  };
  if (item.beginsSoon) {
    yield { ...entry, start: startOfDay(market, today + 2), end: NO_END, updated: anchor - DAY };
  } else if (index % 43 === 8) {
    const out = anchor - 3 * DAY;
    const leaves = protectedUntil(market, out);
    yield { ...entry, leaves, updated: out, protections: [{ rate: openRate, until: leaves }] };
    if (index % 86 === 8)
      yield {
        ...entry,
        campaignId: String(Number(entry.campaignId) + 1_000_000_000),
        rate: openRate + 100,
        start: anchor - 2 * DAY,
        updated: anchor - 2 * DAY,
      };
  } else if (index % 29 === 3) {
    const cut = anchor - 2 * DAY;
    yield { ...entry, updated: cut, protections: [{ rate: openRate + 200, until: protectedUntil(market, cut) }] };
  } else yield entry;
}
