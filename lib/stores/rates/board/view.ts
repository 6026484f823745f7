import { create } from 'zustand';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { BoardFilter } from '#lib/domain/rates/board/board-filter';
import type { BoardSort } from '#lib/domain/rates/board/board-order';
import { onlyRaises, targetOf } from '#lib/domain/rates/board/board-target';
import { type BoardView, BUILT_IN_VIEWS } from '#lib/domain/rates/board/board-views';
import type { BoardTarget } from '#lib/domain/rates/board/simulate';

interface RatesViewState {
  /** Whose rows are chosen. */
  readonly accountId: string | null;
  readonly forShop: (accountId: string) => void;
  /** The view that was opened last; filter, order and columns may have been changed since. */
  readonly view: string;
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly columns: readonly BoardColumnId[];
  /** Item ids, whatever the filter shows. */
  readonly selected: ReadonlySet<string>;
  readonly target: BoardTarget;
  /** Rates that would be lowered stay as they are, unless the person says otherwise in the review. */
  readonly onlyRaise: boolean;
  /** For the target `typed`. */
  readonly typed: CommissionRate | null;
  readonly open: (view: BoardView) => void;
  readonly setFilter: (change: Partial<BoardFilter>) => void;
  readonly sortBy: (column: BoardColumnId) => void;
  readonly setColumns: (columns: readonly BoardColumnId[]) => void;
  readonly select: (itemIds: Iterable<string>, on: boolean) => void;
  readonly clear: () => void;
  readonly aim: (target: BoardTarget, typed?: CommissionRate | null) => void;
}

const NOTHING: ReadonlySet<string> = new Set();
/** What João came for. */
const { id, filter, sort, columns } = BUILT_IN_VIEWS[1];

/** What the person does with the board: filter, order, columns, what is chosen and what is to become of it. */
export const useRatesView = create<RatesViewState>((set) => ({
  accountId: null,
  forShop: (accountId) => set((state) => (state.accountId === accountId ? state : { accountId, selected: NOTHING })),
  view: id,
  filter,
  sort,
  columns,
  selected: NOTHING,
  target: targetOf(filter),
  onlyRaise: onlyRaises(filter),
  typed: null,
  // What was chosen in another list is not what the person sees now, nor what was to become of it.
  open: (view) =>
    set({
      view: view.id,
      filter: view.filter,
      sort: view.sort,
      columns: view.columns,
      selected: NOTHING,
      target: targetOf(view.filter),
      onlyRaise: onlyRaises(view.filter),
    }),
  setFilter: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
  sortBy: (by) => set((state) => ({ sort: { by, descending: state.sort.by === by ? !state.sort.descending : !TEXTS.has(by) } })),
  setColumns: (shown) => set({ columns: shown }),
  select: (itemIds, on) =>
    set((state) => {
      const selected = new Set(state.selected);
      for (const itemId of itemIds) {
        if (on) selected.add(itemId);
        else selected.delete(itemId);
      }
      return { selected };
    }),
  clear: () => set({ selected: NOTHING }),
  aim: (target, typed) => set((state) => ({ target, typed: typed === undefined ? state.typed : typed })),
}));

/** Columns that are read from A to Z first; numbers from the highest. */
const TEXTS: ReadonlySet<BoardColumnId> = new Set<BoardColumnId>(['product', 'sku', 'category', 'reason', 'end']);
