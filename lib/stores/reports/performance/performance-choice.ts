import { create } from 'zustand';
import { GIVEN_VIEWS, type PerformanceQuestion, type PerformanceView } from '#lib/domain/reports/performance/question';

interface PerformanceChoice extends PerformanceQuestion {
  /** Figures as a table in the place of the chart. */
  readonly asTable: boolean;
  /** The view whose question this is; null: that of none. */
  readonly view: string | null;
  readonly choose: (change: Partial<PerformanceQuestion> & { readonly asTable?: boolean }) => void;
  readonly ask: (view: PerformanceView) => void;
}

const { id: view, name: _, ...first } = GIVEN_VIEWS[0];

/** What the person asks of a shop's performance: yesterday first. */
export const usePerformanceChoice = create<PerformanceChoice>((set) => ({
  ...first,
  asTable: false,
  view,
  // Another line of the chart is still the same view.
  choose: ({ asTable, measure, ...change }) =>
    set({
      ...change,
      ...(asTable !== undefined && { asTable }),
      ...(measure !== undefined && { measure }),
      ...(Object.keys(change).length > 0 && { view: null }),
    }),
  ask: ({ id, name: _name, ...question }) => set({ ...question, view: id }),
}));
