import type { CodeColumn, HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { numberOrders, placesByOrder } from '#lib/domain/reports/lines/orders';

/** An account's lines as they are loaded. */
export interface AccountLines {
  readonly accountId: string;
  readonly segments: readonly HotColumns[];
  /** Of each segment the rows that count, and those that count within their source; left out: the same. */
  readonly live: readonly Uint32Array[];
  readonly every?: readonly Uint32Array[];
  readonly dictionary: Dictionary;
  /** Files, and the file of each segment behind the first that have none. */
  readonly files?: readonly ReportFile[];
  readonly places?: readonly { readonly importId: string }[];
  /** Whether all lines of an order are known to stand together. */
  readonly packed: boolean;
}

export interface ReportFile {
  readonly importId: string;
  readonly name: string;
}

export const STATES = ['unpaid', 'pending', 'completed', 'cancelled'] as const;
export type Amount = 'value' | 'refund' | 'gross' | 'shopee' | 'seller' | 'fee' | 'net' | 'lost' | 'lostEstimate';
export type Whole = 'day' | 'purchaseTime' | 'completeTime' | 'asOf';

/** Words of a column with small numbers of their own, so that groups are places of an array. */
export interface Coded {
  readonly codes: Uint16Array | Uint32Array;
  readonly words: readonly string[];
}
/** Whole numbers. */
export interface Amounts {
  readonly list: Float64Array;
  /** Whether the sum of any of them stays below 2^53, so that it is exact as a plain number. */
  readonly plain: boolean;
  /** Whether all are 0. */
  readonly nothing: boolean;
}
/** Where a line stands in what was loaded. */
export interface Place {
  readonly account: number;
  readonly segment: number;
  readonly row: number;
}

/**
 * Lines of one source, of some accounts of one market, one after the other: all lines of an order stand together. Columns are made when
 * they are first asked for; what was loaded is then let go of.
 */
export interface EarningsTable {
  readonly rows: number;
  readonly accounts: readonly string[];
  /** Account of each row, and its order; orders of two accounts are two. */
  readonly account: Uint16Array;
  readonly order: Uint32Array;
  readonly state: Uint8Array;
  readonly whole: (name: Whole) => Int32Array;
  readonly amounts: (name: Amount | 'quantity') => Amounts;
  readonly coded: (name: CodeColumn) => Coded;
  readonly placeOf: (row: number) => Place;
  /** Which file each row is from: its place in `files`, the last one where it is from none; null: all are from the API. */
  readonly origin: () => Uint16Array | null;
  readonly files: readonly ReportFile[];
  /** What is made once and stays as long as the table. */
  readonly once: <T>(name: string, make: () => T) => T;
}

/** Half of what a number holds exactly: the sum by which it is judged is itself rounded. */
const PLAIN = 2 ** 52;

/** @param source whose lines; those of others are as if they were not there. Left out: the lines that count, whatever source they are from */
export function earningsTable(accounts: readonly AccountLines[], source?: string): EarningsTable {
  const sources = source === undefined ? COUNTED : [source];
  const files = accounts.flatMap((one) => one.files ?? []);
  const loaded = accounts.flatMap(({ segments, live, every = live, dictionary, places = [] }, account) =>
    segments.map((segment, number) => ({
      owner: account,
      account,
      number,
      segment,
      origin: originOf(files, places[number - segments.length + places.length]?.importId),
      live: ofSources(segment, (source === undefined ? live : every)[number], dictionary, sources),
    })),
  );
  const rows = loaded.reduce((sum, { live }) => sum + live.length, 0);
  const orders = numberOrders(
    loaded,
    accounts.every(({ packed }) => packed),
  );
  const at = orders.together ? null : placesByOrder(orders);
  const dictionaries = accounts.map(({ dictionary }) => dictionary);
  const ids = accounts.map(({ accountId }) => accountId);
  const parts = loaded.map(({ account, number, origin, live, segment: { whole, exact, codes } }) => ({
    account,
    number,
    origin,
    live,
    // None of them is made yet: a column is, when it is gathered.
    columns: Object.defineProperties({} as Record<string, Column>, {
      ...Object.getOwnPropertyDescriptors(whole),
      ...Object.getOwnPropertyDescriptors(exact),
      ...Object.getOwnPropertyDescriptors(codes),
    }),
  }));
  /** One column of all parts, in the table's order; it is not read again. */
  const gather = <List extends Column>(list: List, name: string): List => {
    const loose = at === null ? list : (list.slice() as List);
    let next = 0;
    for (const { columns, live } of parts) {
      const own = columns[name];
      for (let each = 0; each < live.length; each++, next++) loose[next] = own?.[live[each] as number] ?? 0;
      delete columns[name];
    }
    if (at === null) return list;
    for (let row = 0; row < rows; row++) list[row] = loose[at[row] as number] as number;
    return list;
  };
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const coded = (name: CodeColumn): Coded =>
    once(name, () => {
      const words: string[] = [];
      const codes = new Map<string, number>();
      const small = dictionaries.map((own) => new Int32Array(own.words.length).fill(-1));
      const list = gather(new Uint32Array(rows), name);
      for (let row = 0; row < rows; row++) {
        const own = account[row] as number;
        const code = list[row] as number;
        let known = small[own]?.[code] as number;
        // A code that no word has is not counted among those that are known.
        if (!(known >= 0)) {
          const word = dictionaries[own]?.words[code] ?? '';
          known = codes.get(word) ?? words.push(word) - 1;
          codes.set(word, known);
          (small[own] as Int32Array)[code] = known;
        }
        list[row] = known;
      }
      return { codes: words.length <= 65_536 ? Uint16Array.from(list) : list, words };
    });
  const whole = (name: Whole): Int32Array => once(name, () => gather(new Int32Array(rows), name));
  const starts = startsOf(parts);
  const placeOf = (row: number): Place => {
    const loose = at === null ? row : (at[row] as number);
    const part = lastAtOrBelow(starts, loose);
    const { account: own, number, live } = parts[part] as (typeof parts)[number];
    return { account: own, segment: number, row: live[loose - (starts[part] as number)] as number };
  };
  const account = eachPart(rows, parts, at, (part) => part.account);
  const states = coded('state');
  const stateOf = states.words.map((word) => Math.max(0, STATES.indexOf(word as (typeof STATES)[number])));
  return {
    rows,
    accounts: ids,
    account,
    order: at === null ? orders.list : Uint32Array.from(at, (row) => orders.list[row] as number),
    state: Uint8Array.from(states.codes, (code) => stateOf[code] as number),
    whole,
    amounts: (name) =>
      once(`amounts ${name}`, () => {
        const list = gather(new Float64Array(rows), name);
        let sum = 0;
        for (let row = 0; row < rows; row++) sum += Math.abs(list[row] as number);
        return { list, plain: sum <= PLAIN, nothing: sum === 0 };
      }),
    coded,
    placeOf,
    origin: () => once('origin', () => (files.length === 0 ? null : eachPart(rows, parts, at, (part) => part.origin))),
    files,
    once,
  };
}

type Column = Int32Array | Float64Array | Uint32Array;

/** Of which sources lines count. */
export const COUNTED: readonly string[] = ['api', 'file'];

const originOf = (files: readonly ReportFile[], importId: string | undefined): number => {
  const place = files.findIndex((file) => file.importId === importId);
  return place < 0 ? files.length : place;
};

/** Of the rows that count those of some sources. */
function ofSources({ codes }: HotColumns, live: Uint32Array | undefined, dictionary: Dictionary, sources: readonly string[]): Uint32Array {
  const wanted = new Set(sources.map((source) => dictionary.codes.get(source)));
  const own = codes.source;
  if (!live || !own) return new Uint32Array(0);
  return live.every((row) => wanted.has(own[row])) ? live : live.filter((row) => wanted.has(own[row]));
}

function startsOf(parts: readonly { readonly live: Uint32Array }[]): Uint32Array {
  const starts = new Uint32Array(parts.length);
  for (let part = 1; part < parts.length; part++) starts[part] = (starts[part - 1] as number) + (parts[part - 1]?.live.length ?? 0);
  return starts;
}

/** For each row of a table what is said of its part. */
function eachPart<Part extends { readonly live: Uint32Array }>(
  rows: number,
  parts: readonly Part[],
  at: Uint32Array | null,
  of: (part: Part) => number,
): Uint16Array {
  const loose = new Uint16Array(rows);
  let next = 0;
  for (const part of parts) {
    loose.fill(of(part), next, next + part.live.length);
    next += part.live.length;
  }
  return at === null ? loose : Uint16Array.from(at, (row) => loose[row] as number);
}

/** The last place whose start is not beyond; parts without a row are passed over. */
function lastAtOrBelow(starts: Uint32Array, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
