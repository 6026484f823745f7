import type { WorldContext } from '../../part';
import { type Catalogue, createCatalogue } from '../catalogue';
import type { PlatformShop } from '../shops';
import { type Affiliates, createAffiliates } from './affiliates';
import type { Campaign } from './campaign';
import { autoAdd } from './change';
import type { Entry } from './entry';
import { firstCampaigns } from './first-campaigns';
import { firstEntries } from './first-entries';
import { createOrders, type Orders } from './orders';
import { type AmsSettings, initialSettings } from './settings';
import { createTasks, type Tasks } from './tasks';
import { createTimeline, type Timeline } from './timeline';

/** The AMS state of one shop. */
export interface Ams {
  readonly world: WorldContext;
  readonly shop: PlatformShop;
  /** When this world began, seconds. */
  readonly anchor: number;
  readonly catalogue: Catalogue;
  readonly settings: AmsSettings;
  readonly entries: Timeline<Entry>;
  /** An item's entries as they stand, gone ones among them. */
  entriesOf(itemId: string): readonly Entry[];
  /** An item's entries as they were known at a moment, seconds. */
  entriesAt(itemId: string, seconds: number): readonly Entry[];
  putEntry(entry: Entry, at: number): void;
  readonly campaigns: Timeline<Campaign>;
  readonly affiliates: Affiliates;
  readonly tasks: Tasks;
  readonly orders: Orders;
  readonly auto: { open: boolean; rate: number };
  /** A campaign id that was never used. */
  nextId(): string;
  /** The moment that lists show, milliseconds. */
  seen(): number;
  /** New products appear in the shop. */
  publish(count: number): void;
}

export function createAms(world: WorldContext, shop: PlatformShop, anchor: number): Ams {
  const catalogue = createCatalogue(world, shop, anchor);
  const settings = initialSettings();
  const entries = createTimeline<Entry>();
  const campaigns = createTimeline<Campaign>();
  const byItem = new Map<string, Set<string>>();
  const affiliates = createAffiliates(world, shop);
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
    entriesOf: (itemId) => idsOf(itemId).map((campaignId) => entries.get(campaignId)).filter((entry) => entry !== undefined),
    entriesAt: (itemId, seconds) => idsOf(itemId).map((campaignId) => entries.asOf(campaignId, seconds * 1000)).filter((entry) => entry !== undefined),
    putEntry,
    campaigns,
    affiliates,
    tasks: createTasks(() => ams),
    orders: createOrders(() => ams),
    auto: { open: false, rate: 500 },
    nextId: () => String((lastId += 1)),
    seen: () => world.clock.now() - settings.lagMs,
    publish: (count) => {
      for (const item of catalogue.grow(count)) autoAdd(ams, item);
    },
  };
  return ams;
}
