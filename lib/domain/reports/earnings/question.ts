import type { Day } from '#lib/domain/day';
import type { MarketCode } from '#lib/domain/market';
import type { CodeColumn } from '#lib/domain/reports/lines/columns';

/**
 * What groups lines by a word that they have. `subId1` … `subId5`: '' where a link had none. `shopId`, `itemId`: groups have the name as well.
 * `category1`: the largest of Shopee's three. `attribution`: `sameShop`, `otherShop` (bought elsewhere after the click) or `unknown`.
 */
export const WORD_DIMENSIONS = [
  'subId1',
  'subId2',
  'subId3',
  'subId4',
  'subId5',
  'channel',
  'category1',
  'shopId',
  'itemId',
  'attribution',
  'buyer',
  'device',
  'referrer',
  'campaign',
  'productType',
  'state',
  'fraud',
] as const satisfies readonly CodeColumn[];
/** Purchases by the market's calendar: "2026-11-28", the Monday of a week, "2026-11". */
export const TIME_DIMENSIONS = ['day', 'week', 'month'] as const;

export type WordDimension = (typeof WORD_DIMENSIONS)[number];
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];
/**
 * `subIds`: a link's five sub ids joined by `-` ("shoes-nov---"), as a link is told from others in a report. `preset`: what the question's
 * `presets` say of them; '' where nothing. `account`: its id.
 */
export type EarningsDimension = WordDimension | TimeDimension | 'subIds' | 'preset' | 'account';

/** Days of the market's calendar, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Which lines: of each dimension that is named, those with one of its words. `capped`: those of whose Shopee part a cap took something;
 * `withFee`: those that a network took a fee of; `lost`: those of which something was cancelled or given back; `open`: neither completed nor cancelled.
 */
export type EarningsFilter = { readonly [Name in EarningsDimension]?: readonly string[] } & {
  readonly capped?: true;
  readonly withFee?: true;
  readonly lost?: true;
  readonly open?: true;
};

export interface EarningsAccount {
  readonly id: string;
  readonly market: MarketCode;
}

/** Which lines a question is about. */
export interface EarningsScope {
  /** Figures are of one market: accounts of another one are left out, whatever is asked. */
  readonly market: MarketCode;
  readonly accounts: readonly EarningsAccount[];
  /** All lines of one source (`api`, `file`); left out: of each day those of the source from which it counts. The same order stands in both. */
  readonly source?: string;
  readonly period: DayRange;
  readonly only?: EarningsFilter;
  /** `subIds` → id of the preset with which such links are made. */
  readonly presets?: ReadonlyMap<string, string>;
}

export interface EarningsQuestion extends EarningsScope {
  /** Groups of the first, in each of them groups of the second, and so on: `['subId1', 'subId2']` is a tree. Left out: totals alone. */
  readonly by?: readonly EarningsDimension[];
  /** Order of the groups on every level; left out: by time where the level is one, else by `net` and `pending` together, largest first. */
  readonly order?: { readonly by: keyof EarningsSums | 'expected' | 'key'; readonly down: boolean };
  /** The most groups on a level; the others are summed as `rest`. */
  readonly limit?: number;
  /** The period that it is compared with; left out: none. `periodBefore` makes the one of the same length that ends the day before. */
  readonly before?: DayRange;
}

/**
 * Sums of a group. Money is in 1/100,000 of the market's currency (`AMOUNT_SCALE`), exact. Of every grouping all but `orders` add up to the
 * total's, to the last unit. Always: `gross - cap - fee - pending - cancelled` is `net` (but for the waterfall's `other`).
 */
export interface EarningsSums {
  /** Different orders with a line in the group: an order of two groups counts in both. */
  readonly orders: number;
  readonly lines: number;
  readonly quantity: number;
  /** What buyers paid, and what they got back. */
  readonly value: bigint;
  readonly refund: bigint;
  /** Both parts as the rates promise them, before any cap; of what was lost what would have been paid. */
  readonly gross: bigint;
  /** What the cap took of Shopee's part, of lines that are not cancelled. */
  readonly cap: bigint;
  /** What a network keeps, of lines that are not cancelled. */
  readonly fee: bigint;
  /** Net of lines that are neither completed nor cancelled: it may yet come. */
  readonly pending: bigint;
  /** What would have been paid of what was cancelled, given back or judged as fraud. */
  readonly cancelled: bigint;
  /** How much of `cancelled` is an estimate, because no earlier line had the amount. */
  readonly estimated: bigint;
  /** Net of completed lines. */
  readonly net: bigint;
}

export interface EarningsGroup {
  /** The word of the level's dimension: a state, a day, a sub id, an id. '' where lines have none. */
  readonly key: string;
  /** The name of a shop or a product, as its newest line has it. */
  readonly name: string | null;
  readonly sums: EarningsSums;
  /** The same group in the question's `before`; null: not asked. */
  readonly before: EarningsSums | null;
  /** The next level; empty on the last. */
  readonly groups: readonly EarningsGroup[];
  readonly rest: RestOfGroups | null;
  /** Opens its lines, and no others: a question's own filter narrowed to the group. */
  readonly only: EarningsFilter;
}

/** What the limit left out of a level. Its `orders` may count an order that a group above has as well. */
export interface RestOfGroups {
  readonly count: number;
  readonly sums: EarningsSums;
}

export const WATERFALL_STEPS = ['gross', 'cap', 'fee', 'pending', 'cancelled', 'other', 'net'] as const;

/** One bar: `gross` and `net` stand on the ground, the others lead from one to the other. */
export interface WaterfallStep {
  readonly step: (typeof WATERFALL_STEPS)[number];
  /** What the step changes: negative where it takes away. Of `gross` and `net` all of it. */
  readonly amount: bigint;
  /** Where its bar begins and ends. */
  readonly from: bigint;
  readonly to: bigint;
  /** Opens the lines that make it. */
  readonly only: EarningsFilter;
}

/** Of what was summed the lines of one origin. */
export interface SourceUsed {
  /** `api`, or the id of an import. */
  readonly id: string;
  /** The file's name; null: it is none. */
  readonly file: string | null;
  /** First and last day of its lines. */
  readonly days: DayRange;
  /** When the newest of them was read from its source, Unix ms; of a file, when it was made. */
  readonly asOf: number;
}

/** Where figures are from. The formula of a figure is named by its field: `gross`, `cap`, … */
export interface Provenance {
  /** The API first, then files, the oldest first. */
  readonly sources: readonly SourceUsed[];
  readonly market: MarketCode;
  /** Ids of the accounts whose lines were summed. */
  readonly accounts: readonly string[];
  readonly asked: DayRange;
  /** First and last day with a line; null: there is none. */
  readonly got: DayRange | null;
  /** When the newest and the oldest of these lines were read from their source, Unix ms; null where there is none, or from stored totals. */
  readonly asOf: number | null;
  readonly oldestAsOf: number | null;
  /** `totals`: from sums that were stored; `lines`: counted from the lines just now. */
  readonly counted: 'totals' | 'lines';
}

/** Days of an account whose stored lines were damaged and are left out. */
export interface MissingDays extends DayRange {
  readonly accountId: string;
}

export interface Earnings {
  /** Left out: all of it is there. */
  readonly missing?: readonly MissingDays[];
  readonly total: EarningsSums;
  /** Null: not asked. */
  readonly before: EarningsSums | null;
  readonly groups: readonly EarningsGroup[];
  readonly rest: RestOfGroups | null;
  /** `gross` → `cap` → `fee` → `pending` → `cancelled` → `net`; `other` stands there only where lines say more or less than their parts do. */
  readonly waterfall: readonly WaterfallStep[];
  readonly provenance: Provenance;
}
