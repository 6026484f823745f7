import { useCallback, useMemo } from 'react';
import { create } from 'zustand';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { ok, type Result } from '#lib/domain/result';
import { type CampaignLine, type CampaignMark, campaignMarks, type LineFilter } from '#lib/domain/targeted/campaign-line';
import { rowsOfAccount } from '#lib/records/of-account';
import type { CampaignDetailsRow, CampaignRow } from '#lib/records/targeted/targeted-rows';
import { read } from '#lib/records/transact';
import { readTable } from '#lib/stores/reports/performance/read-table';
import { usePerformanceAnswer } from '#lib/stores/reports/performance/use-performance';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

/** A shop's targeted campaigns as they are kept. */
export interface KeptCampaigns {
  readonly campaigns: readonly CampaignRow[];
  readonly details: ReadonlyMap<string, CampaignDetailsRow>;
  /** When the list was read to its end, Unix ms; null: never. */
  readonly readAt: number | null;
  /** Nothing of the list was left out. */
  readonly complete: boolean;
}

const TABLES = ['campaigns', 'campaignDetails', 'readings'] as const;

export const useCampaigns = (accountId: string): LiveAnswer<KeptCampaigns> =>
  useLive(
    TABLES,
    useCallback(() => keptCampaigns(accountId), [accountId]),
    accountId,
  );

/** What is kept of a shop's campaigns, those that begin last first. */
export async function keptCampaigns(accountId: string): Promise<Result<KeptCampaigns>> {
  const campaigns = await rowsOfAccount('campaigns', accountId);
  if (!campaigns.ok) return campaigns;
  const details = await rowsOfAccount('campaignDetails', accountId);
  if (!details.ok) return details;
  const reading = await read(['readings'], (transaction) => transaction.objectStore('readings').get([accountId, 'campaigns']));
  if (!reading.ok) return reading;
  return ok({
    campaigns: campaigns.value.toSorted((one, other) => other.period.start - one.period.start),
    details: new Map(details.value.map((row) => [row.campaignId, row])),
    readAt: reading.value?.readAt ?? null,
    complete: reading.value?.complete ?? true,
  });
}

/** What campaigns sold in the last 30 days that were read. */
const LAST_30 = {
  period: { kind: 'last30d' },
  orderType: 'PlacedOrder',
  channel: 'AllChannel',
  measure: 'sales',
  against: 'before',
  table: 'campaign',
} as const satisfies PerformanceQuestion;

export interface CampaignSales {
  readonly from: string;
  readonly to: string;
  readonly of: ReadonlyMap<string, { readonly sales: bigint | null; readonly commission: bigint | null }>;
  /** All of the days were read whole: a campaign without a row sold nothing. */
  readonly whole: boolean;
}

/** undefined: not read yet; null: nothing of the shop's numbers is kept. */
export function useCampaignSales(accountId: string): CampaignSales | null | undefined {
  const { value } = usePerformanceAnswer(
    useCallback(() => readTable(accountId, LAST_30), [accountId]),
    accountId,
  );
  return useMemo(() => {
    if (!value) return value;
    const own = value.rows.filter(({ level }) => level === 'targeted');
    return {
      from: value.period.from,
      to: value.period.to,
      of: new Map(own.map(({ id, totals }) => [id, totals])),
      whole: value.unknown === 0 && value.unread === 0,
    };
  }, [value]);
}

/** The lines of the list. */
export function campaignLines(kept: KeptCampaigns, sold: CampaignSales | null, now: number): readonly CampaignLine[] {
  return kept.campaigns.map((row) => {
    const held = kept.details.get(row.campaignId) ?? null;
    const totals = sold?.of.get(row.campaignId);
    const none = sold?.whole && row.period.start < Date.parse(`${sold.to}T00:00:00Z`) ? 0n : null;
    const line = {
      campaignId: row.campaignId,
      name: row.name,
      status: row.status,
      source: row.source ?? null,
      period: row.period,
      products: row.products ?? null,
      affiliates: row.affiliates ?? null,
      minRate: row.minRate ?? null,
      maxRate: row.maxRate ?? null,
      held,
      heldAt: held?.readAt ?? null,
      sales: totals ? totals.sales : none,
      commission: totals ? totals.commission : none,
    };
    return { ...line, marks: campaignMarks(line, now) };
  });
}

interface ListState extends LineFilter {
  readonly type: (typed: string) => void;
  /** Pressed again it is taken back. */
  readonly choose: (status: string | null) => void;
  readonly chooseMark: (mark: CampaignMark) => void;
  readonly clear: () => void;
}

/** Search and filter of the list, kept while other views are open. */
export const useCampaignFilter = create<ListState>((set) => ({
  typed: '',
  status: null,
  mark: null,
  type: (typed) => set({ typed }),
  choose: (status) => set((before) => ({ status: before.status === status ? null : status, mark: null })),
  clear: () => set({ typed: '', status: null, mark: null }),
  chooseMark: (mark) => set((before) => ({ mark: before.mark === mark ? null : mark, status: null })),
}));
