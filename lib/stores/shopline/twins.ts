import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { Figures, ShopPerformance } from '#lib/domain/reports/performance';
import { ok } from '#lib/domain/result';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import { ask } from '#lib/messages/ask';
import { rowsOfAccount } from '#lib/records/of-account';
import { useLive } from '#lib/stores/shell/use-live';

/** The last 30 days of all orders placed: the same stretch for which the store's orders are counted. */
const CHOICE = { period: 'last30d', channel: 'AllChannel', orderType: 'PlacedOrder' } as const;
const CAMPAIGNS = ['campaigns'] as const;

interface ShopeeState {
  readonly answers: Readonly<Record<string, ShopPerformance>>;
  readonly busy: string | null;
  readonly failed: Readonly<Record<string, Failure>>;
  readonly read: (shopAccountId: string) => Promise<void>;
}

/** How Shopee's affiliates of a shop did, kept while the panel is open. */
const useShopee = create<ShopeeState>((set, get) => ({
  answers: {},
  busy: null,
  failed: {},
  read: async (shopAccountId) => {
    if (get().answers[shopAccountId] || get().busy === shopAccountId) return;
    set({ busy: shopAccountId });
    const answer = await ask('shop.performance', { accountId: shopAccountId, ...CHOICE });
    const { answers, failed } = get();
    if (answer.ok) set({ busy: null, answers: { ...answers, [shopAccountId]: answer.value } });
    else set({ busy: null, failed: { ...failed, [shopAccountId]: answer.failure } });
  },
}));

export interface FoundTwin extends TwinSource {
  /** null: Shopee tells none of it here. */
  readonly figures: Figures | null;
}
export interface FoundTwins {
  readonly twins: readonly FoundTwin[];
  readonly days: ShopPerformance['asked'] | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/** Whom of a Shopee shop a campaign may stand beside: its best affiliates of the last 30 days, and its targeted campaigns as far as they were read. */
export function useFoundTwins(shopAccountId: string): FoundTwins {
  const { answers, busy, failed, read } = useShopee();
  const { value: campaigns } = useLive(
    CAMPAIGNS,
    useCallback(async () => (shopAccountId === '' ? ok([]) : rowsOfAccount('campaigns', shopAccountId)), [shopAccountId]),
    shopAccountId,
  );
  useEffect(() => {
    if (shopAccountId !== '') void read(shopAccountId);
  }, [shopAccountId, read]);
  const answer = answers[shopAccountId] ?? null;
  const affiliates = (answer?.affiliates ?? []).map(
    ({ id, name, figures }): FoundTwin => ({ shopAccountId, kind: 'affiliate', shopeeId: id, name: name || id, figures }),
  );
  const targeted = (campaigns ?? []).map(
    ({ campaignId, name }): FoundTwin => ({
      shopAccountId,
      kind: 'targeted',
      shopeeId: campaignId,
      name: name || campaignId,
      figures: null,
    }),
  );
  return {
    twins: [...affiliates, ...targeted],
    days: answer?.answered ?? answer?.asked ?? null,
    busy: busy === shopAccountId && shopAccountId !== '',
    failure: failed[shopAccountId] ?? null,
  };
}

export const plainTwin = ({ shopAccountId, kind, shopeeId, name }: TwinSource): TwinSource => ({ shopAccountId, kind, shopeeId, name });
