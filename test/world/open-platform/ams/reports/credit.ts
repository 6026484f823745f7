import { type Campaign, earns } from '#test/world/open-platform/ams/campaign';
import { highestRate, statusOf } from '#test/world/open-platform/ams/entry';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Affiliate } from '#test/world/open-platform/ams/targeted/affiliates';
import type { Item } from '#test/world/open-platform/catalogue';
import type { Random } from '#test/world/random';
import type { Credit } from './order';

/** The item that was bought, and the campaign that pays for it. */
export interface Credited {
  readonly item: Item;
  readonly rate: number;
  readonly credit: Credit;
  readonly campaignId: string;
}

/** Something that an affiliate could sell at a moment: by a targeted campaign that they are in, else by the open campaign. */
export function creditFor(
  ams: Ams,
  random: Random,
  affiliate: Affiliate,
  at: number,
  spent: (campaign: Campaign) => number,
): Credited | undefined {
  if (random.next() < 0.3) {
    const found = targeted(ams, random, affiliate, at, spent);
    if (found) return found;
  }
  const item = ams.catalogue.at(Math.floor(random.next() ** 2 * ams.shop.size));
  return openCredit(ams, item, affiliate, at);
}

/** An item sold by the open campaign, at the highest rate in force. */
export function openCredit(ams: Ams, item: Item, affiliate: Affiliate, at: number): Credited | undefined {
  const rates = ams.entriesAt(item.itemId, at).flatMap((entry) => {
    const status = statusOf(entry, at);
    return status === 'Ongoing' || (status === 'Terminating' && at >= entry.start)
      ? [{ rate: highestRate(entry, at), campaignId: entry.campaignId }]
      : [];
  });
  const best = rates.sort((left, right) => right.rate - left.rate)[0];
  return best ? { item, ...best, credit: affiliate.mcn === null ? 'open' : 'mcn' } : undefined;
}

function targeted(ams: Ams, random: Random, affiliate: Affiliate, at: number, spent: (campaign: Campaign) => number): Credited | undefined {
  const running = ams.campaigns
    .all(at * 1000)
    .filter(
      (campaign) =>
        campaign.affiliateIds.includes(affiliate.affiliateId) && campaign.items.length > 0 && earns(campaign, at, spent(campaign)),
    );
  if (running.length === 0) return undefined;
  const campaign = random.pick(running);
  const sold = random.pick(campaign.items);
  const item = ams.catalogue.find(sold.itemId);
  const owed = sold.protections.filter(({ until }) => at <= until).map(({ rate }) => rate);
  return (
    item && {
      item,
      rate: Math.max(sold.rate, ...owed),
      credit: campaign.source === 'ShopeeManaged' ? 'managed' : 'target',
      campaignId: campaign.campaignId,
    }
  );
}
