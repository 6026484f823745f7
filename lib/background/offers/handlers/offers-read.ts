import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { OFFER_TABLES, putOffers } from '#lib/background/offers/keep-offers';
import { readOfferPage } from '#lib/background/offers/read-page';
import { failure } from '#lib/domain/failure';
import { queryProblems } from '#lib/domain/offers/offer-rules';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { write } from '#lib/records/transact';

/** One page of the catalogue for a list that is being looked at. What cannot be kept is shown all the same. */
export const offersRead: Handlers['offers.read'] = async ({ accountId, query, page }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const [problem] = queryProblems(query);
  if (problem) return fail(failure('paramsRefused', { field: problem.field }));
  const answer = await readOfferPage(account.value, query, page);
  if (!answer.ok) return answer;
  const readAt = Date.now();
  await write(OFFER_TABLES, (transaction) => putOffers(transaction, accountId, answer.value.rows, readAt));
  return ok({ rows: [...answer.value.rows.map((row) => ({ ...row, shopTypes: [...row.shopTypes] }))], more: answer.value.more, readAt });
};
