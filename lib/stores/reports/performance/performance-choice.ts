import { create } from 'zustand';
import type { Channel, OrderType } from '#lib/domain/reports/performance';
import type { PerformancePeriod } from '#lib/domain/reports/performance/period';
import type { PerformanceList } from '#lib/domain/reports/performance/table-columns';
import type { Measure } from '#lib/domain/reports/performance/totals';

/** What the figures are held against: the period before, or what is usual by the shop's own history. */
export const AGAINST = ['before', 'usual'] as const;
export type Against = (typeof AGAINST)[number];

/** What is asked; kept under a name it is a view of the person's own. */
export interface PerformanceQuestion {
  readonly period: PerformancePeriod;
  readonly orderType: OrderType;
  readonly channel: Channel;
  readonly measure: Measure;
  readonly against: Against;
  readonly table: PerformanceList;
}

interface PerformanceChoice extends PerformanceQuestion {
  /** Figures as a table in the place of the chart. */
  readonly asTable: boolean;
  readonly choose: (change: Partial<PerformanceQuestion> & { readonly asTable?: boolean }) => void;
}

/** What the person asks of a shop's performance: yesterday first. */
export const usePerformanceChoice = create<PerformanceChoice>((set) => ({
  period: { kind: 'day', back: 0 },
  orderType: 'PlacedOrder',
  channel: 'AllChannel',
  measure: 'sales',
  against: 'before',
  table: 'product',
  asTable: false,
  choose: (change) => set(change),
}));
