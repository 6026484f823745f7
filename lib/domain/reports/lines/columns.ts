import { codeOf, type Dictionary, guessesOf } from './dictionary';
import { EARNED_COLUMNS, type EarnedCode, type EarnedExact, type EarnedText, type EarnedWhole } from './earned-columns';
import type { LineColumns, Reads } from './line-columns';
import type { ReportLine } from './report-line';
import type { SoldCode, SoldExact, SoldWhole } from './sold-columns';

/**
 * Lines as columns: numbers in typed arrays, words as codes of one dictionary an account, ids that hardly repeat as text. Hot columns are
 * what groups, filters and sums; the rest is read only for lines that are shown.
 */
type Whole = EarnedWhole | SoldWhole;
type Exact = EarnedExact | SoldExact;
export type CodeColumn = EarnedCode | SoldCode;
type Text = EarnedText;

/** Part of the lines of a segment: plain data that a database stores as it is. */
export interface Columns {
  readonly whole: Partial<Record<Whole, Int32Array>>;
  readonly exact: Partial<Record<Exact, Float64Array>>;
  readonly codes: Partial<Record<CodeColumn, Uint32Array>>;
  readonly texts: Partial<Record<Text, readonly string[]>>;
}
export interface HotColumns extends Columns {
  readonly rows: number;
  /** Two words of 32 bits a line: of its own key, and of its order. */
  readonly keys: Uint32Array;
  readonly orders: Uint32Array;
}
/** Lines as they came together. */
export interface Segment {
  readonly hot: HotColumns;
  readonly cold: Columns;
}

/** @param dictionary gains the words that it does not have yet */
export const toSegment = (lines: readonly ReportLine[], dictionary: Dictionary): Segment => toSegmentBy(EARNED_COLUMNS, lines, dictionary);

/** The same of lines of any kind. */
export function toSegmentBy<Line>(
  { whole, exact, codes: coded, texts, cold: isCold, guessedBy, key }: LineColumns<Line>,
  lines: readonly Line[],
  dictionary: Dictionary,
): Segment {
  const rows = lines.length;
  const [source, order, ...more] = key;
  const keys = new Uint32Array(rows * 2);
  const orders = new Uint32Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const line = lines[row] as Line;
    putHash(orders, row, order(line), false);
    putHash(keys, row, source(line), false);
    putHash(keys, row, order(line), true);
    for (const part of more) putHash(keys, row, part(line), true);
  }
  const made = new Map<string, Uint32Array>();
  const codes = (name: string): Uint32Array => {
    const by = guessedBy[name];
    const of = coded[name as keyof typeof coded] as (line: Line) => string;
    const list =
      made.get(name) ?? (by ? guessedCodes(lines, of, codes(by), guessesOf(dictionary, name), dictionary) : codesOf(lines, of, dictionary));
    made.set(name, list);
    return list;
  };
  const half = (cold: boolean): Columns => {
    // Which columns a kind of lines has is known where they are asked for.
    const own = <T>(reads: Reads<Line, T>): readonly (readonly [string, (line: Line) => T])[] =>
      Object.entries<(line: Line) => T>(reads as Readonly<Record<string, (line: Line) => T>>).filter(([name]) => isCold.has(name) === cold);
    return {
      whole: Object.fromEntries(own(whole).map(([name, of]) => [name, read(new Int32Array(rows), lines, of)])),
      exact: Object.fromEntries(own(exact).map(([name, of]) => [name, read(new Float64Array(rows), lines, of)])),
      codes: Object.fromEntries(own(coded).map(([name]) => [name, codes(name)])),
      texts: Object.fromEntries(own(texts).map(([name, of]) => [name, lines.map(of)])),
    };
  };
  return { hot: { rows, keys, orders, ...half(false) }, cold: half(true) };
}

/** One line of a segment, whole again. */
export const lineAt = (segment: Segment, row: number, dictionary: Dictionary): ReportLine =>
  lineBy(EARNED_COLUMNS, segment, row, dictionary);

/** The same of lines of any kind. */
export function lineBy<Line>(
  { whole, exact, codes, texts }: LineColumns<Line>,
  { hot, cold }: Segment,
  row: number,
  { words }: Dictionary,
): Line {
  const of = <Name extends string, T>(reads: object, take: (name: Name) => T): (readonly [Name, T])[] =>
    (Object.keys(reads) as Name[]).map((name) => [name, take(name)]);
  return Object.fromEntries([
    // What was stored before a column was there, or was lost, has nothing in it.
    ...of(whole, (name: Whole) => (hot.whole[name] ?? cold.whole[name])?.[row] ?? 0),
    ...of(exact, (name: Exact) => (hot.exact[name] ?? cold.exact[name])?.[row] ?? 0),
    ...of(codes, (name: CodeColumn) => words[(hot.codes[name] ?? cold.codes[name])?.[row] ?? -1] ?? ''),
    ...of(texts, (name: Text) => cold.texts[name]?.[row] ?? ''),
  ]) as unknown as Line;
}

export type Numbers = Int32Array | Uint32Array | Float64Array;
/** A list, each of its places set. */
export function filled<List extends Numbers>(list: List, of: (at: number) => number): List {
  for (let at = 0; at < list.length; at++) list[at] = of(at);
  return list;
}

function read<Line, List extends Numbers>(list: List, lines: readonly Line[], of: (line: Line) => number): List {
  for (let row = 0; row < list.length; row++) list[row] = of(lines[row] as Line);
  return list;
}

/** Of the few words that most columns have, the ones that came last are found without looking them up. */
function codesOf<Line>(lines: readonly Line[], of: (line: Line) => string, dictionary: Dictionary): Uint32Array {
  const list = new Uint32Array(lines.length);
  const recent = new Uint32Array(RECENT);
  for (let row = 0; row < list.length; row++) {
    const own = of(lines[row] as Line);
    const slot = slotOf(own);
    if (dictionary.words[recent[slot] as number] !== own) recent[slot] = codeOf(dictionary, own);
    list[row] = recent[slot] as number;
  }
  return list;
}
const RECENT = 1024;

/** Words of one column mostly differ at their end. */
function slotOf(word: string): number {
  const end = word.length;
  if (end < 3) return end === 0 ? 0 : word.charCodeAt(0) & (RECENT - 1);
  return (word.charCodeAt(end - 1) + word.charCodeAt(end - 2) * 10 + word.charCodeAt(end - 3) * 100 + end * 7) & (RECENT - 1);
}

/** To compare a word with the last one beside the same other word is cheaper than to look it up. */
function guessedCodes<Line>(
  lines: readonly Line[],
  of: (line: Line) => string,
  beside: Uint32Array,
  guesses: Uint32Array,
  dictionary: Dictionary,
): Uint32Array {
  const list = new Uint32Array(lines.length);
  for (let row = 0; row < list.length; row++) {
    const own = of(lines[row] as Line);
    const place = beside[row] as number;
    if (dictionary.words[guesses[place] as number] !== own) guesses[place] = codeOf(dictionary, own);
    list[row] = guesses[place] as number;
  }
  return list;
}

/**
 * 64 bits of a line's key or of its order's, as two words: FNV-1a twice, from two starts. Of 300,000 lines two fall together once in 400
 * million accounts.
 *
 * @param goesOn behind what stands there, as if both were one text with a line break in between
 */
function putHash(list: Uint32Array, row: number, text: string, goesOn: boolean): void {
  let one = goesOn ? (list[row * 2] as number) : 0x811c9dc5;
  let two = goesOn ? (list[row * 2 + 1] as number) : 0x9dc5811c;
  for (let at = goesOn ? -1 : 0; at < text.length; at++) {
    const unit = at < 0 ? 10 : text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x85ebca6b);
  }
  list[row * 2] = one;
  list[row * 2 + 1] = two;
}

export const namesOf = <Name extends string>(record: Partial<Readonly<Record<Name, unknown>>>): readonly Name[] =>
  Object.keys(record) as Name[];
export const mapOf = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
