import type { Channel, OrderType } from '#lib/domain/reports/performance';
import type { PerformancePeriod } from './period';
import type { PerformanceList } from './table-columns';
import type { Measure } from './totals';

/** What the figures are held against: the period before, or what is usual by the shop's own history. */
export const AGAINST = ['before', 'usual'] as const;
export type Against = (typeof AGAINST)[number];

/** What is asked of a shop's performance. */
export interface PerformanceQuestion {
  readonly period: PerformancePeriod;
  readonly orderType: OrderType;
  readonly channel: Channel;
  readonly measure: Measure;
  readonly against: Against;
  readonly table: PerformanceList;
}

/** Whether a question is answered from order lines: AMS tells products and affiliates for all channels together. */
export const isOfLines = ({ channel, table }: Pick<PerformanceQuestion, 'channel' | 'table'>): boolean =>
  channel !== 'AllChannel' && (table === 'product' || table === 'affiliate');

/** A question under a name. */
export interface PerformanceView extends PerformanceQuestion {
  readonly id: string;
  /** The person's own name; null: one of ours. */
  readonly name: string | null;
}

const USUAL = { name: null, orderType: 'PlacedOrder', channel: 'AllChannel', measure: 'sales', against: 'before' } as const;

/** Ours: yesterday by product is asked first. */
export const GIVEN_VIEWS = [
  { ...USUAL, id: 'yesterday', period: { kind: 'day', back: 0 }, table: 'product' },
  { ...USUAL, id: 'affiliatesOfMonth', period: { kind: 'month', back: 0 }, table: 'affiliate' },
] as const satisfies readonly [PerformanceView, ...PerformanceView[]];
export type GivenViewId = (typeof GIVEN_VIEWS)[number]['id'];
