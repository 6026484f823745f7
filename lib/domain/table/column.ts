import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';

/**
 * What a cell holds, by kind. Null is what nobody told. `money` 0: nothing at all, of whatever currency. `points`: a difference of rates in
 * basis points. `date` and `time`: Unix ms, shown as a day or with the time. `status`: codes that read as words.
 */
export interface CellValues {
  readonly money: Money | 0 | null;
  readonly rate: CommissionRate | null;
  readonly points: number | null;
  readonly count: number | null;
  readonly text: string | null;
  readonly date: number | null;
  readonly time: number | null;
  readonly status: string | readonly string[] | null;
}
export type CellKind = keyof CellValues;

/** A kind with the accessor of its value: the two always go together. */
export type TypedValue<Row> = {
  [Kind in CellKind]: { readonly kind: Kind; readonly value: (row: Row) => CellValues[Kind] };
}[CellKind];

/** One of several cells that a column says in a file. */
export type FileCell<Row> = TypedValue<Row> & { readonly title: string };

/**
 * A column of any topic's rows. Sorting, the words on the screen, the side that they stand on and the cells of a file follow from its kind; what
 * is drawn in a way of its own is drawn by the view (`tableColumns`).
 */
export type Column<Row, Id extends string = string> = TypedValue<Row> & {
  readonly id: Id;
  /** The key of its name's text. */
  readonly title: string;
  /** In rem. */
  readonly width: number;
  /** What it sorts by, where that is not its value; NaN: not known. */
  readonly sortBy?: (row: Row) => number;
  readonly sortable?: boolean;
  /** The key of the text that says where its values come from. */
  readonly source?: string;
  /** Its cells in a file, where they are not the one that is shown. */
  readonly file?: readonly FileCell<Row>[];
};

/** Figures stand at the end of their cells, below each other. */
export const isFigure = (kind: CellKind): boolean => kind === 'money' || kind === 'rate' || kind === 'points' || kind === 'count';
