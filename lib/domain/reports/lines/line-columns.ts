type NameOf<Line, T> = { [Name in keyof Line & string]: Line[Name] extends T ? Name : never }[keyof Line & string];

/** Lists that lines are read into, by the names of their columns. */
export interface Lists<Whole extends string, Exact extends string, Code extends string, Text extends string> {
  readonly whole: Readonly<Record<Whole, Int32Array>>;
  readonly exact: Readonly<Record<Exact, Float64Array>>;
  /** What is stored as codes, and what is stored as it is. */
  readonly codes: Readonly<Record<Code, string[]>>;
  readonly texts: Readonly<Record<Text, string[]>>;
}
export type LineLists<Line> = Lists<NameOf<Line, number>, NameOf<Line, number>, NameOf<Line, string>, NameOf<Line, string>>;

/** How lines of a kind become columns, and lines again. */
export interface LineColumns<Line> {
  readonly whole: readonly NameOf<Line, number>[];
  readonly exact: readonly NameOf<Line, number>[];
  readonly codes: readonly NameOf<Line, string>[];
  readonly texts: readonly NameOf<Line, string>[];
  /**
   * Puts each part of a line at this row of its list. All parts of a line at once, each by its own name: a quarter of what it takes to go
   * through all lines again for each column, by a function that changes.
   */
  readonly put: (line: Line, row: number, lists: LineLists<Line>) => void;
  /** Columns that are read only for lines that are shown. */
  readonly cold: ReadonlySet<string>;
  /** Long words, and many, that go with another column's: a product mostly keeps its name. */
  readonly guessedBy: Readonly<Partial<Record<string, string>>>;
  /** What a line is known by: lines with the same of all replace each other. The second is its order. */
  readonly key: readonly [source: NameOf<Line, string>, order: NameOf<Line, string>, ...more: readonly NameOf<Line, string>[]];
}

type Names<Line> = Pick<LineColumns<Line>, 'whole' | 'exact' | 'codes' | 'texts'>;

/** The columns that lines of a kind are put into, in the order in which they are. */
export function columnsOf<Line>(put: LineColumns<Line>['put']): Names<Line> {
  const names: Record<keyof Names<Line>, string[]> = { whole: [], exact: [], codes: [], texts: [] };
  const noting = (group: keyof Names<Line>) =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          names[group].push(name);
          return [];
        },
      },
    );
  const lists = { whole: noting('whole'), exact: noting('exact'), codes: noting('codes'), texts: noting('texts') };
  put({} as Line, 0, lists as unknown as LineLists<Line>);
  return names as unknown as Names<Line>;
}
