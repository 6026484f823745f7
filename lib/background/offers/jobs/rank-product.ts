import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { OFFER_TABLES, putOffers } from '#lib/background/offers/keep-offers';
import { readOfferPage } from '#lib/background/offers/read-page';
import { emptyQuery, MOST_PAGES } from '#lib/domain/offers/offer-query';
import { type RankParams, type RankRead, type RankStep, rankOn, tailOf } from '#lib/domain/offers/product-rank';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Writing } from '#lib/records/transact';

/** Looks for a product among the offers under a keyword, highest commission first, a page a step, until it is found or the listing ends. */
export const rankProduct: JobKind<RankParams, RankStep, RankRead> = {
  kind: 'rankProduct',
  steps: () => [{ page: 1, offset: 0, tail: [] }],
  ahead: () => ({ pages: MOST_PAGES - 1 }),
  repetition: () => 'read',
  units: () => 1,
  async run(step, { params: { accountId, itemId, keyword }, signal }): Promise<Outcome<RankRead, RankStep>> {
    const account = await accountById(accountId);
    if (!account.ok) return { is: 'failed', refused: true, failure: account.failure };
    if (!hasKey(account.value)) return { is: 'failed', refused: true, failure: { code: 'noApiAccess' } };
    const query = { ...emptyQuery('product'), keyword, sort: 5 };
    const answer = await readOfferPage(account.value, query, step.page, { signal });
    if (!answer.ok) return waitWhenAway(outcomeOf(answer, 'read', Date.now()), Date.now());
    const { rows, more } = answer.value;
    const value = rankOn(step, rows, itemId);
    const next = { page: step.page + 1, offset: step.offset + rows.length, tail: tailOf(rows) };
    const goesOn = more && value.rank === null;
    const keep = { tables: OFFER_TABLES, write: (transaction: Writing) => putOffers(transaction, accountId, rows, Date.now()) };
    return {
      is: 'done',
      value,
      keep,
      ...(goesOn ? { more: [next] } : {}),
      ahead: { pages: goesOn ? Math.max(0, MOST_PAGES - next.page) : 0 },
    };
  },
};
