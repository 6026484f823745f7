/** A row of the compared tables: what a board has, as numbers and words. */
export interface PlainRow {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly number[];
}

/** Columns of figures beside the name: as many as the board shows. */
export const FIGURES = 14;

/** The same rows for both tables, the same in every run. */
export const plainRows = (count: number): readonly PlainRow[] =>
  Array.from({ length: count }, (_, n) => ({
    id: String(70_000_000_000 + n),
    name: `Garrafa Térmica ${String((n * 104_729) % count).padStart(6, '0')}`,
    figures: Array.from({ length: FIGURES }, (_each, column) => (n * (7_919 + column * 104)) % 10_007),
  }));

export const figureOf = (row: PlainRow, column: number): number => row.figures[column] ?? 0;

/** What a table lets the bench do. */
export interface TableHandle {
  readonly box: () => HTMLElement | null;
  /** By the nth figure, the highest first. */
  readonly sort: (column: number) => void;
  /** Rows whose first figure is at least this. */
  readonly filter: (least: number) => void;
  /** What is seen of it: another one says that it was drawn anew. */
  readonly seen: () => string;
}
