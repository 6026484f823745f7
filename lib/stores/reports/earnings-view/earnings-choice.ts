import { create } from 'zustand';
import type { MarketCode } from '#lib/domain/market';
import type { EarningsFilter, WaterfallStep } from '#lib/domain/reports/earnings/question';
import type { GroupPath } from '#lib/domain/reports/earnings-view/breakdown-rows';
import {
  BREAKDOWN_IDS,
  type BreakdownId,
  type BreakdownOrder,
  GIVEN_QUESTIONS,
  METRICS,
  type Metric,
  type SavedQuestion,
} from '#lib/domain/reports/earnings-view/breakdowns';
import type { PeriodChoice } from '#lib/domain/reports/earnings-view/period-choice';

/** The lines behind a figure. */
export interface ShownLines {
  readonly of: LinesOf;
  readonly only: EarningsFilter;
}

/** What opened lines: all orders, a step of the waterfall, a group, or orders that API and files say differently. No words, which would stay in the language that they were made in. */
export type LinesOf =
  | { readonly what: 'all' }
  | { readonly what: 'differences' }
  | { readonly what: 'step'; readonly step: WaterfallStep['step'] }
  | { readonly what: 'group'; readonly by: BreakdownId; readonly group: GroupPath };

interface EarningsChoice {
  /** Null: that of the first account. */
  readonly market: MarketCode | null;
  /** One of several accounts of the market; null: all of them together. */
  readonly account: string | null;
  /** The question that is asked; null: other days or another breakdown than that of any tab. */
  readonly tab: string | null;
  readonly period: PeriodChoice;
  readonly by: BreakdownId;
  readonly order: BreakdownOrder | null;
  readonly metric: Metric;
  /** Figures as tables in the place of charts. */
  readonly asTable: boolean;
  /** Groups whose parts are shown, by their path. */
  readonly open: ReadonlySet<string>;
  readonly lines: ShownLines | null;
  readonly chooseMarket: (market: MarketCode) => void;
  readonly chooseAccount: (account: string | null) => void;
  readonly ask: (question: SavedQuestion) => void;
  readonly choosePeriod: (period: PeriodChoice) => void;
  readonly breakDown: (by: BreakdownId) => void;
  readonly sortBy: (column: string) => void;
  readonly chooseMetric: (metric: Metric) => void;
  readonly showTable: (on: boolean) => void;
  readonly toggle: (path: string) => void;
  readonly showLines: (lines: ShownLines | null) => void;
}

const NONE: ReadonlySet<string> = new Set();
const { id, period, by, order, metric } = GIVEN_QUESTIONS[0];

/** What the person asks of what was earned: of which days, by what, in which order. */
export const useEarningsChoice = create<EarningsChoice>((set) => ({
  market: null,
  account: null,
  tab: id,
  period,
  by,
  order,
  metric,
  asTable: false,
  open: NONE,
  lines: null,
  chooseMarket: (market) => set({ market, account: null, open: NONE, lines: null }),
  chooseAccount: (account) => set({ account, open: NONE, lines: null }),
  ask: (question) =>
    set({
      tab: question.id,
      period: question.period,
      // A question that another version kept may ask for what this one does not know.
      by: BREAKDOWN_IDS.includes(question.by) ? question.by : 'group',
      order: question.order,
      metric: METRICS.includes(question.metric) ? question.metric : 'expected',
      open: NONE,
      lines: null,
    }),
  choosePeriod: (chosen) => set({ tab: null, period: chosen, lines: null }),
  breakDown: (chosen) => set({ tab: null, by: chosen, order: null, open: NONE }),
  sortBy: (column) =>
    set((state) => {
      const wanted = column === 'name' ? 'key' : (column as BreakdownOrder['by']);
      return { order: { by: wanted, down: state.order?.by === wanted ? !state.order.down : wanted !== 'key' } };
    }),
  chooseMetric: (chosen) => set({ metric: chosen }),
  showTable: (asTable) => set({ asTable }),
  toggle: (path) =>
    set((state) => {
      const open = new Set(state.open);
      if (!open.delete(path)) open.add(path);
      return { open };
    }),
  showLines: (lines) => set({ lines }),
}));
