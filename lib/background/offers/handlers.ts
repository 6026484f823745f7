import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { hasKey } from '#lib/background/accounts/clients';
import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { queryProblems } from '#lib/domain/offers/offer-rules';
import { MOST_SEARCHES, type SavedSearch } from '#lib/domain/offers/saved-search';
import { done, fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetSeen, removeFindingsOf, savedSearches } from '#lib/records/offers/searches';
import { write } from '#lib/records/transact';
import { feedRowOf } from '#lib/shopee-affiliate/feed-rows';
import { rankProduct } from './jobs/rank-product';
import { OFFER_TABLES, putOffers } from './keep-offers';
import { readOffer } from './read-offer';
import { readOfferPage } from './read-page';
import { followSearches, startReadings } from './watch-searches';

const MODES = ['FULL', 'DELTA'] as const;

/** The product feeds that Shopee offers to the account: whole catalogues and their changes. Two calls. */
const feedsList: Handlers['feeds.list'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const client = await affiliateClient(account.value);
  if (!client.ok) return client;
  const lists = [];
  let leftOut = 0;
  for (const mode of MODES) {
    const answer = await client.value.listItemFeeds({ feedMode: mode }, { rows: 'readable' });
    if (!answer.ok) return answer;
    leftOut += answer.value.leftOut ?? 0;
    for (const { datafeedId, datafeedName, totalCount, date } of answer.value.feeds)
      lists.push({ id: datafeedId, name: datafeedName ?? '', mode, rows: totalCount ?? null, day: date ?? null });
  }
  return ok({ feeds: lists, leftOut });
};

/** What a page of our own takes at a time; the API would serve 500. */
const ROWS = 50;

/** Some rows of a feed, from a place on. One call. */
const feedsRows: Handlers['feeds.rows'] = async ({ accountId, feedId, from }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const client = await affiliateClient(account.value);
  if (!client.ok) return client;
  const answer = await client.value.getItemFeedData({ datafeedId: feedId, offset: from, limit: ROWS }, { rows: 'readable' });
  if (!answer.ok) return answer;
  const { market } = account.value;
  const rows = answer.value.rows.map(({ columns, updateType }) => ({ ...feedRowOf(columns, updateType ?? null, market) }));
  const { pageInfo, leftOut = 0 } = answer.value;
  return ok({ rows, total: pageInfo.totalCount ?? null, more: pageInfo.hasMore, leftOut });
};

/** What the person has read goes, one by one or all of it. */
const findingsRemove: Handlers['findings.remove'] = async ({ ids }) => {
  const removed = await write(['findings'], async (transaction) => {
    const store = transaction.objectStore('findings');
    if (ids === null) await store.clear();
    else await Promise.all(ids.map((id) => store.delete(id)));
  });
  return done(removed);
};

const jobRankProduct: Handlers['job.rankProduct'] = async ({ requestId, ...params }) => {
  const account = await accountById(params.accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  return jobIdOf(runner.start(rankProduct, params, { accountId: params.accountId, id: requestId }));
};

const offerRead: Handlers['offer.read'] = readOffer;

/** One page of the catalogue for a list on the screen. It is shown even where it cannot be stored. */
const offersRead: Handlers['offers.read'] = async ({ accountId, query, page }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const [problem] = queryProblems(query);
  if (problem) return fail(failure('paramsRefused', { field: problem.field }));
  const answer = await readOfferPage(account.value, query, page, { rows: 'readable' });
  if (!answer.ok) return answer;
  const readAt = Date.now();
  await write(OFFER_TABLES, (transaction) => putOffers(transaction, accountId, answer.value.rows, readAt), { of: accountId });
  const { rows, more, leftOut } = answer.value;
  return ok({ rows: rows.map((row) => ({ ...row, shopTypes: [...row.shopTypes] })), more, leftOut, readAt });
};

/** Runs searches now, because the person asks for it: also those that are switched off. */
const searchesCheck: Handlers['searches.check'] = async ({ requestId, searchIds }) => {
  const searches = await savedSearches();
  if (!searches.ok) return searches;
  const wanted = searches.value.filter(({ id }) => searchIds.includes(id));
  return ok({ jobIds: [...(await startReadings(wanted, 'person', requestId))] });
};

/** A search goes with what it saw and found. */
const searchesRemove: Handlers['searches.remove'] = async ({ id }) => {
  const removed = await write(['savedSearches', 'seenOffers', 'findings'], async (transaction) => {
    await transaction.objectStore('savedSearches').delete(id);
    await forgetSeen(transaction, id);
    await removeFindingsOf(transaction, id);
  });
  if (!removed.ok) return removed;
  await followSearches();
  return ok({});
};

/** Keeps a search, or changes it; one that asks something else begins anew. */
const searchesSave: Handlers['searches.save'] = async ({ search }) => {
  const [problem] = queryProblems(search.query);
  if (problem) return fail(failure('paramsRefused', { field: problem.field }));
  const account = await accountById(search.accountId);
  if (!account.ok) return account;
  const { market } = account.value;
  const saved = await write(['savedSearches', 'seenOffers'], async (transaction) => {
    const store = transaction.objectStore('savedSearches');
    const before = await store.get(search.id);
    if (!before && (await store.count()) >= MOST_SEARCHES) return false;
    const same = before !== undefined && asks(before) === asks(search);
    if (!same) await forgetSeen(transaction, search.id);
    await store.put({ ...search, market, createdAt: before?.createdAt ?? Date.now(), checkedAt: same ? before.checkedAt : null });
    return true;
  });
  if (!saved.ok) return saved;
  if (!saved.value) return fail(failure('tooManySearches'));
  await followSearches();
  return ok({});
};

const asks = ({ accountId, query, filter, pages }: Pick<SavedSearch, 'accountId' | 'query' | 'filter' | 'pages'>): string =>
  JSON.stringify([accountId, query, filter, pages]);

/** Message → handler. */
export const offersHandlers = {
  'feeds.list': feedsList,
  'feeds.rows': feedsRows,
  'findings.remove': findingsRemove,
  'job.rankProduct': jobRankProduct,
  'offer.read': offerRead,
  'offers.read': offersRead,
  'searches.check': searchesCheck,
  'searches.remove': searchesRemove,
  'searches.save': searchesSave,
} satisfies Partial<Handlers>;
