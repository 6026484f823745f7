import { isEditable, LEAST_BUDGET, statusOfCampaign } from '#test/world/open-platform/ams/budget';
import type { Campaign } from '#test/world/open-platform/ams/campaign';
import { minorOf } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import { flag, id, rows, text, whole, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, type ShopCall } from '#test/world/open-platform/call';
import { badParam, business } from '#test/world/open-platform/envelope';
import { NO_END, protectedUntil } from '#test/world/open-platform/zone';
import { addedAffiliates, addedItems, affiliateEdits, itemEdits, wireFails } from './targeted-rows';

// assumed: targeted-limits. Lengths are published nowhere: name up to 100 characters, message up to 500.
const NAME = 100;
const MESSAGE = 500;
/** The writing calls of targeted campaigns. */
export const TARGETED_WRITES: Readonly<Record<string, CallOf>> = {
  create_new_targeted_campaign: aboutShop((call) => {
    const { ams, args, now } = call;
    const name = nameOf(ams, text(args, 'campaign_name'), null);
    const message = text(args, 'seller_message');
    if (message.length > MESSAGE) throw badParam('invalid param, detail:seller_message is too long');
    const start = whole(args, 'period_start_time') ?? now;
    const end = whole(args, 'period_end_time') ?? NO_END;
    if (start < now - 60) throw badParam('invalid period_start_time');
    // assumed: targeted-period. The end is after the start and not past; no shortest period is documented for targeted campaigns.
    if (end <= start || end > NO_END) throw badParam('invalid period_end_time');
    const budget = budgetOf(call, null);
    const items = addedItems(ams, [], rows(args, 'item_list'));
    const invited = addedAffiliates(ams, [], rows(args, 'affiliate_list'));
    // assumed: nothing-left. With no item or no affiliate left nothing is made.
    if (items.stored.length === 0) throw business('The item is invalid.');
    if (invited.stored.length === 0) throw badParam('Affiliate is not eligible to promote for AMS campaigns at the moment.');
    const campaignId = ams.nextId();
    const made: Campaign = {
      campaignId,
      name,
      source: 'Seller',
      draft: false,
      start,
      end,
      budget,
      message,
      cancelled: false,
      leaves: null,
      items: items.stored,
      affiliateIds: invited.stored,
      editor: 'openapi@example.com',
      edited: now,
    };
    put(call, made);
    return {
      response: {
        campaign_id: wireId(campaignId),
        fail_item_list: wireFails('item_id', items.fails),
        fail_affiliate_list: wireFails('affiliate_id', invited.fails),
      },
    };
  }),
  update_basic_info_of_targeted_campaign: aboutShop((call) => {
    const { ams, args, now } = call;
    const campaign = editable(call, 'invalid campaign_status');
    const runs = !['Draft', 'Upcoming'].includes(statusOfCampaign(ams, campaign, now));
    const start = runs ? campaign.start : (whole(args, 'period_start_time') ?? campaign.start);
    const end = whole(args, 'period_end_time') ?? campaign.end;
    if (end <= Math.max(start, now) || end > NO_END || (runs && end < campaign.end)) throw badParam('invalid period_end_time');
    if (start !== campaign.start && start < now - 60) throw badParam('invalid period_start_time');
    const name = args['campaign_name'] === undefined ? campaign.name : nameOf(ams, text(args, 'campaign_name'), campaign.campaignId);
    put(call, { ...campaign, name, start, end, budget: budgetOf(call, campaign.budget), edited: now });
    return {};
  }),
  edit_product_list_of_targeted_campaign: aboutShop((call) => {
    const campaign = editable(call, 'invalid campaign_status');
    const { stored, fails } = itemEdits(call.ams, campaign, text(call.args, 'edit_type'), rows(call.args, 'item_list'), call.now);
    if (stored.length === 0) throw business('Cannot remove all item and rate');
    put(call, { ...campaign, items: stored, edited: call.now });
    return { response: { fail_item_list: wireFails('item_id', fails) } };
  }),
  edit_affiliate_list_of_targeted_campaign: aboutShop((call) => {
    const campaign = editable(call, 'invalid campaign_status');
    const { stored, fails } = affiliateEdits(call.ams, campaign, text(call.args, 'edit_type'), rows(call.args, 'affiliate_list'));
    if (stored.length === 0) throw business('affiliate number is 0');
    put(call, { ...campaign, affiliateIds: stored, edited: call.now });
    return { response: { fail_affiliate_list: wireFails('affiliate_id', fails) } };
  }),
  terminate_targeted_campaign: aboutShop((call) => {
    const campaign = editable(call, 'invalid campaign_id');
    const { ams, now, shop } = call;
    const status = statusOfCampaign(ams, campaign, now);
    // assumed: cancel-before-start. Ending a campaign that has not begun makes it Cancelled.
    const ended =
      status === 'Draft' || status === 'Upcoming' ? { cancelled: true, draft: false } : { leaves: protectedUntil(shop.market, now) };
    put(call, { ...campaign, ...ended, edited: now });
    return {};
  }),
};

const put = ({ ams, platform }: ShopCall, campaign: Campaign) =>
  ams.campaigns.put(campaign.campaignId, campaign, platform.world.clock.now());

/**
 * A campaign of the seller's own that is not over and not on its way out; `over` is the text for one that is.
 *
 * assumed: targeted-over. The text about the status is listed for the edit of affiliates alone; the other two edits use it too, ending does not.
 */
function editable({ ams, args, now }: ShopCall, over: string): Campaign {
  const campaign = ams.campaigns.get(id(args, 'campaign_id') ?? '');
  // assumed: unknown-source. It is changed like the seller's own.
  if (!campaign || campaign.source === 'ShopeeManaged') throw badParam('invalid campaign_id');
  if (!isEditable(ams, campaign, now)) throw badParam(over);
  return campaign;
}

function nameOf({ campaigns }: Ams, name: string, own: string | null): string {
  if (name.trim() === '' || name.length > NAME) throw badParam('invalid campaign name, detail:campaign_name');
  if (campaigns.all(Infinity).some((other) => other.name === name && other.campaignId !== own))
    throw business('The campaign name is a duplicate.');
  return name;
}

function budgetOf({ args, shop }: ShopCall, current: number | null): number | null {
  const wanted = flag(args, 'is_set_budget');
  const amount = args['budget'];
  if (wanted === undefined && amount === undefined) return current;
  if (shop.market === 'TH') throw business('Budget setup is not supported for your shop.');
  if (wanted === false) return null;
  if (typeof amount !== 'number' || amount <= 0) throw badParam('invalid budget');
  if (amount < LEAST_BUDGET[shop.market]) throw business('The minimum daily budget requirement was not met.');
  return minorOf(shop.market, amount);
}
