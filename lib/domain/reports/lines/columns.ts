import { codeOf, type Dictionary, guessesOf } from './dictionary';
import { EARNED_COLUMNS, type EarnedCode, type EarnedExact, type EarnedText, type EarnedWhole } from './earned-columns';
import type { LineColumns, LineLists } from './line-columns';
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
export function toSegmentBy<Line>(columns: LineColumns<Line>, lines: readonly Line[], dictionary: Dictionary): Segment {
  const { hot, cold } = toHalves(columns, lines, dictionary);
  return { hot, cold: cold() };
}

/** A segment of which the second half is made when it is asked for: before the dictionary gains any other word. */
export interface Halves {
  readonly hot: HotColumns;
  readonly cold: () => Columns;
}

/** The same, half by half: the first can be on its way while the second is made. */
export function toHalves<Line>(columns: LineColumns<Line>, lines: readonly Line[], dictionary: Dictionary): Halves {
  const { whole, exact, codes: coded, texts, cold: isCold, guessedBy, key } = columns;
  const rows = lines.length;
  const lists = {
    whole: mapOf<string, Int32Array>(whole, () => new Int32Array(rows)),
    exact: mapOf<string, Float64Array>(exact, () => new Float64Array(rows)),
    codes: mapOf<string, string[]>(coded, () => new Array(rows)),
    texts: mapOf<string, string[]>(texts, () => new Array(rows)),
  };
  for (let row = 0; row < rows; row++) columns.put(lines[row] as Line, row, lists as unknown as LineLists<Line>);
  const wordsOf = (name: string): readonly string[] => (lists.codes[name] ?? lists.texts[name]) as readonly string[];
  const made = new Map<string, Uint32Array>();
  const guides = new Set(Object.values(guessedBy));
  const codes = (name: string): Uint32Array => {
    const by = guessedBy[name];
    const [words, isGuide] = [wordsOf(name), guides.has(name)];
    const list =
      made.get(name) ??
      (by ? guessedCodes(words, codes(by), guessesOf(dictionary, name), dictionary) : (isGuide ? idCodes : fewCodes)(words, dictionary));
    made.set(name, list);
    return list;
  };
  const half = (cold: boolean): Columns => {
    const own = (names: readonly string[]): readonly string[] => names.filter((name) => isCold.has(name) === cold);
    return {
      whole: mapOf(own(whole), (name) => lists.whole[name] as Int32Array),
      exact: mapOf(own(exact), (name) => lists.exact[name] as Float64Array),
      codes: mapOf(own(coded), codes),
      texts: mapOf(own(texts), wordsOf),
    };
  };
  return { hot: { rows, ...hashed(key.map(wordsOf), rows), ...half(false) }, cold: () => half(true) };
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
  const of = <Name extends string, T>(names: readonly string[], take: (name: Name) => T): (readonly [Name, T])[] =>
    (names as readonly Name[]).map((name) => [name, take(name)]);
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

/** Of the few words that most columns have, the ones that came last are found without looking them up. */
function fewCodes(words: readonly string[], dictionary: Dictionary): Uint32Array {
  const list = new Uint32Array(words.length);
  const recent = new Uint32Array(RECENT);
  for (let row = 0; row < list.length; row++) {
    const own = words[row] as string;
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

/** Of thousands of ids hardly one is one of the last. */
function idCodes(words: readonly string[], dictionary: Dictionary): Uint32Array {
  const list = new Uint32Array(words.length);
  for (let row = 0; row < list.length; row++) list[row] = codeOf(dictionary, words[row] as string);
  return list;
}

/** To compare a word with the last one beside the same other word is cheaper than to look it up. */
function guessedCodes(words: readonly string[], beside: Uint32Array, guesses: Uint32Array, dictionary: Dictionary): Uint32Array {
  const list = new Uint32Array(words.length);
  for (let row = 0; row < list.length; row++) {
    const own = words[row] as string;
    const place = beside[row] as number;
    if (dictionary.words[guesses[place] as number] !== own) guesses[place] = codeOf(dictionary, own);
    list[row] = guesses[place] as number;
  }
  return list;
}

/**
 * 64 bits of each line's key and of its order's, as two words: FNV-1a twice, from two starts, over the parts with a line break between two. Of
 * 300,000 lines two fall together once in 400 million accounts.
 *
 * @param parts lists of them: the source, the order, and what else a line is known by
 */
function hashed(parts: readonly (readonly string[])[], rows: number): Pick<HotColumns, 'keys' | 'orders'> {
  const [keys, orders] = [new Uint32Array(rows * 2), new Uint32Array(rows * 2)];
  for (let row = 0; row < rows; row++) {
    let [one, two, orderOne, orderTwo] = [START_ONE, START_TWO, START_ONE, START_TWO];
    for (let part = 0; part < parts.length; part++) {
      const text = (parts[part] as readonly string[])[row] as string;
      if (part > 0) {
        one = Math.imul(one ^ LINE_BREAK, PRIME_ONE);
        two = Math.imul(two ^ LINE_BREAK ^ (one >>> 15), PRIME_TWO);
      }
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        one = Math.imul(one ^ unit, PRIME_ONE);
        two = Math.imul(two ^ unit ^ (one >>> 15), PRIME_TWO);
        if (part !== 1) continue;
        orderOne = Math.imul(orderOne ^ unit, PRIME_ONE);
        orderTwo = Math.imul(orderTwo ^ unit ^ (orderOne >>> 15), PRIME_TWO);
      }
    }
    keys[row * 2] = one;
    keys[row * 2 + 1] = two;
    orders[row * 2] = orderOne;
    orders[row * 2 + 1] = orderTwo;
  }
  return { keys, orders };
}
const START_ONE = 0x811c9dc5;
const START_TWO = 0x9dc5811c;
const PRIME_ONE = 0x01000193;
const PRIME_TWO = 0x85ebca6b;
const LINE_BREAK = 10;

export const namesOf = <Name extends string>(record: Partial<Readonly<Record<Name, unknown>>>): readonly Name[] =>
  Object.keys(record) as Name[];
export const mapOf = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
