import { statusOfCampaign } from '#test/world/open-platform/ams/budget';
import type { Campaign } from '#test/world/open-platform/ams/campaign';
import { protectionsAt } from '#test/world/open-platform/ams/entry';
import { major } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import { count, id, idsIn, percent, text, whole, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, pageOf } from '#test/world/open-platform/call';
import { badParam } from '#test/world/open-platform/envelope';

/** Lists and settings of targeted campaigns; the list lags like the others. */
export const TARGETED_READS: Readonly<Record<string, CallOf>> = {
  get_targeted_campaign_list: aboutShop(({ ams, args, now }) => {
    const ids = idsIn(text(args, 'campaign_id_list'), 'campaign_id_list');
    if (ids.length > 50) throw badParam('invalid param, detail:campaign_id_list must have at most 50 ids');
    const status = text(args, 'campaign_status');
    const name = text(args, 'campaign_name').toLowerCase();
    const itemName = text(args, 'item_name').toLowerCase();
    const itemId = id(args, 'item_id');
    const from = whole(args, 'period_start_time');
    const to = whole(args, 'period_end_time');
    const named = (campaign: Campaign) =>
      campaign.items.some((item) => (ams.catalogue.find(item.itemId)?.name ?? '').toLowerCase().includes(itemName));
    const found = ams.campaigns.all(ams.seen()).filter(
      (campaign) =>
        (ids.length === 0 || ids.includes(campaign.campaignId)) &&
        (status === '' || statusOfCampaign(ams, campaign, now) === status) &&
        (name === '' || campaign.name.toLowerCase().includes(name)) &&
        (itemId === undefined || campaign.items.some((item) => item.itemId === itemId)) &&
        (itemName === '' || named(campaign)) &&
        // assumed: period-filters. A campaign passes when it begins at or after the one and ends at or before the other.
        (from === undefined || campaign.start >= from) &&
        (to === undefined || campaign.end <= to),
    );
    const ordered = [...found].sort((left, right) => right.edited - left.edited || Number(right.campaignId) - Number(left.campaignId));
    const { page } = pageOf(ordered, count(args, 'page_no'), count(args, 'page_size'));
    return { response: { total_count: ordered.length, [ams.settings.listKey]: page.map((campaign) => row(ams, campaign, now)) } };
  }),
  get_targeted_campaign_settings: aboutShop(({ ams, args, now }) => {
    const campaign = ams.campaigns.get(id(args, 'campaign_id') ?? '');
    if (!campaign || campaign.source === 'ShopeeManaged') throw badParam('invalid campaign_id');
    return { response: settings(ams, campaign, now) };
  }),
};

function row(ams: Ams, campaign: Campaign, now: number) {
  const rates = campaign.items.map(({ rate }) => rate);
  return {
    campaign_id: wireId(campaign.campaignId),
    campaign_name: campaign.name,
    campaign_status: ams.words.get(campaign.campaignId)?.status ?? statusOfCampaign(ams, campaign, now),
    campaign_source: ams.words.get(campaign.campaignId)?.source ?? campaign.source,
    period_start_time: campaign.start,
    period_end_time: campaign.end,
    last_editor: campaign.editor,
    last_edit_time: campaign.edited,
    affiliate_count: campaign.affiliateIds.length,
    item_count: campaign.items.length,
    min_rate: rates.length === 0 ? 0 : percent(Math.min(...rates)),
    max_rate: rates.length === 0 ? 0 : percent(Math.max(...rates)),
  };
}

function settings(ams: Ams, campaign: Campaign, now: number) {
  const { catalogue, orders, shop } = ams;
  const { budget } = campaign;
  return {
    campaign_name: campaign.name,
    commission_status: ams.words.get(campaign.campaignId)?.status ?? statusOfCampaign(ams, campaign, now),
    period_start_time: campaign.start,
    period_end_time: campaign.end,
    ...(shop.market === 'TH'
      ? {}
      : {
          is_set_budget: budget !== null,
          budget: major(shop.market, budget ?? 0),
          budget_cost: major(shop.market, orders.spent(campaign, now)),
        }),
    seller_message: campaign.message,
    pending_terminated_time: campaign.leaves ?? 0,
    affiliate_list: campaign.affiliateIds.map((affiliateId) => ({ affiliate_id: wireId(affiliateId) })),
    item_list: campaign.items.map((item) => {
      const owed = protectionsAt(item, now);
      return {
        item_id: wireId(item.itemId),
        item_name: catalogue.find(item.itemId)?.name ?? '',
        rate: percent(item.rate),
        max_commission_rate_current_day: percent(Math.max(item.rate, ...owed.map(({ rate }) => rate))),
        commission_protection_list: owed.map(({ rate, until }) => ({ commission_rate: percent(rate), protection_period_end_time: until })),
      };
    }),
  };
}
