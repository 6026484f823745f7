import { useCallback } from 'react';
import type { MarketCode } from '#lib/domain/market';
import type { Days, Figures } from '#lib/domain/reports/performance';
import { ok, type Result } from '#lib/domain/result';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import { rowsOfAccount } from '#lib/records/of-account';
import { bestAffiliates } from '#lib/records/reports/best-affiliates';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';

const TABLES = ['campaigns', 'performance', 'performanceNames'] as const;
/** So many of the best are offered. */
const TOP = 5;

export interface FoundTwin extends TwinSource {
  /** null: Shopee tells none of it here. */
  readonly figures: Figures | null;
}
export interface FoundTwins {
  readonly twins: readonly FoundTwin[];
  /** The 30 days of the figures; null: the shop's numbers were not read yet. */
  readonly days: Days | null;
  /** The records were read: what is not there is not known. */
  readonly known: boolean;
}
const NOBODY: FoundTwins = { twins: [], days: null, known: false };

/** Whom of a Shopee shop a campaign may stand beside: its best affiliates of the last 30 days, and its targeted campaigns, as far as both were read. */
export function useFoundTwins(shopAccountId: string): FoundTwins {
  const market = useSetting('shops').find(({ id }) => id === shopAccountId)?.market ?? null;
  const query = useCallback(async () => (market === null ? ok(NOBODY) : readTwins(market, shopAccountId)), [market, shopAccountId]);
  return useLive(TABLES, query, shopAccountId).value ?? NOBODY;
}

async function readTwins(market: MarketCode, shopAccountId: string): Promise<Result<FoundTwins>> {
  const campaigns = await rowsOfAccount('campaigns', shopAccountId);
  if (!campaigns.ok) return campaigns;
  const best = await bestAffiliates(market, shopAccountId, TOP);
  if (!best.ok) return best;
  const affiliates = best.value.affiliates.map(
    ({ id, name, figures }): FoundTwin => ({ shopAccountId, kind: 'affiliate', shopeeId: id, name: name || id, figures }),
  );
  const targeted = campaigns.value.map(
    ({ campaignId, name }): FoundTwin => ({
      shopAccountId,
      kind: 'targeted',
      shopeeId: campaignId,
      name: name || campaignId,
      figures: null,
    }),
  );
  return ok({ twins: [...affiliates, ...targeted], days: best.value.days, known: true });
}

export const plainTwin = ({ shopAccountId, kind, shopeeId, name }: TwinSource): TwinSource => ({ shopAccountId, kind, shopeeId, name });
