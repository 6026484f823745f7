import type { ShortLink } from '#lib/domain/links/short-link';
import type { EarnedShare } from '#lib/domain/reports/earned/earned-by-links';
import type { Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { EarnedStateRow } from './earned-rows';

/** Every link that was made here with an account. */
export const linksOfAccount = (accountId: string): Promise<Result<readonly ShortLink[]>> =>
  read(['links'], async (transaction) => (await transaction.objectStore('links').getAll()).filter((link) => link.accountId === accountId));

/** Puts what an account's links earned in the place of what was counted before: all of it, or nothing. */
export const putEarned = (state: EarnedStateRow, shares: readonly EarnedShare[]): Promise<Result<null>> =>
  write(
    ['linkEarnings', 'earnedStates'],
    async (transaction) => {
      const { accountId } = state;
      const bySubIds = new Map<string, EarnedShare[]>();
      for (const share of shares) bySubIds.set(share.subIds, [...(bySubIds.get(share.subIds) ?? []), share]);
      const store = transaction.objectStore('linkEarnings');
      await Promise.all([store.delete(rangeOf(accountId)), transaction.objectStore('earnedStates').delete(rangeOf(accountId))]);
      await Promise.all([
        transaction.objectStore('earnedStates').put(state),
        ...[...bySubIds].map(([subIds, own]) => store.put({ accountId, subIds, shares: own })),
      ]);
      return null;
    },
    { of: state.accountId },
  );

/** What links with these sub ids earned; those that earned nothing are left out. Each pair: account and sub ids. */
export const sharesOf = (pairs: readonly (readonly [string, string])[]): Promise<Result<ReadonlyMap<string, readonly EarnedShare[]>>> =>
  read(['linkEarnings'], async (transaction) => {
    const store = transaction.objectStore('linkEarnings');
    const wanted = new Map(pairs.map(([accountId, subIds]) => [pairKey(accountId, subIds), [accountId, subIds] as [string, string]]));
    const rows = await Promise.all([...wanted.values()].map((key) => store.get(key)));
    return new Map(rows.flatMap((row) => (row ? [[pairKey(row.accountId, row.subIds), row.shares] as const] : [])));
  });

/** The key of an account and the five sub ids of a link, joined by `-`. */
export const pairKey = (accountId: string, subIds: string): string => `${accountId} ${subIds}`;

/** All that links of some accounts earned. */
export const sharesOfAccounts = (accountIds: readonly string[]): Promise<Result<readonly EarnedShare[]>> =>
  read(['linkEarnings'], async (transaction) => {
    const rows = await Promise.all(accountIds.map((id) => transaction.objectStore('linkEarnings').getAll(rangeOf(id))));
    return rows.flat().flatMap(({ shares }) => shares);
  });

/** The totals of an account when its lines were last counted; null: they never were. */
export const earnedState = (accountId: string): Promise<Result<EarnedStateRow | null>> =>
  read(['earnedStates'], async (transaction) => (await transaction.objectStore('earnedStates').get(rangeOf(accountId))) ?? null);

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
