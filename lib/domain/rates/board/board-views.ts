import { BOARD_COLUMNS, type BoardColumnId } from './board-columns';
import { type BoardFilter, NO_FILTER } from './board-filter';
import type { BoardSort } from './board-order';

/** A filter with its order and columns, under a name. */
export interface BoardView {
  readonly id: string;
  /** The person's own name for it; null: one of ours, named by its text. */
  readonly name: string | null;
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly columns: readonly BoardColumnId[];
}

export const USUAL_COLUMNS: readonly BoardColumnId[] = BOARD_COLUMNS.filter(({ usual }) => usual).map(({ id }) => id);

const view = <const Id extends string>(id: Id, filter: Partial<BoardFilter>, sort: BoardSort) => ({
  id,
  name: null,
  filter: { ...NO_FILTER, ...filter },
  sort,
  columns: USUAL_COLUMNS,
});

/** The views that everyone has. */
export const BUILT_IN_VIEWS = [
  view('all', {}, { by: 'sold', descending: true }),
  // One basis point below is below.
  view('below', { gapFrom: 1, ams: 'in' }, { by: 'gapSales', descending: true }),
  view('above', { overFrom: 1 }, { by: 'gap', descending: false }),
  view('endsSoon', { endsWithin: 30 }, { by: 'end', descending: false }),
  view('notInAms', { ams: 'out' }, { by: 'sold', descending: true }),
  view('owed', { owed: true }, { by: 'protected', descending: false }),
] as const satisfies readonly BoardView[];
