import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient, hasKey } from '#lib/background/accounts/clients';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { feedRowOf } from '#lib/shopee-affiliate/feed-rows';

/** What a page of our own takes at a time; the API would serve 500. */
const ROWS = 50;

/** Some rows of a feed, from a place on. One call. */
export const feedsRows: Handlers['feeds.rows'] = async ({ accountId, feedId, from }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const client = await affiliateClient(account.value);
  if (!client.ok) return client;
  const answer = await client.value.getItemFeedData({ datafeedId: feedId, offset: from, limit: ROWS });
  if (!answer.ok) return answer;
  const { market } = account.value;
  const rows = answer.value.rows.map(({ columns, updateType }) => ({ ...feedRowOf(columns, updateType ?? null, market) }));
  return ok({ rows, total: answer.value.pageInfo.totalCount ?? null, more: answer.value.pageInfo.hasMore });
};
