import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient, hasKey } from '#lib/background/accounts/clients';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

const MODES = ['FULL', 'DELTA'] as const;

/** The product feeds that Shopee offers to the account: whole catalogues and their changes. Two calls. */
export const feedsList: Handlers['feeds.list'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const client = await affiliateClient(account.value);
  if (!client.ok) return client;
  const lists = [];
  for (const mode of MODES) {
    const answer = await client.value.listItemFeeds({ feedMode: mode });
    if (!answer.ok) return answer;
    for (const { datafeedId, datafeedName, totalCount, date } of answer.value.feeds)
      lists.push({ id: datafeedId, name: datafeedName ?? '', mode, rows: totalCount ?? null, day: date ?? null });
  }
  return ok({ feeds: lists });
};
