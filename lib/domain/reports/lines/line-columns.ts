/** A function of its own for each column is several times as fast as reading by a name that changes. */
export type Reads<Line, T> = Readonly<Partial<Record<keyof Line & string, (line: Line) => T>>>;

/** How lines of a kind become columns, and lines again. */
export interface LineColumns<Line> {
  readonly whole: Reads<Line, number>;
  readonly exact: Reads<Line, number>;
  readonly codes: Reads<Line, string>;
  readonly texts: Reads<Line, string>;
  /** Columns that are read only for lines that are shown. */
  readonly cold: ReadonlySet<string>;
  /** Long words, and many, that go with another column's: a product mostly keeps its name. */
  readonly guessedBy: Readonly<Partial<Record<string, string>>>;
  /** What a line is known by: lines with the same of all replace each other. The second is its order. */
  readonly key: readonly [source: (line: Line) => string, order: (line: Line) => string, ...more: readonly ((line: Line) => string)[]];
}
