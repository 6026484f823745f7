import { useCallback } from 'react';
import type { ShortLink } from '#lib/domain/links/short-link';
import { joinSubIds } from '#lib/domain/links/sub-ids/sub-id';
import { type EarnedByLink, type EarnedParts, earnedByLink, earnedByPreset } from '#lib/domain/reports/earned/earned-by-links';
import { ok, type Result } from '#lib/domain/result';
import { earnedState, pairKey, sharesOf, sharesOfAccounts } from '#lib/records/reports/earned';
import type { EarnedStateRow } from '#lib/records/reports/earned-rows';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useLive } from '#lib/stores/shell/use-live';

export type { EarnedStateRow } from '#lib/records/reports/earned-rows';

const TABLES = ['linkEarnings', 'earnedStates'] as const;
const STATES = ['earnedStates'] as const;

export interface LinkEarned {
  readonly earned: EarnedByLink;
  /** Unix ms of the last counting; null: the account's report was never read. */
  readonly countedAt: number | null;
  /** Conversions of the report that could not be read, or do not tell what they bring: whose they are nobody knows. */
  readonly unread: number;
}

/** What these links earned, by id; null: not read yet. `links` must keep its identity. */
export const useEarnedOfLinks = (links: readonly ShortLink[]): ReadonlyMap<string, LinkEarned> | null =>
  useLive(
    TABLES,
    useCallback(() => readLinks(links), [links]),
    '',
  ).value;

async function readLinks(links: readonly ShortLink[]): Promise<Result<ReadonlyMap<string, LinkEarned>>> {
  const accountIds = [...new Set(links.map(({ accountId }) => accountId))];
  const [shares, ...states] = await Promise.all([
    sharesOf(links.map(({ accountId, subIds }) => [accountId, joinSubIds(subIds)] as const)),
    ...accountIds.map(earnedState),
  ]);
  if (!shares.ok) return shares;
  const counted = new Map(accountIds.map((id, at) => [id, states[at]?.ok ? states[at].value : null]));
  return ok(
    new Map(
      links.map(({ id, accountId, shopId, itemId, subIds }) => {
        const joined = joinSubIds(subIds);
        const own = shares.value.get(pairKey(accountId, joined));
        const earned = earnedByLink(own ?? [], { id, shopId, itemId, subIds: joined });
        // What is damaged says nothing, as if it had never been counted.
        const state = own === null ? null : counted.get(accountId);
        return [id, { earned, countedAt: state?.at ?? null, unread: state?.unread ?? 0 }] as const;
      }),
    ),
  );
}

/** What an account's links of a preset earned; null: not read yet, or never counted. */
export const useEarnedOfPreset = (accountId: string, presetId: string): EarnedParts | null =>
  useLive(
    TABLES,
    useCallback(async () => {
      const [shares, state] = await Promise.all([sharesOfAccounts([accountId]), earnedState(accountId)]);
      if (!shares.ok) return shares;
      return ok(state.ok && state.value && shares.value ? earnedByPreset(shares.value, presetId) : null);
    }, [accountId, presetId]),
    `${accountId} ${presetId}`,
  ).value;

/** What an account's report told when it was last counted; null: not read yet, never counted, or covered by a locked vault. */
export function useEarnedState(accountId: string): EarnedStateRow | null {
  const covered = useCover() !== 'open';
  const { value } = useLive(
    STATES,
    useCallback(() => earnedState(accountId), [accountId]),
    accountId,
  );
  return covered ? null : value;
}
