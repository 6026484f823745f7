import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { LOOK_TABLES, storeCheck } from '#lib/background/offers/keep-check';
import { readOfferPage } from '#lib/background/offers/read-page';
import { takeShare } from '#lib/background/offers/share';
import { passes } from '#lib/domain/offers/offer-filter';
import { ok } from '#lib/domain/result';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { savedSearch } from '#lib/records/offers/searches';

export interface CheckSearchesParams {
  readonly searchIds: readonly string[];
  readonly by: 'alarm' | 'person';
}
export interface SearchStep {
  readonly searchId: string;
  readonly page: number;
}
interface PageChecked {
  readonly searchId: string;
  readonly read: number;
}

/** Looks at saved searches: a page a step, what changed is found in the transaction that keeps what was read. */
export const checkSearches: JobKind<CheckSearchesParams, SearchStep, PageChecked, Pick<CheckSearchesParams, 'by'>> = {
  kind: 'checkSearches',
  *steps({ searchIds }) {
    for (const searchId of searchIds) yield { searchId, page: 1 };
  },
  ahead: ({ searchIds }) => Object.fromEntries(searchIds.map((searchId) => [searchId, null])),
  keep: ({ by }) => ({ by }),
  repetition: () => 'read',
  units: () => 1,
  async run({ searchId, page }, { signal }): Promise<Outcome<PageChecked, SearchStep>> {
    const now = Date.now();
    const found = await savedSearch(searchId);
    if (!found.ok) return { is: 'failed', failure: found.failure };
    const search = found.value;
    // The search was removed meanwhile: nothing is left to do.
    if (!search) return { is: 'done', reused: true, value: { searchId, read: 0 }, ahead: { [searchId]: 0 } };
    const account = await accountById(search.accountId);
    if (!account.ok) return { is: 'failed', refused: true, failure: account.failure, ahead: { [searchId]: 0 } };
    if (!hasKey(account.value)) return { is: 'failed', refused: true, failure: { code: 'noApiAccess' }, ahead: { [searchId]: 0 } };
    const share = await takeShare(account.value);
    if (!share.ok) return outcomeOf(share, 'read', now);
    const answer = await readOfferPage(account.value, search.query, page, { signal, priority: 'background' });
    if (!answer.ok) return waitWhenAway(outcomeOf(answer, 'read', now), now);
    const { rows, more } = answer.value;
    const last = !more || page >= search.pages;
    const check = { search, rows: rows.filter((row) => passes(row, search.filter)), last, at: Date.now() };
    return {
      ...outcomeOf(ok({ searchId, read: rows.length }), 'read', now),
      ...(last ? {} : { more: [{ searchId, page: page + 1 }] }),
      ahead: { [searchId]: last ? 0 : Math.max(0, search.pages - page - 1) },
      keep: { tables: LOOK_TABLES, write: (transaction) => storeCheck(transaction, check) },
    } as Outcome<PageChecked, SearchStep>;
  },
};
