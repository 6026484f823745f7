import * as v from 'valibot';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';
import { id, jobStarted, nothing, passive, row } from './row';
import { leftOut, store } from './shapes/shared';
import { campaignKey, shoplineProducts, shoplineStep, twin } from './shapes/shopline';

export const shoplineMessages = {
  'shopline.connect': row(
    'page',
    v.strictObject({ token: v.pipe(v.string(), v.maxLength(8192)), host: v.picklist(SHOPLINE_HOSTS) }),
    store,
    {
      again: false,
    },
  ),
  'shopline.check': row('page', v.strictObject({ accountId: id }), store),
  'shopline.change': row('page', v.strictObject({ accountId: id, readOnly: v.boolean() }), store),
  'shopline.remove': row('page', v.strictObject({ accountId: id }), nothing),
  /** Reads one campaign, its sums, ranking and orders into records; many orders are read on by a job. */
  'shopline.lookAtCampaign': row('page', v.strictObject({ accountId: id, campaignId: campaignKey }), v.object({ leftOut }), passive),
  /** Products of a store: the newest, those that fit what was typed, or these. */
  'shopline.products': row(
    'page',
    v.strictObject({
      accountId: id,
      ask: v.union([
        v.strictObject({
          typed: v.pipe(v.string(), v.maxLength(200)),
          page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
        }),
        v.strictObject({ ids: v.pipe(v.array(campaignKey), v.minLength(1), v.maxLength(50)) }),
      ]),
    }),
    shoplineProducts,
    passive,
  ),
  /** Reads the promotions that a campaign may name into records. */
  'shopline.promotions': row('page', v.strictObject({ accountId: id }), v.object({ leftOut }), passive),
  /** A link that puts products into the cart and credits a campaign. */
  'shopline.expressLink': row(
    'page',
    v.strictObject({ accountId: id, campaignId: campaignKey, productIds: v.pipe(v.array(campaignKey), v.minLength(1), v.maxLength(50)) }),
    v.object({ link: v.string() }),
  ),
  /** Says beside whom of Shopee a campaign stands; null: beside nobody. */
  'shopline.twin': row('page', v.strictObject({ accountId: id, campaignId: campaignKey, twin: v.nullable(twin) }), nothing),
  /** Reads a store's facts and all its campaigns into records. */
  'job.readStore': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Makes, changes, deletes campaigns of a store, or mails their reports: each a step, done once. */
  'job.storeSteps': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, steps: v.pipe(v.array(shoplineStep), v.minLength(1), v.maxLength(1000)) }),
    jobStarted,
  ),
} as const;
