import { vault } from '#lib/background/accounts/clients';
import { forgetEverythingOf } from '#lib/background/accounts/forget-account';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { type FailureCode, failure } from '#lib/domain/failure';
import { done, fail, ok } from '#lib/domain/result';
import type { ShoplineStep } from '#lib/domain/shopline/campaign-input';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf } from '#lib/messages/contract';
import { writeChanged } from '#lib/records/put-changed';
import { type Writing, write } from '#lib/records/transact';
import type { ShoplineClient } from '#lib/shopline/client';
import { shoplineSealOf } from '#lib/vault/seal';
import { campaignsRefused, explainRefusal } from './account-read';
import { stores } from './accounts';
import { shoplineClient, shoplineClientWith } from './client';
import { findProducts, productsByIds } from './find-products';
import { hasMore } from './has-more';
import { readStore } from './jobs/read-shopline';
import { storeSteps } from './jobs/shopline-steps';
import { promotionRow } from './promotion-row';
import { readWholeCampaign } from './read-campaign';

const jobReadStore: Handlers['job.readStore'] = async ({ requestId, accountId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  return jobIdOf(runner.start(readStore, { accountId, orders: null }, { accountId, urgency: 'background', id: requestId }));
};

/** A read-only store refuses before anything is written down. */
const jobStoreSteps: Handlers['job.storeSteps'] = async ({ requestId, accountId, steps }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  if (store.value.readOnly) return fail(failure('storeReadOnly'));
  return jobIdOf(runner.start(storeSteps, { accountId, steps: steps.map(stepOf) }, { accountId, id: requestId }));
};

type StepInput = InputOf<'job.storeSteps'>['steps'][number];
type LineInput = { rate?: number | undefined };

/** Rates cross as plain basis points. */
function stepOf(step: StepInput): ShoplineStep {
  if (step.do === 'create') {
    const { rate, lines, ...input } = step.wish;
    return { ...step, wish: { ...input, rate: rateOf(rate), lines: lines?.map(lineOf) } };
  }
  if (step.do !== 'change') return step;
  const { lines, ...change } = step.change;
  return { ...step, change: { ...change, lines: lines?.map((line) => ('id' in line ? line : lineOf(line))) } };
}

const lineOf = <L extends LineInput>({ rate, ...line }: L) => ({ ...line, rate: rateOf(rate) });

const rateOf = (points: number | undefined) => (points === undefined ? undefined : (rateFromBasisPoints(points) ?? undefined));

const storeChange: Handlers['shopline.change'] = ({ accountId, readOnly }) => stores.change(accountId, (store) => ({ ...store, readOnly }));

/** Whether the token is still taken, still the same store's, and opens its campaigns. */
const storeCheck: Handlers['shopline.check'] = async ({ accountId }) => {
  // A locked vault says nothing about the store: what was known of it stays.
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const client = await shoplineClient(store.value);
  const code = client.ok ? await checkOf(client.value, store.value) : client.failure.code;
  return stores.change(accountId, (one) => ({ ...one, check: { at: Date.now(), failure: code } }));
};

async function checkOf(client: ShoplineClient, { merchantId }: ShoplineAccount): Promise<FailureCode | null> {
  const info = await client.tokenInfo({});
  if (!info.ok) return info.failure.code;
  return info.value.merchant.id === merchantId ? campaignsRefused(client) : 'storeTokenRefused';
}

/** Asks SHOPLINE whose token it is before it is kept: the store's name is what the person sees, and what later writes are compared with. */
const storeConnect: Handlers['shopline.connect'] = async (input) => {
  const token = input.token.trim();
  if (!/^[\x21-\x7e]+$/.test(token)) return fail(failure('inputInvalid', { field: 'token' }));
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const id = crypto.randomUUID();
  const client = await shoplineClientWith(input.host, shoplineSealOf(id, [input.host], token));
  const info = await client.tokenInfo({});
  if (!info.ok) return info;
  const { merchant } = info.value;
  const before = (await stores.read()).find((one) => one.merchantId === merchant.id);
  const store: ShoplineAccount = {
    id: before?.id ?? id,
    host: input.host,
    merchantId: merchant.id,
    name: merchant.name || merchant.handle || merchant.id,
    handle: merchant.handle || null,
    addedAt: before?.addedAt ?? Date.now(),
    check: { at: Date.now(), failure: await campaignsRefused(client) },
    readOnly: before?.readOnly ?? false,
  };
  const saved = await vault.put(store.id, token, 'store');
  if (!saved.ok) return saved;
  await stores.rewrite((list) => [...list.filter((one) => one.id !== store.id), store]);
  showVaultState(await vault.status());
  return ok(store);
};

const storeExpressLink: Handlers['shopline.expressLink'] = async ({ accountId, campaignId, productIds }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const client = await shoplineClient(store.value);
  if (!client.ok) return client;
  const products = productIds.map((id) => ({ id }));
  return explainRefusal(store.value, client.value, await client.value.expressLink({ affiliateCampaignId: campaignId, products }));
};

/** Orders beyond the first pages are read by a job, which goes on when the panel is closed. */
const storeReadCampaign: Handlers['shopline.lookAtCampaign'] = async ({ accountId, campaignId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const checked = await readWholeCampaign(store.value, campaignId);
  if (!checked.ok) return checked;
  const { next: previousId, leftOut } = checked.value;
  if (previousId === null) return ok({ leftOut });
  const params = { accountId, orders: { campaignId, previousId } };
  const job = await runner.start(readStore, params, {
    accountId,
    urgency: 'background',
    id: `orders-${campaignId}-${previousId}`.slice(0, 64),
  });
  return job.ok ? ok({ leftOut }) : job;
};

const shoplineProducts: Handlers['shopline.products'] = async ({ accountId, ask }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  return 'ids' in ask ? productsByIds(store.value, ask.ids) : findProducts(store.value, ask.typed, ask.page);
};

/** A store with more promotions for affiliate campaigns than this shows the first ones. */
const MOST_PAGES = 10;
const A_PAGE = 50;

const storePromotions: Handlers['shopline.promotions'] = async ({ accountId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const made = await shoplineClient(store.value);
  if (!made.ok) return made;
  const client = made.value;
  let leftOut = 0;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await explainRefusal(
      store.value,
      client,
      await client.searchPromotions({ applyMethod: 'affiliate_campaign', status: 'active', page, perPage: A_PAGE }, { rows: 'readable' }),
    );
    if (!answer.ok) return answer;
    const written = await writeChanged(
      'storePromotions',
      answer.value.items.map((one) => promotionRow(store.value, one)),
    );
    if (!written.ok) return written;
    leftOut += answer.value.leftOut ?? 0;
    if (!hasMore(answer.value, page, A_PAGE)) break;
  }
  return ok({ leftOut });
};

/** Which campaign stands beside whom is the person's own and stays. */
const storeRemove: Handlers['shopline.remove'] = async ({ accountId }) => {
  const forgotten = await forgetEverythingOf(accountId);
  if (!forgotten.ok) return forgotten;
  await stores.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};

const shoplineTwin: Handlers['shopline.twin'] = async ({ accountId, campaignId, twin }) => {
  const work = async (transaction: Writing) => {
    const table = transaction.objectStore('storeTwins');
    if (twin) await table.put({ ...twin, accountId, campaignId, linkedAt: Date.now() });
    else await table.delete(IDBKeyRange.only([accountId, campaignId]));
    return null;
  };
  const written = await write(['storeTwins'], work, { of: accountId });
  return done(written);
};

/** Message → handler. */
export const shoplineHandlers = {
  'job.readStore': jobReadStore,
  'job.storeSteps': jobStoreSteps,
  'shopline.change': storeChange,
  'shopline.check': storeCheck,
  'shopline.connect': storeConnect,
  'shopline.expressLink': storeExpressLink,
  'shopline.lookAtCampaign': storeReadCampaign,
  'shopline.products': shoplineProducts,
  'shopline.promotions': storePromotions,
  'shopline.remove': storeRemove,
  'shopline.twin': shoplineTwin,
} satisfies Partial<Handlers>;
