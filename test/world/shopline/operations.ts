import { type Answer, json } from '#test/world/line/answers';
import { campaignRow, isExpired, type StoreCampaign } from './campaign';
import { createCampaign, updateCampaign } from './campaign-writes';
import { LOOKUPS } from './lookups';
import { notFound, unprocessable } from './refusal';
import { after, numbered, type Operate, type Operation, type StoreCall, wholeOf } from './store-call';

const row = (name: string, method: Operation['method'], path: string, run: Operate): Operation => ({
  name,
  method,
  path: new RegExp(`^/v1${path.replace(':id', '([^/]+)')}$`),
  run,
});

export const OPERATIONS: readonly Operation[] = [
  row('listAffiliateCampaigns', 'GET', '/affiliate_campaigns', list),
  row('createAffiliateCampaign', 'POST', '/affiliate_campaigns', (call) => one(call, createCampaign(call))),
  row('getAffiliateCampaign', 'GET', '/affiliate_campaigns/:id', (call) => one(call, found(call))),
  row('updateAffiliateCampaign', 'PUT', '/affiliate_campaigns/:id', (call) => one(call, updateCampaign(call, found(call)))),
  row('deleteAffiliateCampaign', 'DELETE', '/affiliate_campaigns/:id', (call) => {
    call.state.campaigns.delete(found(call).id);
    return json({ message: 'Success' });
  }),
  row('listAffiliateCampaignOrders', 'GET', '/affiliate_campaigns/:id/orders', (call) => {
    const orders = call.state.orders(found(call));
    const page = after(orders, call.search.get('previous_id') ?? '', wholeOf(call.search, 'limit', 24, 1000));
    return json({ ...page, items: page.items.map((order) => order.row) });
  }),
  row('getAffiliateCampaignSummary', 'GET', '/affiliate_campaigns/:id/summary', (call) => {
    // assumed: summary-shape. The shape is documented nowhere.
    const campaign = found(call);
    return json({
      affiliate_campaign_id: campaign.id,
      total_orders: campaign.use_count,
      total_reward_value: campaignRow(call.state.store, campaign, 'one', rewardOf(call, campaign)).total_reward_value,
    });
  }),
  row('getAffiliateCampaignProductRanking', 'GET', '/affiliate_campaigns/:id/get_products_sales_ranking', ranking),
  row('exportAffiliateCampaignReport', 'POST', '/affiliate_campaigns/:id/export_report', (call) => {
    call.state.mailed.push({ campaignId: found(call).id, locale: call.search.get('locale_code') ?? '' });
    return { status: 200, headers: {}, body: '' };
  }),
  ...LOOKUPS.map(({ name, method, path, run }) => row(name, method, path, run)),
];

function found({ state, id }: StoreCall): StoreCampaign {
  const campaign = state.campaigns.get(id);
  if (!campaign) throw notFound();
  return campaign;
}

const rewardOf = ({ state }: StoreCall, campaign: StoreCampaign): number =>
  state.orders(campaign).reduce((sum, { reward }) => sum + reward, 0);

const one = (call: StoreCall, campaign: StoreCampaign): Answer =>
  json(campaignRow(call.state.store, campaign, 'one', rewardOf(call, campaign)));

/** Newest first, by cursor or by the older page numbers. */
function list(call: StoreCall): Answer {
  const { state, search, world } = call;
  const status = search.get('active_status');
  if (status !== null && !['ongoing', 'expired'].includes(status))
    throw unprocessable('active_status is not included in the list', 'active_status');
  const email = search.get('partner_email');
  const now = world.clock.now();
  const fits = [...state.campaigns.values()]
    .reverse()
    .filter(
      (campaign) =>
        (status === null || isExpired(campaign, now) === (status === 'expired')) &&
        (email === null || campaign.partner_info.email === email),
    );
  const rows = fits.map((campaign) => campaignRow(state.store, campaign, 'list', rewardOf(call, campaign)));
  const failed = state.proxyError ? { proxy_service_error: { message: 'Service unavailable', code: 'ServiceUnavailable' } } : {};
  state.proxyError = false;
  const { pagination, items } = numbered(search, rows);
  if (search.has('page')) return json({ items, pagination, ...failed });
  return json({ ...after(rows, search.get('previous_id') ?? '', pagination.per_page), pagination, ...failed });
}

/** Best-selling products: most units first, then by id. */
function ranking(call: StoreCall): Answer {
  const { state, search } = call;
  const units = new Map<string, number>();
  for (const { product, quantity } of state.orders(found(call))) units.set(product.id, (units.get(product.id) ?? 0) + quantity);
  const rows = [...units]
    .map(([id, quantity]) => ({ id, quantity }))
    .sort((left, right) => right.quantity - left.quantity || (left.id < right.id ? -1 : 1));
  const [nextId, nextQuantity] = [search.get('next_product_id'), Number(search.get('next_quantity'))];
  const from =
    nextId === null ? 0 : rows.findIndex(({ id, quantity }) => quantity < nextQuantity || (quantity === nextQuantity && id >= nextId));
  const limit = wholeOf(search, 'limit', 24, 1000);
  const start = from < 0 ? rows.length : from;
  const next = rows[start + limit];
  const titles = new Map(state.products.map((product) => [product.id, product.title_translations]));
  const items = rows
    .slice(start, start + limit)
    .map(({ id, quantity }) => ({ product_id: id, title_translations: titles.get(id) ?? {}, quantity }));
  return json({ items, cursor: next ? { next_product_id: next.id, next_quantity: next.quantity } : null });
}
