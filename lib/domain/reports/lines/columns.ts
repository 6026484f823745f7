import { codeOf, type Dictionary, guessesOf } from './dictionary';
import type { ReportLine } from './report-line';

/**
 * Lines as columns: numbers in typed arrays, words as codes of one dictionary an account, ids that hardly repeat as text. Hot columns are
 * what groups, filters and sums; the rest is read only for lines that are shown.
 */
type Reads<T> = Readonly<Partial<Record<keyof ReportLine, (line: ReportLine) => T>>>;
// A function of its own for each column is several times as fast as reading by a name that changes.
const WHOLE = {
  purchaseTime: ({ purchaseTime }) => purchaseTime,
  clickTime: ({ clickTime }) => clickTime,
  completeTime: ({ completeTime }) => completeTime,
  asOf: ({ asOf }) => asOf,
  day: ({ day }) => day,
  quantity: ({ quantity }) => quantity,
} as const satisfies Reads<number>;
const EXACT = {
  price: ({ price }) => price,
  value: ({ value }) => value,
  refund: ({ refund }) => refund,
  shopeeRate: ({ shopeeRate }) => shopeeRate,
  sellerRate: ({ sellerRate }) => sellerRate,
  gross: ({ gross }) => gross,
  shopee: ({ shopee }) => shopee,
  seller: ({ seller }) => seller,
  fee: ({ fee }) => fee,
  net: ({ net }) => net,
  lost: ({ lost }) => lost,
  lostEstimate: ({ lostEstimate }) => lostEstimate,
} as const satisfies Reads<number>;
const CODES = {
  source: ({ source }) => source,
  state: ({ state }) => state,
  fraud: ({ fraud }) => fraud,
  attribution: ({ attribution }) => attribution,
  buyer: ({ buyer }) => buyer,
  device: ({ device }) => device,
  channel: ({ channel }) => channel,
  referrer: ({ referrer }) => referrer,
  campaign: ({ campaign }) => campaign,
  partner: ({ partner }) => partner,
  productType: ({ productType }) => productType,
  itemId: ({ itemId }) => itemId,
  itemName: ({ itemName }) => itemName,
  shopId: ({ shopId }) => shopId,
  shopName: ({ shopName }) => shopName,
  shopType: ({ shopType }) => shopType,
  category1: ({ category1 }) => category1,
  category2: ({ category2 }) => category2,
  category3: ({ category3 }) => category3,
  subId1: ({ subId1 }) => subId1,
  subId2: ({ subId2 }) => subId2,
  subId3: ({ subId3 }) => subId3,
  subId4: ({ subId4 }) => subId4,
  subId5: ({ subId5 }) => subId5,
  note: ({ note }) => note,
} as const satisfies Reads<string>;
const TEXTS = {
  conversionId: ({ conversionId }) => conversionId,
  orderId: ({ orderId }) => orderId,
  modelId: ({ modelId }) => modelId,
  promotionId: ({ promotionId }) => promotionId,
} as const satisfies Reads<string>;
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
  ...Object.keys(TEXTS),
]);

/** Long words, and many, that go with another column's: a product mostly keeps its name and its shop. */
const GUESSED_BY: Partial<Readonly<Record<CodeColumn, CodeColumn>>> = { itemName: 'itemId', shopId: 'itemId', shopName: 'shopId' };

type Whole = keyof typeof WHOLE;
type Exact = keyof typeof EXACT;
export type CodeColumn = keyof typeof CODES;
type Text = keyof typeof TEXTS;

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
export function toSegment(lines: readonly ReportLine[], dictionary: Dictionary): Segment {
  const rows = lines.length;
  const lineOf = (row: number): ReportLine => lines[row] as ReportLine;
  const keys = new Uint32Array(rows * 2);
  const orders = new Uint32Array(rows * 2);
  for (let row = 0; row < rows; row++) putHashes(keys, orders, row, lineOf(row));
  const made = new Map<CodeColumn, Uint32Array>();
  const codes = (name: CodeColumn): Uint32Array => {
    const by = GUESSED_BY[name];
    const list =
      made.get(name) ??
      (by ? guessedCodes(lines, CODES[name], codes(by), guessesOf(dictionary, name), dictionary) : codesOf(lines, CODES[name], dictionary));
    made.set(name, list);
    return list;
  };
  const half = (cold: boolean): Columns => {
    const own = <Name extends string>(reads: Readonly<Record<Name, unknown>>): readonly Name[] =>
      namesOf(reads).filter((name) => COLD.has(name) === cold);
    return {
      whole: mapOf(own(WHOLE), (name) => read(new Int32Array(rows), lines, WHOLE[name])),
      exact: mapOf(own(EXACT), (name) => read(new Float64Array(rows), lines, EXACT[name])),
      codes: mapOf(own(CODES), codes),
      texts: mapOf(own(TEXTS), (name) => lines.map(TEXTS[name])),
    };
  };
  return { hot: { rows, keys, orders, ...half(false) }, cold: half(true) };
}

/** One line of a segment, whole again. */
export function lineAt({ hot, cold }: Segment, row: number, { words }: Dictionary): ReportLine {
  const of = <Name extends string, T>(reads: Readonly<Record<Name, unknown>>, take: (name: Name) => T): (readonly [Name, T])[] =>
    namesOf(reads).map((name) => [name, take(name)]);
  return Object.fromEntries([
    // What was stored before a column was there, or was lost, has nothing in it.
    ...of(WHOLE, (name) => (hot.whole[name] ?? cold.whole[name])?.[row] ?? 0),
    ...of(EXACT, (name) => (hot.exact[name] ?? cold.exact[name])?.[row] ?? 0),
    ...of(CODES, (name) => words[(hot.codes[name] ?? cold.codes[name])?.[row] ?? -1] ?? ''),
    ...of(TEXTS, (name) => cold.texts[name]?.[row] ?? ''),
  ]) as unknown as ReportLine;
}

export type Numbers = Int32Array | Uint32Array | Float64Array;
/** A list, each of its places set. */
export function filled<List extends Numbers>(list: List, of: (at: number) => number): List {
  for (let at = 0; at < list.length; at++) list[at] = of(at);
  return list;
}

function read<List extends Numbers>(list: List, lines: readonly ReportLine[], of: (line: ReportLine) => number): List {
  for (let row = 0; row < list.length; row++) list[row] = of(lines[row] as ReportLine);
  return list;
}

/** Of the few words that most columns have, the ones that came last are found without looking them up. */
function codesOf(lines: readonly ReportLine[], of: (line: ReportLine) => string, dictionary: Dictionary): Uint32Array {
  const list = new Uint32Array(lines.length);
  const recent = new Uint32Array(RECENT);
  for (let row = 0; row < list.length; row++) {
    const own = of(lines[row] as ReportLine);
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
function guessedCodes(
  lines: readonly ReportLine[],
  of: (line: ReportLine) => string,
  beside: Uint32Array,
  guesses: Uint32Array,
  dictionary: Dictionary,
): Uint32Array {
  const list = new Uint32Array(lines.length);
  for (let row = 0; row < list.length; row++) {
    const own = of(lines[row] as ReportLine);
    const place = beside[row] as number;
    if (dictionary.words[guesses[place] as number] !== own) guesses[place] = codeOf(dictionary, own);
    list[row] = guesses[place] as number;
  }
  return list;
}

/**
 * 64 bits of a line's key and of its order's, as two words each: FNV-1a twice, from two starts. Of 300,000 lines two fall together once in 400
 * million accounts. Order, item and model alone are no key: a gift stands beside its main line.
 */
function putHashes(
  keys: Uint32Array,
  orders: Uint32Array,
  row: number,
  { source, orderId, itemId, modelId, promotionId }: ReportLine,
): void {
  putHash(orders, row, orderId, false);
  putHash(keys, row, source, false);
  for (const part of [orderId, itemId, modelId, promotionId]) putHash(keys, row, part, true);
}

/** @param goesOn behind what stands there, as if both were one text with a line break in between */
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
