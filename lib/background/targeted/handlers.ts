import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { refuseForeign } from '#lib/background/shops/own-ids';
import { clientOf, withShop } from '#lib/background/shops/with-shop';
import { writableShop } from '#lib/background/shops/writable-shop';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { done, fail, ok } from '#lib/domain/result';
import type { CampaignChange } from '#lib/domain/targeted/campaign-steps';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf } from '#lib/messages/contract';
import { putDraft } from '#lib/records/targeted/drafts';
import { write } from '#lib/records/transact';
import type { ShopClient } from '#lib/shopee-ams/client';
import { AFFILIATE_TABLES, type ListedAffiliate, type Place, putAffiliates } from './affiliate-rows';
import { bookHandlers } from './book/handlers';
import { campaignDetailsRow } from './campaign-rows';
import { readCampaigns } from './jobs/read-campaigns';
import { startCampaignChanges } from './jobs/start-campaign-changes';

const MANAGED_PAGE = 100;

const jobChangeCampaigns: Handlers['job.changeCampaigns'] = async ({ requestId, accountId, shopConfirmed, changes }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const foreign = await refuseForeign(shop.value, changes);
  if (foreign) return fail(foreign);
  return startCampaignChanges(accountId, requestId, changes.map(changeOf));
};

type ChangeInput = InputOf<'job.changeCampaigns'>['changes'][number];

/** Rates cross as plain basis points; the shapes are the same. */
function changeOf(change: ChangeInput): CampaignChange {
  if (change.change === 'create') return { ...change, input: { ...change.input, products: change.input.products.flatMap(ratedOf) } };
  if (change.change === 'addProducts' || change.change === 'setRates') return { ...change, products: change.products.flatMap(ratedOf) };
  return change as CampaignChange;
}

const ratedOf = ({ itemId, rate }: { itemId: string; rate: number }) => {
  const known = rateFromBasisPoints(rate);
  return known === null ? [] : [{ itemId, rate: known }];
};

const jobReadCampaigns: Handlers['job.readCampaigns'] = async ({ requestId, accountId }) =>
  withShop(accountId, () =>
    jobIdOf(runner.start(readCampaigns, { shopAccountId: accountId }, { accountId, urgency: 'interactive', id: requestId })),
  );

const targetedReadCampaign: Handlers['targeted.readCampaign'] = async ({ accountId, campaignId }) => {
  const client = await clientOf(accountId);
  if (!client.ok) return client;
  const answer = await client.value.targetedSettings({ campaignId });
  if (!answer.ok) return answer;
  const row = campaignDetailsRow(accountId, campaignId, answer.value);
  const written = await write(['campaignDetails'], (transaction) => transaction.objectStore('campaignDetails').put(row), { of: accountId });
  return done(written);
};

const targetedAddable: Handlers['targeted.addable'] = async ({ accountId, search, cursor }) => {
  const client = await clientOf(accountId);
  if (!client.ok) return client;
  const answer = await client.value.addableProducts(
    { pageSize: 100, ...(search ? { search } : {}), ...(cursor === null ? {} : { cursor }) },
    { rows: 'readable' },
  );
  if (!answer.ok) return answer;
  const { itemList, totalCount, leftOut = 0 } = answer.value;
  const isFull = itemList.length + leftOut >= 100;
  const next = answer.value.cursor;
  return ok({
    products: itemList.map((one) => ({
      itemId: one.itemId,
      name: one.itemName ?? '',
      price: one.displayPrice,
      stock: one.stock,
      sales: one.sales,
      barred: one.isInBlacklist === true,
    })),
    cursor: isFull && next !== null && next !== '' && next !== cursor ? next : null,
    total: totalCount,
  });
};

const targetedAffiliates: Handlers['targeted.affiliates'] = async ({ accountId, ask }) => {
  const client = await clientOf(accountId);
  if (!client.ok) return client;
  const answer = await askAffiliates(client.value, ask);
  if (!answer.ok) return answer;
  const { affiliateList, totalCount } = answer.value;
  const place = placeOf(ask);
  const written = await keepAffiliates(accountId, affiliateList, place);
  if (!written.ok) return written;
  return ok({
    affiliates: affiliateList.map(({ affiliateId, affiliateName }) => ({ affiliateId, name: affiliateName })),
    total: totalCount,
    more: place?.of === 'managed' && affiliateList.length > 0 && place.from + MANAGED_PAGE < (totalCount ?? 0),
  });
};

type Ask = InputOf<'targeted.affiliates'>['ask'];

function askAffiliates(client: ShopClient, ask: Ask) {
  const options = { rows: 'readable' } as const;
  if ('list' in ask)
    return ask.list === 'recommended'
      ? client.recommendedAffiliates({ pageSize: 200 }, options)
      : client.managedAffiliates({ pageNo: ask.pageNo, pageSize: MANAGED_PAGE }, options);
  return client.queryAffiliates('ids' in ask ? { ids: ask.ids } : { name: ask.name }, options);
}

const placeOf = (ask: Ask): Place =>
  'list' in ask ? { of: ask.list, from: ask.list === 'managed' ? (ask.pageNo - 1) * MANAGED_PAGE : 0 } : null;

const keepAffiliates = (accountId: string, found: readonly ListedAffiliate[], place: Place) =>
  write(AFFILIATE_TABLES, (transaction) => putAffiliates(transaction, accountId, found, place, Date.now()), { of: accountId });

const targetedKeepDraft: Handlers['targeted.keepDraft'] = async ({ accountId, draftId, draft, was }) =>
  withShop(accountId, async () => {
    const kept = await putDraft(accountId, draftId, draft as CampaignDraft | null, was, Date.now());
    return kept.ok ? ok({ outdated: !kept.value }) : kept;
  });

/** Message → handler. */
export const targetedHandlers = {
  'job.changeCampaigns': jobChangeCampaigns,
  'job.readCampaigns': jobReadCampaigns,
  'targeted.readCampaign': targetedReadCampaign,
  'targeted.addable': targetedAddable,
  'targeted.affiliates': targetedAffiliates,
  'targeted.keepDraft': targetedKeepDraft,
  ...bookHandlers,
} satisfies Partial<Handlers>;
