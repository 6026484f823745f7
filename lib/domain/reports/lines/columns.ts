import type { ReportLine } from './report-line';

/**
 * Lines as columns: numbers in typed arrays, words as codes of one dictionary an account, ids that hardly repeat as text. Hot columns are
 * what groups, filters and sums; the rest is read only for lines that are shown.
 */
const WHOLE = ['purchaseTime', 'clickTime', 'completeTime', 'asOf', 'day', 'quantity'] as const;
const EXACT = ['price', 'value', 'refund', 'shopeeRate', 'sellerRate', 'gross', 'shopee', 'seller', 'fee', 'net'] as const;
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
export type SumColumn = Extract<Exact, 'value' | 'refund' | 'gross' | 'shopee' | 'seller' | 'fee' | 'net'> | 'quantity';

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
  const keys = new Uint32Array(lines.length * 2);
  const orders = new Uint32Array(lines.length * 2);
  lines.forEach((line, row) => {
    keys.set(hashOf(keyOf(line)), row * 2);
    orders.set(hashOf(line.orderId), row * 2);
  });
  const half = (cold: boolean): Columns => {
    const own = <Name extends string>(names: readonly Name[]): readonly Name[] => names.filter((name) => COLD.has(name) === cold);
    return {
      whole: mapOf(own(WHOLE), (name) => Int32Array.from(lines, (line) => line[name])),
      exact: mapOf(own(EXACT), (name) => Float64Array.from(lines, (line) => line[name])),
      codes: mapOf(own(CODES), (name) => Uint32Array.from(lines, (line) => codeOf(dictionary, line[name]))),
      texts: mapOf(own(TEXTS), (name) => lines.map((line) => line[name])),
    };
  };
  return { hot: { rows: lines.length, keys, orders, ...half(false) }, cold: half(true) };
}

/** One line of a segment, whole again. */
export function lineAt({ hot, cold }: Segment, row: number, { words }: Dictionary): ReportLine {
  const of = <Name extends string, T>(names: readonly Name[], read: (name: Name) => T): (readonly [Name, T])[] =>
    names.map((name) => [name, read(name)]);
  return Object.fromEntries([
    ...of(WHOLE, (name) => (hot.whole[name] ?? cold.whole[name])?.[row]),
    ...of(EXACT, (name) => (hot.exact[name] ?? cold.exact[name])?.[row]),
    ...of(CODES, (name) => words[(hot.codes[name] ?? cold.codes[name])?.[row] ?? -1]),
    ...of(TEXTS, (name) => cold.texts[name]?.[row]),
  ]) as unknown as ReportLine;
}

/** Which lines count: of those with one key and source the newest, by its source's word, then by its place. */
export function latestRows(segments: readonly HotColumns[]): readonly Uint32Array[] {
  const total = segments.reduce((sum, { rows }) => sum + rows, 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(total * 2, 2))));
  const owner = new Uint16Array(total);
  const place = new Uint32Array(total);
  const shadowed = new Uint8Array(total);
  let at = 0;
  segments.forEach((segment, number) => {
    for (let row = 0; row < segment.rows; row++, at++) {
      owner[at] = number;
      place[at] = row;
      let slot = ((segment.keys[row * 2] as number) ^ Math.imul(segment.keys[row * 2 + 1] as number, 0x9e3779b1)) & (slots.length - 1);
      for (; ; slot = (slot + 1) & (slots.length - 1)) {
        const known = (slots[slot] as number) - 1;
        if (known < 0) {
          slots[slot] = at + 1;
          break;
        }
        const other = segments[owner[known] as number] as HotColumns;
        const there = place[known] as number;
        if (other.keys[there * 2] !== segment.keys[row * 2] || other.keys[there * 2 + 1] !== segment.keys[row * 2 + 1]) continue;
        const older = (segment.whole.asOf?.[row] as number) < (other.whole.asOf?.[there] as number);
        shadowed[older ? at : known] = 1;
        if (!older) slots[slot] = at + 1;
        break;
      }
    }
  });
  let before = 0;
  return segments.map(({ rows }) => {
    const live = Array.from({ length: rows }, (_, row) => row).filter((row) => shadowed[before + row] === 0);
    before += rows;
    return Uint32Array.from(live);
  });
}

/** The same lines that count, in as few segments of at most `size` lines as hold them; what was replaced is gone. */
export function compact(segments: readonly Segment[], size: number): readonly Segment[] {
  const live = latestRows(segments.map(({ hot }) => hot));
  const rows = segments.flatMap((segment, number) => Array.from(live[number] ?? [], (row) => ({ segment, row })));
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size));
  return parts.map((part) => {
    const pick = (of: (segment: Segment) => Columns): Columns => {
      const first = part[0] ? of(part[0].segment) : { whole: {}, exact: {}, codes: {}, texts: {} };
      return {
        whole: mapOf(keysOf(first.whole), (name) => Int32Array.from(part, ({ segment, row }) => of(segment).whole[name]?.[row] as number)),
        exact: mapOf(keysOf(first.exact), (name) =>
          Float64Array.from(part, ({ segment, row }) => of(segment).exact[name]?.[row] as number),
        ),
        codes: mapOf(keysOf(first.codes), (name) => Uint32Array.from(part, ({ segment, row }) => of(segment).codes[name]?.[row] as number)),
        texts: mapOf(keysOf(first.texts), (name) => part.map(({ segment, row }) => of(segment).texts[name]?.[row] as string)),
      };
    };
    const words = (of: (hot: HotColumns) => Uint32Array): Uint32Array =>
      Uint32Array.from(part.flatMap(({ segment, row }) => [of(segment.hot)[row * 2] as number, of(segment.hot)[row * 2 + 1] as number]));
    return {
      hot: { rows: part.length, keys: words(({ keys }) => keys), orders: words(({ orders }) => orders), ...pick(({ hot }) => hot) },
      cold: pick(({ cold }) => cold),
    };
  });
}

/** Order, item and model alone are not enough: a gift stands beside its main line. */
const keyOf = (line: ReportLine): string => [line.source, line.orderId, line.itemId, line.modelId, line.promotionId].join('\n');

/** 64 bits of a text, as two words: FNV-1a twice, from two starts. Of 300,000 lines two fall together once in 400 million accounts. */
function hashOf(text: string): [number, number] {
  let [one, two] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x85ebca6b);
  }
  return [one >>> 0, two >>> 0];
}

function codeOf({ words, codes }: Dictionary, word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  codes.set(word, words.length);
  return words.push(word) - 1;
}

const keysOf = <Name extends string>(record: Partial<Record<Name, unknown>>): Name[] => Object.keys(record) as Name[];
const mapOf = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
