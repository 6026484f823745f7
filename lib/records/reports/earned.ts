import type { ShortLink } from '#lib/domain/links/short-link';
import type { EarnedShare } from '#lib/domain/reports/earned/earned-by-links';
import type { Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { read, write } from '#lib/records/transact';
import type { EarnedStateRow, LinkEarningsRow } from './earned-rows';

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
        transaction.objectStore('earnedStates').put(withCheck(state)),
        ...[...bySubIds].map(([subIds, own]) => store.put(withCheck({ accountId, subIds, shares: own }))),
      ]);
      return null;
    },
    { of: state.accountId },
  );

/**
 * What links with these sub ids earned; those that earned nothing are left out. Null: what was counted of them is damaged, until the next sync
 * counts anew. Each pair: account and sub ids.
 */
export const sharesOf = (
  pairs: readonly (readonly [string, string])[],
): Promise<Result<ReadonlyMap<string, readonly EarnedShare[] | null>>> =>
  read(['linkEarnings'], async (transaction) => {
    const store = transaction.objectStore('linkEarnings');
    const wanted = new Map(pairs.map(([accountId, subIds]) => [pairKey(accountId, subIds), [accountId, subIds] as [string, string]]));
    const rows = await Promise.all([...wanted.values()].map((key) => store.get(key)));
    return new Map(rows.flatMap((row) => (row ? [[pairKey(row.accountId, row.subIds), areShares(row) ? row.shares : null] as const] : [])));
  });

/** The key of an account and the five sub ids of a link, joined by `-`. */
export const pairKey = (accountId: string, subIds: string): string => `${accountId} ${subIds}`;

/** All that links of some accounts earned; null: a part of what was counted is damaged, until the next sync counts anew. */
export const sharesOfAccounts = (accountIds: readonly string[]): Promise<Result<readonly EarnedShare[] | null>> =>
  read(['linkEarnings'], async (transaction) => {
    const rows = await Promise.all(accountIds.map((id) => transaction.objectStore('linkEarnings').getAll(rangeOf(id))));
    return rows.flat().every(areShares) ? rows.flat().flatMap(({ shares }) => shares) : null;
  });

/** The totals of an account when its lines were last counted; null: they never were, or what is stored of it is damaged. */
export const earnedState = (accountId: string): Promise<Result<EarnedStateRow | null>> =>
  read(['earnedStates'], async (transaction) => {
    const row = await transaction.objectStore('earnedStates').get(rangeOf(accountId));
    return row && isState(row) ? row : null;
  });

/** Whether what links earned is as it was written; where it has no sum, whether it has the form. */
export const areShares = (row: LinkEarningsRow): boolean =>
  isAsWritten(row) && Array.isArray(row.shares) && row.shares.every((share) => typeof share?.parts === 'object' && share.parts !== null);

const isState = (row: EarnedStateRow): boolean =>
  isAsWritten(row) &&
  Number.isFinite(row.at) &&
  Number.isSafeInteger(row.fresh?.lines) &&
  typeof row.rule === 'object' &&
  row.rule !== null;

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
