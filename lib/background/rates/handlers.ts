import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { refuseForeign } from '#lib/background/shops/own-ids';
import { shopClient } from '#lib/background/shops/shop-client';
import { clientOf, withShop } from '#lib/background/shops/with-shop';
import { writableShop } from '#lib/background/shops/writable-shop';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { type EntryNow, planApply } from '#lib/domain/rates/apply/plan-apply';
import { done, fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { rowsOfAccount, rowsOfItems } from '#lib/records/of-account';
import { dropSnoozes, putSnoozes } from '#lib/records/rates/snoozes';
import { entriesNow } from './entries-now';
import { judgePage } from './in-view/in-view';
import { keepEntries } from './in-view/keep-entries';
import { keepProducts } from './in-view/keep-products';
import { ownOf } from './in-view/prove';
import { applyToAll } from './jobs/apply-to-all';
import { readSuggestions } from './jobs/read-suggestions';
import { already, changesUnderWay, oneAtATime, startChanges } from './jobs/start-changes';
import { readShownItems } from './read-items';
import { readShop } from './reading/read-shop';
import { setAutoAdd } from './set-auto-add';

const MANY = 1000;

const jobApplyRates: Handlers['job.applyRates'] = async ({ requestId, accountId, shopConfirmed, changes }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const ids = changes.map(({ itemId }) => itemId);
  const foreign = await refuseForeign(shop.value, { itemIds: ids, campaignIds: changes.flatMap(({ campaignId }) => campaignId ?? []) });
  if (foreign) return fail(foreign);
  // One question for each product takes longer than all rows at once, where there are many.
  const entries = await (ids.length > MANY ? rowsOfAccount('entries', accountId) : rowsOfItems('entries', accountId, ids));
  if (!entries.ok) return entries;
  const known = new Map(entries.value.map(({ campaignId, rate, period }): [string, EntryNow] => [campaignId, { rate, end: period.end }]));
  const started = await startChanges(accountId, requestId, planApply(changes as readonly RateChange[], known));
  return started.ok ? ok(started.value) : started;
};

const jobApplyToAll: Handlers['job.applyToAll'] = async ({ requestId, accountId, shopConfirmed, doing, rate, start, end }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  return oneAtATime(async () => {
    const open = await changesUnderWay(accountId);
    if (!open.ok) return open;
    const same = open.value.find(({ job }) => job.id === requestId);
    if (same) return already(same.job);
    // AMS says nothing of two tasks at once, and single changes would meet the task's.
    if (open.value.length > 0) return fail(failure('changesUnderWay'));
    const asked = {
      doing,
      rate: rate === null ? null : rateFromBasisPoints(rate),
      start,
      end: doing === 'remove' ? ('keep' as const) : end,
    };
    const job = await runner.start(applyToAll, { shopAccountId: accountId, asked }, { accountId, id: requestId });
    return job.ok ? ok({ jobId: job.value.id, already: false }) : job;
  });
};

const jobReadShop: Handlers['job.readShop'] = async ({ requestId, accountId, visible }) =>
  withShop(accountId, () =>
    jobIdOf(runner.start(readShop, { shopAccountId: accountId, visible }, { accountId, urgency: 'background', id: requestId })),
  );

const jobReadSuggestions: Handlers['job.readSuggestions'] = async ({ requestId, accountId }) =>
  withShop(accountId, () =>
    jobIdOf(runner.start(readSuggestions, { shopAccountId: accountId }, { accountId, urgency: 'interactive', id: requestId })),
  );

const pageInView: Handlers['page.inView'] = async (view, { tab }) => (tab ? ok(await judgePage(view, tab)) : fail(failure('forbidden')));

const shopAutoAdd: Handlers['shop.autoAdd'] = async ({ accountId }) => {
  const client = await clientOf(accountId);
  if (!client.ok) return client;
  const answer = await client.value.autoAdd({});
  return answer.ok ? ok({ on: answer.value.open, rate: answer.value.commissionRate }) : answer;
};

const shopReadItems: Handlers['shop.lookAtItems'] = async ({ accountId, itemIds }) =>
  withShop(accountId, async (shop) => {
    const own = await ownOf(shop, itemIds, Date.now());
    if (!own.ok) return own;
    const refused = own.value.length > 0 ? await readShownItems(shop, own.value, Date.now()) : null;
    return refused ? fail(refused) : ok({});
  });

const shopReadAgain: Handlers['shop.readAgain'] = async ({ accountId, itemIds }) =>
  withShop(accountId, async (shop) => {
    const own = await ownOf(shop, itemIds, Date.now());
    if (!own.ok) return own;
    if (own.value.length === 0) return ok({});
    const client = await shopClient(shop);
    if (!client.ok) return client;
    const [entries, info] = await Promise.all([entriesNow(client.value, own.value), client.value.itemInfo({ itemIdList: own.value })]);
    if (!entries.ok) return entries;
    if (!info.ok) return info;
    await keepEntries(shop, entries.value, own.value);
    return done(await keepProducts(shop, info.value.itemList));
  });

const shopSetAutoAdd: Handlers['shop.setAutoAdd'] = async ({ requestId, accountId, shopConfirmed, on, rate }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const set = await setAutoAdd(shop.value, requestId, on, rate === null ? null : rateFromBasisPoints(rate));
  return set.ok ? ok(set.value) : fail(set.failure);
};

const shopSuggestedRate: Handlers['shop.suggestedRate'] = async ({ accountId }) => {
  const client = await clientOf(accountId);
  if (!client.ok) return client;
  const answer = await client.value.shopSuggestedRate({});
  return answer.ok ? ok({ min: answer.value.minRate, max: answer.value.maxRate, readAt: Date.now() }) : answer;
};

const suggestionsSnooze: Handlers['suggestions.snooze'] = async ({ accountId, suggestions, until }) =>
  withShop(accountId, async () => {
    const at = Date.now();
    const rows = suggestions.map((one) => ({ accountId, ...one, at, until }));
    return done(await putSnoozes(accountId, rows));
  });

const suggestionsUnsnooze: Handlers['suggestions.unsnooze'] = async ({ accountId, suggestions }) =>
  done(await dropSnoozes(suggestions.map((one) => ({ accountId, ...one }))));

/** Message → handler. */
export const ratesHandlers = {
  'job.applyRates': jobApplyRates,
  'job.applyToAll': jobApplyToAll,
  'job.readShop': jobReadShop,
  'job.readSuggestions': jobReadSuggestions,
  'page.inView': pageInView,
  'shop.autoAdd': shopAutoAdd,
  'shop.lookAtItems': shopReadItems,
  'shop.readAgain': shopReadAgain,
  'shop.setAutoAdd': shopSetAutoAdd,
  'shop.suggestedRate': shopSuggestedRate,
  'suggestions.snooze': suggestionsSnooze,
  'suggestions.unsnooze': suggestionsUnsnooze,
} satisfies Partial<Handlers>;
