import type { Column } from './column';

/** Rows with their columns as numbers, each made when it is first asked for: an order or a filter of any length reads numbers alone. */
export interface ColumnNumbers<Row, Id extends string = string> {
  readonly rows: readonly Row[];
  /** Numbers, or the ranks of texts; NaN: not known. */
  readonly of: (id: Id) => Float64Array;
}

export function columnNumbers<Row, Id extends string>(rows: readonly Row[], columns: readonly Column<Row, Id>[]): ColumnNumbers<Row, Id> {
  const made = new Map<Id, Float64Array>();
  return {
    rows,
    of: (id) => {
      const known = made.get(id);
      if (known) return known;
      const column = columns.find((one) => one.id === id);
      const numbers = column ? numbersOf(rows, column) : new Float64Array(rows.length).fill(Number.NaN);
      made.set(id, numbers);
      return numbers;
    },
  };
}

/** All rows, or those of these places, in the order of a column. What is not known stands last in either direction; equal rows keep their order. */
export function sortedPlaces(values: Float64Array, descending: boolean, among?: Uint32Array): Uint32Array {
  const rows = among ?? Uint32Array.from(values, (_, place) => place);
  const last = descending ? -Infinity : Infinity;
  const known = new Float64Array(rows.length);
  const unknown = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const value = values[rows[place] ?? -1] ?? Number.NaN;
    // One number for each place of the result: what is not known becomes the last one of its direction.
    known[place] = Number.isNaN(value) ? last : value;
    unknown[place] = Number.isNaN(value) ? 1 : 0;
  }
  const places = Uint32Array.from(rows, (_, place) => place);
  places.sort((a, b) => {
    const [one = 0, other = 0] = [known[a], known[b]];
    if (one !== other) return one < other === descending ? 1 : -1;
    return (unknown[a] ?? 0) - (unknown[b] ?? 0) || a - b;
  });
  return places.map((place) => rows[place] ?? 0);
}

/** Without accents and capitals, as people search. */
export const folded = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
const PLAIN = /^[\x20-\x7e]*$/;

function numbersOf<Row>(rows: readonly Row[], column: Column<Row>): Float64Array {
  if (!column.sortBy && (column.kind === 'text' || column.kind === 'status')) {
    const { value } = column;
    return ranks(rows.map((row) => folded(String(value(row) ?? ''))));
  }
  const number = column.sortBy ?? numberIn(column);
  const numbers = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) numbers[place] = number(rows[place] as Row);
  return numbers;
}

/** Only an order is made of money's number, never a sum. */
function numberIn<Row>(column: Column<Row>): (row: Row) => number {
  if (column.kind === 'text' || column.kind === 'status') return () => Number.NaN;
  if (column.kind !== 'money') {
    const { value } = column;
    return (row) => value(row) ?? Number.NaN;
  }
  const { value } = column;
  return (row) => {
    const money = value(row);
    return money === null ? Number.NaN : money === 0 ? 0 : Number(money.amount);
  };
}

/** Places in the order of the texts; equal texts have equal ranks, none is NaN. Sorted by place: a set of 300,000 texts costs more than their order. */
function ranks(texts: readonly string[]): Float64Array {
  const places = Uint32Array.from(texts, (_, place) => place).sort((a, b) => {
    const [one = '', other = ''] = [texts[a], texts[b]];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const ranked = new Float64Array(texts.length);
  let rank = 0;
  let before = '';
  for (const place of places) {
    const text = texts[place] ?? '';
    if (text !== before) rank++;
    before = text;
    ranked[place] = text === '' ? Number.NaN : rank;
  }
  return ranked;
}

export interface ColumnSort<Id extends string = string> {
  readonly by: Id;
  readonly descending: boolean;
}

/** The sort after a press on a column's name: the other direction of the same column; of another one figures and dates come highest first. */
export const pressedSort = <Row, Id extends string>(
  columns: readonly Column<Row, Id>[],
  before: ColumnSort<Id> | null,
  by: Id,
): ColumnSort<Id> => {
  const kind = columns.find(({ id }) => id === by)?.kind;
  return { by, descending: before?.by === by ? !before.descending : kind !== 'text' && kind !== 'status' };
};
