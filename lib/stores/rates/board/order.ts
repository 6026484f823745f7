import { useMemo } from 'react';
import { type BoardOrder, boardOrder, countOf } from '#lib/domain/rates/board/board-order';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { BoardView } from '#lib/domain/rates/board/board-views';
import type { BoardState } from './data';
import { useRatesView } from './view';

export interface OrderedBoard extends BoardOrder {
  readonly rowAt: (index: number) => BoardRow | undefined;
}

/** The rows that the filter lets through, in the order that was asked for. */
export function useBoardOrder({ columns }: BoardState): OrderedBoard {
  const filter = useRatesView((state) => state.filter);
  const sort = useRatesView((state) => state.sort);
  return useMemo(() => {
    const found = boardOrder(columns, filter, sort, Date.now());
    return { ...found, rowAt: (index) => columns.rows[found.order[index] ?? -1] };
  }, [columns, filter, sort]);
}

/** How many rows each view has. */
export const useViewCounts = ({ columns }: BoardState, views: readonly BoardView[]): readonly number[] => {
  const key = JSON.stringify(views.map(({ filter }) => filter));
  return useMemo(() => {
    const filters = JSON.parse(key) as BoardView['filter'][];
    return filters.map((filter) => countOf(columns, filter, Date.now()));
  }, [columns, key]);
};

/** Rows of which both today's and the suggested rate are known. */
export const useJudgedCount = ({ columns }: BoardState): number =>
  useMemo(() => columns.of('gap').reduce((count, gap) => (Number.isNaN(gap) ? count : count + 1), 0), [columns]);

/** What is chosen of the rows in view, as the table wants it, and the chosen rows themselves. */
export function useBoardSelection({ columns }: BoardState, { order, rowAt }: OrderedBoard) {
  const selected = useRatesView((state) => state.selected);
  const select = useRatesView((state) => state.select);
  const idsOf = useMemo(() => {
    return function* ids(from: number, to: number): Generator<string> {
      for (let place = Math.max(0, from); place <= to && place < order.length; place++) {
        const row = rowAt(place);
        if (row) yield row.itemId;
      }
    };
  }, [order, rowAt]);
  const chosen = useMemo(() => (selected.size === 0 ? [] : columns.rows.filter(({ itemId }) => selected.has(itemId))), [columns, selected]);
  const shown = useMemo(() => {
    if (selected.size === 0) return 0;
    let count = 0;
    for (const id of idsOf(0, order.length - 1)) if (selected.has(id)) count++;
    return count;
  }, [selected, order, idsOf]);
  const table = useMemo(
    () => ({
      has: (index: number) => selected.has(rowAt(index)?.itemId ?? ''),
      count: shown,
      set: (from: number, to: number, on: boolean) => select(idsOf(Math.min(from, to), Math.max(from, to)), on),
      setAll: (on: boolean) => select(idsOf(0, order.length - 1), on),
    }),
    [selected, shown, rowAt, select, idsOf, order],
  );
  return { chosen, hidden: chosen.length - shown, table };
}
