import { failure } from '../../domain/failure';
import { queryProblems } from '../../domain/offer-rules';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { write } from '../../records/transact';
import { accountById } from '../accounts';
import { OFFER_TABLES, putOffers } from '../offers/keep-offers';
import { readOfferPage } from '../offers/read-page';
import { hasKey } from '../rooms';

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
