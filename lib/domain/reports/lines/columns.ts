import type { ReportLine } from './report-line';

/**
 * Lines as columns: numbers in typed arrays, words as codes of one dictionary an account, ids that hardly repeat as text. Hot columns are
 * what groups, filters and sums; the rest is read only for lines that are shown.
 */
const WHOLE = ['purchaseTime', 'clickTime', 'completeTime', 'asOf', 'day', 'quantity'] as const;
const EXACT = [
  'price',
  'value',
  'refund',
  'shopeeRate',
  'sellerRate',
  'gross',
  'shopee',
  'seller',
  'fee',
  'net',
  'lost',
  'lostEstimate',
] as const;
const CODES = [
  'source',
  'state',
  'fraud',
  'attribution',
  'buyer',
  'device',
  'channel',
  'referrer',
  'campaign',
  'partner',
  'productType',
  'itemId',
  'itemName',
  'shopId',
  'shopName',
  'shopType',
  'category1',
  'category2',
  'category3',
  'subId1',
  'subId2',
  'subId3',
  'subId4',
  'subId5',
  'note',
] as const;
const TEXTS = ['conversionId', 'orderId', 'modelId', 'promotionId'] as const;
const COLD: ReadonlySet<string> = new Set([
  'clickTime',
  'price',
  'shopeeRate',
  'sellerRate',
  'shopType',
  'category2',
  'category3',
  'partner',
  'note',
  ...TEXTS,
]);

type Whole = (typeof WHOLE)[number];
type Exact = (typeof EXACT)[number];
export type CodeColumn = (typeof CODES)[number];
type Text = (typeof TEXTS)[number];

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

/** Every word that an account's lines have used; its place is its code. Grows at its end only. */
export interface Dictionary {
  readonly words: string[];
  readonly codes: Map<string, number>;
}

export function dictionaryOf(words: readonly string[] = []): Dictionary {
  return { words: [...words], codes: new Map(words.map((word, code) => [word, code])) };
}

/** @param dictionary gains the words that it does not have yet */
export function toSegment(lines: readonly ReportLine[], dictionary: Dictionary): Segment {
  const rows = lines.length;
  const keys = new Uint32Array(rows * 2);
  const orders = new Uint32Array(rows * 2);
  lines.forEach((line, row) => {
    putHash(keys, row, keyOf(line));
    putHash(orders, row, line.orderId);
  });
  const half = (cold: boolean): Columns => {
    const own = <Name extends string>(names: readonly Name[]): readonly Name[] => names.filter((name) => COLD.has(name) === cold);
    return {
      whole: mapOf(own(WHOLE), (name) => filled(new Int32Array(rows), (row) => (lines[row] as ReportLine)[name])),
      exact: mapOf(own(EXACT), (name) => filled(new Float64Array(rows), (row) => (lines[row] as ReportLine)[name])),
      codes: mapOf(own(CODES), (name) => codesOf(lines, name, dictionary)),
      texts: mapOf(own(TEXTS), (name) => lines.map((line) => line[name])),
    };
  };
  return { hot: { rows, keys, orders, ...half(false) }, cold: half(true) };
}

/** One line of a segment, whole again. */
export function lineAt({ hot, cold }: Segment, row: number, { words }: Dictionary): ReportLine {
  const of = <Name extends string, T>(names: readonly Name[], read: (name: Name) => T): (readonly [Name, T])[] =>
    names.map((name) => [name, read(name)]);
  return Object.fromEntries([
    ...of(WHOLE, (name) => (hot.whole[name] ?? cold.whole[name])?.[row]),
    // What was stored before a column was there has nothing in it.
    ...of(EXACT, (name) => (hot.exact[name] ?? cold.exact[name])?.[row] ?? 0),
    ...of(CODES, (name) => words[(hot.codes[name] ?? cold.codes[name])?.[row] ?? -1]),
    ...of(TEXTS, (name) => cold.texts[name]?.[row]),
  ]) as unknown as ReportLine;
}

export type Numbers = Int32Array | Uint32Array | Float64Array;
/** A list, each of its places set. */
export function filled<List extends Numbers>(list: List, of: (at: number) => number): List {
  for (let at = 0; at < list.length; at++) list[at] = of(at);
  return list;
}

/** Many lines have the word of the line before. */
function codesOf(lines: readonly ReportLine[], name: CodeColumn, dictionary: Dictionary): Uint32Array {
  let [word, code]: [string | null, number] = [null, 0];
  return filled(new Uint32Array(lines.length), (row) => {
    const own = (lines[row] as ReportLine)[name];
    if (own !== word) [word, code] = [own, codeOf(dictionary, own)];
    return code;
  });
}

/** Order, item and model alone are not enough: a gift stands beside its main line. */
const keyOf = (line: ReportLine): string => [line.source, line.orderId, line.itemId, line.modelId, line.promotionId].join('\n');

/** 64 bits of a text, as two words: FNV-1a twice, from two starts. Of 300,000 lines two fall together once in 400 million accounts. */
function putHash(list: Uint32Array, row: number, text: string): void {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x85ebca6b);
  }
  list[row * 2] = one >>> 0;
  list[row * 2 + 1] = two >>> 0;
}

function codeOf({ words, codes }: Dictionary, word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  codes.set(word, words.length);
  return words.push(word) - 1;
}

export const mapOf = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
