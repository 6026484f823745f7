import { useCallback, useEffect, useMemo } from 'react';
import { MARKETS } from '#lib/domain/market';
import { ALL_SALES } from '#lib/domain/reports/conversions/sale-filter';
import { ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type SoldPart, soldParts } from '#lib/domain/targeted/who-sold';
import { clockOf } from '#lib/domain/time/zone-clock';
import { rowsOfAccount } from '#lib/records/of-account';
import type { CampaignDetailsRow, CampaignJournalRow, CampaignRow } from '#lib/records/targeted/targeted-rows';
import { read } from '#lib/records/transact';
import { useVault } from '#lib/stores/accounts/vault';
import type { SalesAnswered } from '#lib/stores/reports/sales/sales-of-place';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { holdInView, useHeldReading } from './read-held';

export type { CampaignDetailsRow, CampaignJournalRow, CampaignRow } from '#lib/records/targeted/targeted-rows';

/** Reads a campaign's settings when its page is opened, and again when they are old. @returns whether, and why it could not be */
export function useHeld(accountId: string, campaignId: string, readAt: number | null, known: boolean) {
  const open = useVault((state) => state.status !== null && state.status.state !== 'locked');
  const { busy, failures } = useHeldReading();
  useEffect(() => {
    if (open && known) holdInView(accountId, campaignId, readAt);
  }, [open, known, accountId, campaignId, readAt]);
  return { busy: busy === campaignId, failure: failures[campaignId] ?? null };
}

const DAY = 86_400_000;
/** Order lines are asked for no further back. */
const MOST_DAYS = 366;

export interface CampaignSold {
  readonly products: readonly SoldPart[];
  readonly affiliates: readonly SoldPart[];
  readonly total: SalesAnswered['total'] | null;
  /** Days of the campaign that were not read; null: nobody knows. */
  readonly missing: number | null;
  readonly ready: boolean;
}

/** What a campaign, each of its products and each of its affiliates sold since it began, from the shop's order lines. */
export function useCampaignSold(shop: ShopAccount, row: CampaignRow, details: CampaignDetailsRow | null): CampaignSold {
  const { id: accountId, market } = shop;
  const { campaignId, period } = row;
  const today = dayIn(serverNow(), MARKETS[market].timeZone);
  const from = Math.max(dayIn(period.start, MARKETS[market].timeZone), today - MOST_DAYS);
  const asked = (groups: 'affiliate' | 'product') => {
    const filter = { ...ALL_SALES, from: Math.min(from, today), to: today, campaignId };
    return { kind: 'sales', question: { place: { market, accountId }, filter, groups, today } } as const;
  };
  const byAffiliate = useSales<SalesAnswered>(useSame(asked('affiliate')));
  const byProduct = useSales<SalesAnswered>(useSame(asked('product')));
  const people = useAffiliateNames(accountId);
  return useMemo(() => {
    const known = byAffiliate.value && byAffiliate.value.missing !== null ? byAffiliate.value : null;
    const whole = known?.missing === 0;
    const affiliates = (details?.affiliateIds ?? []).map((id) => ({ id, name: people.get(id) ?? '' }));
    const products = (details?.products ?? []).map(({ itemId, name }) => ({ id: itemId, name: name ?? '' }));
    return {
      affiliates: soldParts(affiliates, known?.groups ?? null, whole),
      products: soldParts(products, known && (byProduct.value?.groups ?? null), whole),
      total: byAffiliate.value?.total ?? null,
      missing: byAffiliate.value?.missing ?? null,
      ready: byAffiliate.value !== null && byProduct.value !== null,
    };
  }, [byAffiliate, byProduct, details, people]);
}

/** The same object as long as it says the same. */
function useSame<T>(value: T): T {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as T, [key]);
}

const dayIn = (ms: number, timeZone: string): number => Date.parse(`${clockOf(ms, timeZone).slice(0, 10)}T00:00:00Z`) / DAY;

const AFFILIATES = ['affiliates'] as const;
const NOBODY: ReadonlyMap<string, string> = new Map();

function useAffiliateNames(accountId: string): ReadonlyMap<string, string> {
  const names = async () => {
    const rows = await rowsOfAccount('affiliates', accountId);
    return rows.ok ? ok(new Map(rows.value.map(({ affiliateId, name, userName }) => [affiliateId, name ?? userName ?? '']))) : rows;
  };
  return useLive(AFFILIATES, useCallback(names, [accountId]), accountId).value ?? NOBODY;
}

const JOURNAL = ['campaignJournal'] as const;
/** So many of the newest parts of changes are told. */
const MOST_PARTS = 500;

/** What this browser did to a campaign, part by part, the newest first. */
export const useCampaignHistory = (accountId: string, campaignId: string): LiveAnswer<readonly CampaignJournalRow[]> =>
  useLive(
    JOURNAL,
    useCallback(() => campaignHistory(accountId, campaignId), [accountId, campaignId]),
    `${accountId} ${campaignId}`,
  );

export const campaignHistory = (accountId: string, campaignId: string, most = MOST_PARTS): Promise<Result<readonly CampaignJournalRow[]>> =>
  read(['campaignJournal'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId, campaignId], [accountId, campaignId, []]);
    const rows: CampaignJournalRow[] = [];
    for await (const cursor of transaction.objectStore('campaignJournal').index('campaign').iterate(range, 'prev')) {
      rows.push(cursor.value);
      if (rows.length >= most) break;
    }
    return rows;
  });
