import { accountById } from '#lib/background/accounts/accounts';
import { followSearches } from '#lib/background/offers/watch-searches';
import { failure } from '#lib/domain/failure';
import { queryProblems } from '#lib/domain/offers/offer-rules';
import { MOST_SEARCHES, type SavedSearch } from '#lib/domain/offers/saved-search';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetSeen } from '#lib/records/offers/searches';
import { write } from '#lib/records/transact';

/** Keeps a search, or changes it; one that asks something else begins anew. */
export const searchesSave: Handlers['searches.save'] = async ({ search }) => {
  const [problem] = queryProblems(search.query);
  if (problem) return fail(failure('paramsRefused', { field: problem.field }));
  const account = await accountById(search.accountId);
  if (!account.ok) return account;
  const { market } = account.value;
  const kept = await write(['savedSearches', 'seenOffers'], async (transaction) => {
    const store = transaction.objectStore('savedSearches');
    const before = await store.get(search.id);
    if (!before && (await store.count()) >= MOST_SEARCHES) return false;
    const same = before !== undefined && asks(before) === asks(search);
    if (!same) await forgetSeen(transaction, search.id);
    await store.put({ ...search, market, createdAt: before?.createdAt ?? Date.now(), checkedAt: same ? before.checkedAt : null });
    return true;
  });
  if (!kept.ok) return kept;
  if (!kept.value) return fail(failure('tooManySearches'));
  await followSearches();
  return ok({});
};

const asks = ({ accountId, query, filter, pages }: Pick<SavedSearch, 'accountId' | 'query' | 'filter' | 'pages'>): string =>
  JSON.stringify([accountId, query, filter, pages]);
