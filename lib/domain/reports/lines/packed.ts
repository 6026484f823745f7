import { type Columns, type HotColumns, mapOf, type Numbers, namesOf } from './columns';

/**
 * A list as it is stored: `from + by × list[row]`, in the narrowest numbers that hold it; no list at all where all rows have one value. Half of
 * the bytes are not written, and not read.
 */
interface PackedList {
  readonly from: number;
  readonly by: number;
  readonly list: Uint8Array | Uint16Array | Uint32Array | null;
}
/** Rows of earlier versions, and numbers that are too far apart, have the list itself. */
type Stored<List extends Numbers> = PackedList | List;
type StoredGroup<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends infer List extends Numbers | undefined ? Stored<NonNullable<List>> : never;
};

/**
 * Ids as the bytes of their ASCII signs, a line break between two: a database takes that many times as fast as thousands of texts. What has
 * other signs, and all of earlier versions, is stored as texts.
 */
export type StoredTexts = Uint8Array | readonly string[];

export interface StoredColumns {
  readonly whole: StoredGroup<Columns['whole']>;
  readonly exact: StoredGroup<Columns['exact']>;
  readonly codes: StoredGroup<Columns['codes']>;
  readonly texts: { readonly [Name in keyof Columns['texts']]: StoredTexts };
}
export interface StoredHotColumns extends StoredColumns, Pick<HotColumns, 'rows' | 'keys' | 'orders'> {}

/** The columns of every question as they are stored, in the narrowest numbers. */
export const packHot = ({ rows, keys, orders, ...columns }: HotColumns): StoredHotColumns => ({
  rows,
  keys,
  orders,
  ...packColumns(columns),
});
/** The same columns as they are summed: `unpackHot(packHot(columns))` equals `columns`. */
export const unpackHot = ({ rows, keys, orders, ...columns }: StoredHotColumns, codeOf?: Uint32Array): HotColumns => ({
  rows,
  keys,
  orders,
  ...unpackColumns(columns, rows, codeOf),
});

/** Columns as they are stored, each list in the narrowest numbers that hold it. */
export const packColumns = ({ whole, exact, codes, texts }: Columns): StoredColumns => ({
  whole: each(whole, (list) => pack(list, STEPS_OF_COUNTS)),
  exact: each(exact, (list) => pack(list, STEPS_OF_MONEY)),
  codes: each(codes, (list) => pack(list, STEPS_OF_COUNTS)),
  texts: each(texts, packTexts),
});

/**
 * Each column is widened when it is first asked for: most questions need few of them.
 *
 * @param rows of the segment: the columns beside the hot ones do not tell it
 * @param codeOf stored code → code in another dictionary, the last one for all that are larger; left out: the same
 */
export const unpackColumns = ({ whole, exact, codes, texts }: StoredColumns, rows: number, codeOf?: Uint32Array): Columns => ({
  whole: lazily(whole, (stored) => unpack(stored, () => new Int32Array(rows))),
  exact: lazily(exact, (stored) => unpack(stored, () => new Float64Array(rows))),
  codes: lazily(codes, (stored) => {
    const list = unpack(stored, () => new Uint32Array(rows));
    return codeOf ? list.map((code) => codeOf[Math.min(code, codeOf.length - 1)] as number) : list;
  }),
  texts: lazily(texts, (stored) => (ArrayBuffer.isView(stored) ? new TextDecoder().decode(stored).split('\n') : stored)),
});

const LINE_BREAK = 10;

/** How many texts there are, whatever they are. */
export function textsIn(stored: StoredTexts): number {
  if (!ArrayBuffer.isView(stored)) return stored.length;
  let count = 1;
  for (let at = stored.indexOf(LINE_BREAK); at >= 0; at = stored.indexOf(LINE_BREAK, at + 1)) count += 1;
  return count;
}

function packTexts(texts: readonly string[]): StoredTexts {
  if (texts.length === 0) return texts;
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length + 1, -1));
  let next = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    if (row > 0) bytes[next++] = LINE_BREAK;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign > 0x7f || sign === LINE_BREAK) return texts;
      bytes[next++] = sign;
    }
  }
  return bytes;
}

const STEPS_OF_COUNTS = [1];
/** Most money has no more than two of its five decimals, some none. */
const STEPS_OF_MONEY = [100_000, 1_000, 1];

function pack<List extends Numbers>(list: List, steps: readonly number[]): Stored<List> {
  let [from, to] = [list[0] ?? 0, list[0] ?? 0];
  for (let row = 1; row < list.length; row++) {
    const value = list[row] as number;
    if (value < from) from = value;
    else if (value > to) to = value;
  }
  if (from === to) return { from, by: 1, list: null };
  const by = steps.find((step) => (step === 1 && !(list instanceof Float64Array)) || areSteps(list, from, step));
  // Of a span that is no whole number of steps, or too wide for 32 bits, nothing can be narrowed.
  if (by === undefined || !Number.isSafeInteger(to - from) || (to - from) / by > 0xffffffff) return list;
  // What needs no sum is read in one go.
  if (by === 1 && from > 0 && widthOf(to) === widthOf(to - from)) from = 0;
  const narrow = new (widthOf((to - from) / by))(list.length);
  if (by === 1 && from === 0) narrow.set(list);
  else for (let row = 0; row < list.length; row++) narrow[row] = ((list[row] as number) - from) / by;
  return { from, by, list: narrow };
}

const widthOf = (most: number) => (most <= 0xff ? Uint8Array : most <= 0xffff ? Uint16Array : Uint32Array);

function areSteps(list: Numbers, from: number, step: number): boolean {
  for (let row = 0; row < list.length; row++) {
    const away = (list[row] as number) - from;
    if (Math.round(away / step) * step !== away) return false;
  }
  return true;
}

function unpack<List extends Numbers>(stored: Stored<List>, empty: () => List): List {
  if (ArrayBuffer.isView(stored)) return stored;
  const { from, by, list } = stored;
  const wide = empty();
  if (list === null) wide.fill(from);
  else wide.set(list);
  if (list !== null && (from !== 0 || by !== 1)) for (let row = 0; row < wide.length; row++) wide[row] = from + by * (wide[row] as number);
  return wide;
}

const each = <Name extends string, From, To>(group: Partial<Readonly<Record<Name, From>>>, make: (list: From) => To): Record<Name, To> =>
  mapOf(namesOf(group), (name) => make(group[name] as From));

function lazily<Name extends string, From, To>(group: Partial<Readonly<Record<Name, From>>>, make: (list: From) => To): Record<Name, To> {
  const record = {} as Record<Name, To>;
  for (const name of namesOf(group)) {
    let made: To | undefined;
    Object.defineProperty(record, name, { enumerable: true, configurable: true, get: () => (made ??= make(group[name] as From)) });
  }
  return record;
}
