import { amount, type Body, checkPeriod, choice, isoNow, line, lines, percentage, promotion, remarks, textField, time } from './body';
import type { CampaignLine, StoreCampaign } from './campaign';
import { unprocessable } from './refusal';
import type { StoreCall } from './store-call';

const UPDATABLE: readonly string[] = [
  'name',
  'promotion_id',
  'partner_info',
  'campaign_products',
  'start_at',
  'end_at',
  'remarks_translations',
];

/** A new campaign; name and code are required, null and left out mean none. */
export function createCampaign({ state, body, world }: StoreCall): StoreCampaign {
  const name = textField(body, 'name');
  const code = textField(body, 'code');
  // assumed: code-alphabet. Letters, digits, - and _, at most 50.
  if (!/^[A-Za-z0-9_-]{1,50}$/.test(code)) throw unprocessable('code is invalid', 'code');
  // assumed: code-unique. A code is there once in a store, expired campaigns among them.
  if ([...state.campaigns.values()].some((other) => other.code === code)) throw unprocessable('code has already been taken', 'code');
  const rewardType = body['reward_type'] === null ? null : (choice(body, 'reward_type', ['amount', 'percentage']) ?? null);
  const applyOn = choice(body, 'apply_on', ['order', 'product']) ?? 'order';
  const applyMethod = choice(body, 'apply_method', ['all', 'item']) ?? 'all';
  const share = percentage(body, 'affiliate_percentage');
  const money = amount(state, body, 'affiliate_amount');
  const chosen = (lines(body) ?? []).map((row) => line(state, row));
  if (applyMethod === 'item' && chosen.length === 0) throw unprocessable("campaign_products can't be blank", 'campaign_products');
  if (rewardType === 'percentage' && applyMethod === 'all' && share === null)
    throw unprocessable("affiliate_percentage can't be blank", 'affiliate_percentage');
  if (rewardType === 'amount' && applyMethod === 'all' && money === null)
    throw unprocessable("affiliate_amount can't be blank", 'affiliate_amount');
  const start = time(body, 'start_at') ?? isoNow(world);
  const end = time(body, 'end_at') ?? null;
  checkPeriod(start, end);
  const made: StoreCampaign = {
    id: state.nextId('campaign'),
    name,
    code,
    reward_type: rewardType,
    promotion_id: promotion(state, body) ?? null,
    partner_info: { name: '', email: '' },
    apply_on: applyOn,
    apply_method: applyMethod,
    affiliate_percentage: share,
    affiliate_amount: money,
    condition_min_amount: amount(state, body, 'condition_min_amount'),
    campaign_products: chosen,
    start_at: start,
    end_at: end,
    remarks_translations: remarks(state, body) ?? null,
    use_count: 0,
    created_at: isoNow(world),
    updated_at: isoNow(world),
  };
  state.campaigns.set(made.id, made);
  return made;
}

/** Changes what may change; null means something, left out means unchanged. */
export function updateCampaign({ state, body, world }: StoreCall, campaign: StoreCampaign): StoreCampaign {
  // assumed: update-unknown. A field that is not on the list is refused.
  const strange = Object.keys(body).find((name) => !UPDATABLE.includes(name));
  if (strange !== undefined) throw unprocessable(`${strange} cannot be updated`, strange);
  const start = time(body, 'start_at') ?? campaign.start_at;
  const end = body['end_at'] === undefined ? campaign.end_at : (time(body, 'end_at') ?? null);
  checkPeriod(start, end);
  const chosen = lines(body);
  const next: StoreCampaign = {
    ...campaign,
    name: body['name'] === undefined ? campaign.name : textField(body, 'name'),
    promotion_id: body['promotion_id'] === undefined ? campaign.promotion_id : (promotion(state, body) ?? null),
    partner_info: body['partner_info'] === undefined ? campaign.partner_info : partner(body),
    // assumed: products-left-out. Without the key the list stays.
    campaign_products: chosen === undefined ? campaign.campaign_products : chosen.map((row) => replaced(state, campaign, row)),
    start_at: start,
    end_at: end,
    remarks_translations: body['remarks_translations'] === undefined ? campaign.remarks_translations : (remarks(state, body) ?? null),
    updated_at: isoNow(world),
  };
  state.campaigns.set(next.id, next);
  return next;
}

/** Without an id: added. With one: kept as it is, a change in place is refused. */
function replaced(state: StoreCall['state'], { campaign_products: present }: StoreCampaign, row: Body): CampaignLine {
  if (row['id'] === undefined) return line(state, row);
  const stored = present.find(({ id }) => id === row['id']);
  if (!stored) throw unprocessable('campaign_products has an unknown id', 'campaign_products');
  const dollars = (row['affiliate_amount'] as Body | null | undefined)?.['dollars'];
  const differs =
    (row['product_id'] !== undefined && row['product_id'] !== stored.product_id) ||
    (typeof row['affiliate_percentage'] === 'number' && row['affiliate_percentage'] !== stored.affiliate_percentage) ||
    (dollars !== undefined && dollars !== stored.affiliate_amount?.dollars);
  if (differs) throw unprocessable('campaign_products cannot be edited in place', 'campaign_products');
  return stored;
}

function partner(body: Body): StoreCampaign['partner_info'] {
  const { name = '', email = '' } = (body['partner_info'] ?? {}) as Body;
  if (typeof name !== 'string' || typeof email !== 'string' || (email !== '' && !/^[^@\s]+@[^@\s]+$/.test(email)))
    throw unprocessable('partner_info is invalid', 'partner_info');
  return { name, email };
}
