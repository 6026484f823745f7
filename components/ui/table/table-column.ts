/**
 * A column of a `VirtualTable`. One of `text` and `draw` fills its cells; both are called for each row that comes into view, so they
 * should be cheap (format once, keep the words with the row).
 */
export interface TableColumn<Row> {
  readonly id: string;
  /** The head's words. */
  readonly label: string;
  /** Where the figures come from: the head's tooltip. */
  readonly hint?: string;
  /** In rem, so that it grows with the text. The first column takes what is left over. */
  readonly width: number;
  readonly end?: boolean;
  readonly sorts?: boolean;
  /** The cell's words. */
  readonly text?: (row: Row) => string;
  /** Fills the cell itself. A cell is used again for other rows of the same column: what was drawn before still stands in it. */
  readonly draw?: (cell: HTMLElement, row: Row) => void;
}

export interface TableSort {
  readonly by: string;
  readonly descending: boolean;
}

/** What is chosen, by place in the table's present order. */
export interface TableSelection {
  readonly has: (index: number) => boolean;
  /** How many of the table's rows are chosen. */
  readonly count: number;
  /** Sets the rows of both places and all between them. */
  readonly set: (from: number, to: number, on: boolean) => void;
  /** All rows of the table, or none. */
  readonly setAll: (on: boolean) => void;
  /** What the box in the head is called. */
  readonly allLabel: string;
}

/** Rows that are drawn, `to` not included. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What is to be shown now. */
export interface RecyclerRows<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly count: number;
  /** Undefined: not there yet; its cells stay empty. */
  readonly rowAt: (index: number) => Row | undefined;
  /** null: rows cannot be chosen. */
  readonly isSelected: ((index: number) => boolean) | null;
  /** The row that the keys are on; -1: none. */
  readonly active: number;
}
