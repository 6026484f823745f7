import { createCatalogue } from '#test/world/open-platform/catalogue';
import type { PlatformShop } from '#test/world/open-platform/shops';
import type { WorldContext } from '#test/world/part';
import type { Campaign } from './campaign';
import { autoAdd } from './change';
import type { Entry } from './entry';
import { firstCampaigns } from './first-campaigns';
import { firstEntries } from './first-entries';
import { createBills } from './reports/bills';
import { createEffects } from './reports/effects';
import { createOrders } from './reports/orders';
import { createTimeline } from './reports/timeline';
import { initialSettings } from './settings';
import type { Ams } from './state';
import { createAffiliates } from './targeted/affiliates';
import { createRefusals } from './targeted/refusals';
import { createTasks } from './tasks';

/** A shop's AMS as the world begins; `anchor` in seconds. */
export function createAms(world: WorldContext, shop: PlatformShop, anchor: number): Ams {
  const catalogue = createCatalogue(world, shop, anchor);
  const settings = initialSettings();
  const entries = createTimeline<Entry>();
  const campaigns = createTimeline<Campaign>();
  const byItem = new Map<string, Set<string>>();
  const affiliates = createAffiliates(world, shop);
  const ages = world.random(`ages ${shop.shopId}`);
  let lastId = 5_000_000_000 + Number(shop.partnerId) * 1000;
  const putEntry = (entry: Entry, at: number) => {
    entries.put(entry.campaignId, entry, at);
    const ids = byItem.get(entry.itemId);
    if (ids) ids.add(entry.campaignId);
    else byItem.set(entry.itemId, new Set([entry.campaignId]));
  };
  for (const entry of firstEntries(shop, catalogue, anchor)) putEntry(entry, -Infinity);
  for (const campaign of firstCampaigns(shop, catalogue, affiliates, anchor)) campaigns.put(campaign.campaignId, campaign, -Infinity);
  const idsOf = (itemId: string) => [...(byItem.get(itemId) ?? [])];
  const ams: Ams = {
    world,
    shop,
    anchor,
    catalogue,
    settings,
    entries,
    entriesOf: (itemId) =>
      idsOf(itemId)
        .map((campaignId) => entries.get(campaignId))
        .filter((entry) => entry !== undefined),
    entriesAt: (itemId, seconds) =>
      idsOf(itemId)
        .map((campaignId) => entries.asOf(campaignId, seconds * 1000))
        .filter((entry) => entry !== undefined),
    putEntry,
    campaigns,
    affiliates,
    refusals: createRefusals(),
    words: new Map(),
    tasks: createTasks(() => ams),
    orders: createOrders(() => ams),
    effects: createEffects(),
    bills: createBills(() => ams, { missing: 1, rate: 1, refund: 1, later: 4 }),
    auto: { open: false, rate: 500 },
    nextId: () => {
      lastId += 1;
      return String(lastId);
    },
    seen: () => {
      const more = Math.max(0, settings.lagMostMs - settings.lagMs);
      return world.clock.now() - settings.lagMs - (more === 0 ? 0 : ages.whole(0, more));
    },
    publish: (count) => {
      for (const item of catalogue.grow(count)) autoAdd(ams, item);
    },
  };
  return ams;
}
