import { useCallback } from 'react';
import { ok } from '#lib/domain/result';
import { rowsOfAccount } from '#lib/records/of-account';
import type { AffiliateRow } from '#lib/records/targeted/affiliate-rows';
import { useLive } from '#lib/stores/shell/use-live';
import { draftsOfShop } from './drafts';

const CAMPAIGNS = ['campaigns'] as const;
const DRAFTS = ['campaignDrafts'] as const;
const AFFILIATES = ['affiliates'] as const;

/** Names of a shop's campaigns, as far as they are known: AMS takes none twice. */
export function useCampaignNames(accountId: string): readonly string[] {
  const query = useCallback(async () => {
    const rows = await rowsOfAccount('campaigns', accountId);
    return rows.ok ? ok(rows.value.map(({ name }) => name)) : rows;
  }, [accountId]);
  return useLive(CAMPAIGNS, query, accountId).value ?? NONE;
}
const NONE: readonly string[] = [];

/** The drafts of a shop, the newest first. */
export const useShopDrafts = (accountId: string) =>
  useLive(
    DRAFTS,
    useCallback(() => draftsOfShop(accountId), [accountId]),
    accountId,
  );

/** What is known of a shop's affiliates, by id. */
export function useKnownAffiliates(accountId: string): ReadonlyMap<string, AffiliateRow> {
  const query = useCallback(async () => {
    const rows = await rowsOfAccount('affiliates', accountId);
    return rows.ok ? ok(new Map(rows.value.map((row) => [row.affiliateId, row]))) : rows;
  }, [accountId]);
  return useLive(AFFILIATES, query, accountId).value ?? NOBODY;
}
const NOBODY: ReadonlyMap<string, AffiliateRow> = new Map();
