import { useCallback, useMemo } from 'react';
import { MARKETS } from '#lib/domain/market';
import {
  type BrakeFound,
  brakesFound,
  type CostEstimate,
  type CostLimits,
  costEstimate,
  limitUnits,
} from '#lib/domain/reports/brake/cost-brake';
import { ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { costDays } from '#lib/records/reports/performance/cost-days';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useToday } from '#lib/stores/shell/words/use-today';
import { usePerformanceAnswer } from './use-performance';

export const NO_LIMITS: CostLimits = { day: null, month: null };

export interface CostBrake {
  readonly limits: CostLimits;
  /** In units of the estimate. */
  readonly units: ReturnType<typeof limitUnits>;
  /** null: no day with numbers was read; undefined: not known yet, or no limit asks for it. */
  readonly estimate: CostEstimate | null | undefined;
  readonly found: readonly BrakeFound[];
}

/** A shop's limits of cost, what AMS estimates, and which limits that passes. */
export function useCostBrake({ id, market }: Pick<ShopAccount, 'id' | 'market'>): CostBrake {
  const limits = useSetting('costLimits')[id] ?? NO_LIMITS;
  const today = useToday(MARKETS[market].timeZone);
  const units = useMemo(() => limitUnits(limits), [limits]);
  const isOff = units.day === null && units.month === null;
  const query = useCallback(async () => {
    const days = await costDays(id, today);
    return days.ok ? ok(costEstimate(days.value)) : days;
  }, [id, today]);
  const { value: estimate } = usePerformanceAnswer(isOff ? null : query, id);
  return { limits, units, estimate, found: brakesFound(estimate ?? null, units, today) };
}
