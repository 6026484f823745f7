import type { EarningsDimension, EarningsQuestion, EarningsSums } from '#lib/domain/reports/earnings/question';
import { type ClickColumn, isClickColumn } from './clicked-groups';
import type { PeriodChoice } from './period-choice';

/** By what the money is broken down; several dimensions are levels of a tree. */
export const BREAKDOWNS = {
  group: ['preset', 'subId1', 'subId2'],
  subId: ['subId1', 'subId2', 'subId3', 'subId4', 'subId5'],
  link: ['subIds'],
  product: ['itemId'],
  shop: ['shopId'],
  category: ['category1'],
  attribution: ['attribution', 'shopId'],
  channel: ['channel'],
  buyer: ['buyer'],
  device: ['device'],
  state: ['state'],
  day: ['day'],
  account: ['account'],
} as const satisfies Readonly<Record<string, readonly EarningsDimension[]>>;
export type BreakdownId = keyof typeof BREAKDOWNS;
export const BREAKDOWN_IDS = Object.keys(BREAKDOWNS) as readonly BreakdownId[];

/** What a key figure counts, and so the chart's line. `expected`: net and what may yet come. */
export const METRICS = ['expected', 'orders', 'net', 'pending', 'cancelled', 'gross'] as const;
export type Metric = (typeof METRICS)[number];

export const metricOf = (metric: Metric, sums: EarningsSums): bigint | number =>
  metric === 'expected' ? sums.net + sums.pending : sums[metric];

type QuestionOrder = NonNullable<EarningsQuestion['order']>;
export interface BreakdownOrder {
  readonly by: QuestionOrder['by'] | ClickColumn;
  readonly down: boolean;
}

/** The order that lines can be summed in; null: clicks are put beside the sums, and ordered there. */
export const questionOrder = (order: BreakdownOrder | null): QuestionOrder | null =>
  order && !isClickColumn(order.by) ? { by: order.by, down: order.down } : null;

/** A question under a name: what is asked of which days. */
export interface SavedQuestion {
  readonly id: string;
  /** The person's own name; null: one of ours. */
  readonly name: string | null;
  readonly period: PeriodChoice;
  readonly by: BreakdownId;
  readonly metric: Metric;
  /** Null: the largest first. */
  readonly order: BreakdownOrder | null;
}

export const GIVEN_QUESTIONS = [
  { id: 'yesterdayByGroup', name: null, period: { kind: 'day', back: 0 }, by: 'group', metric: 'expected', order: null },
  { id: 'linksOfMonth', name: null, period: { kind: 'month', back: 0 }, by: 'link', metric: 'expected', order: { by: 'net', down: true } },
] as const satisfies readonly [SavedQuestion, ...SavedQuestion[]];
export type GivenQuestionId = (typeof GIVEN_QUESTIONS)[number]['id'];
