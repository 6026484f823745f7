import type { MarketCode } from '#lib/domain/market';

/** The languages in which portals write heads of files; `keys`: names that Shopee left untranslated (`export_item_name…`). */
export type HeadLanguage = 'en' | 'vi' | 'id' | 'pt' | 'th' | 'zh' | 'es' | 'keys';
/** Where names are from: a real file, a program made for real files, or nobody's file. */
export type Evidence = 'file' | 'program' | 'guess';
export type Programme = 'shopee' | 'lazada' | 'meta';
export type ReportKind =
  | 'commission'
  | 'clicks'
  | 'offers'
  | 'customLinks'
  | 'sellerConversions'
  | 'sellerBill'
  | 'affiliatePerformance'
  | 'productPerformance'
  | 'adSpend'
  | 'lazadaConversions';
/** What a column holds. `moment`: a local time without a zone; `shown`: an amount as a page shows it ("Rp5.780.000", "2,8RB"). */
export type ColumnType = 'text' | 'id' | 'count' | 'amount' | 'rate' | 'moment' | 'shown';

export type LayoutColumn = { readonly is: ColumnType } & Readonly<Partial<Record<HeadLanguage, string | readonly string[]>>>;

/** One report of a portal: what its columns mean, and what they are called. */
export interface Layout {
  readonly kind: ReportKind;
  readonly programme: Programme;
  readonly evidence: Readonly<Partial<Record<HeadLanguage, Evidence>>>;
  /** Markets in which files of a language were seen: a hint to whoever is asked, never the market of a file. */
  readonly markets: Readonly<Partial<Record<HeadLanguage, readonly MarketCode[]>>>;
  /**
   * Meaning → names by language, in the order of the file, without the currency that stands behind names of amounts. Of several names the
   * first is Shopee's own; the others are older, or put right by people's programs.
   */
  readonly columns: Readonly<Record<string, LayoutColumn>>;
  /** Meanings without which a row belongs to nothing. */
  readonly needed: readonly string[];
  /** Meanings of which a head has at least one: what tells it from reports with the same ids. The first is asked for where all are missing. */
  readonly marks: readonly string[];
}

/** Meaning → place of its column, counted from 0. */
export type Places<Column extends string = string> = Readonly<Partial<Record<Column, number>>>;

/** A column that is not read until a person has said what it holds. */
export interface Quarantined {
  readonly place: number;
  readonly name: string;
  /**
   * `unknown`: no known report has the name. `twice`: it stands there more than once, or beside another name of the same meaning.
   * `unlike`: its place would be that of another kind of column.
   */
  readonly why: 'unknown' | 'twice' | 'unlike';
  /** What it may hold, to begin the question with. */
  readonly proposal: string | null;
}

/** The head of a file, as far as names tell. */
export interface ExportHead {
  readonly kind: ReportKind;
  readonly programme: Programme;
  readonly language: HeadLanguage;
  readonly evidence: Evidence;
  /** Row of the head in its table, counted from 0: what stands above is skipped. */
  readonly row: number;
  readonly names: readonly string[];
  readonly places: Places;
  /** Meanings that were taken by their place, because nearly all others agree by name and stand in theirs. */
  readonly byPlace: readonly string[];
  /** Meanings that a person has told. */
  readonly byPerson: readonly string[];
  readonly quarantined: readonly Quarantined[];
  /** Meanings of the language's known columns that this head does not have. */
  readonly missing: readonly string[];
  readonly currency: HeadCurrency;
}

/** `sign`: as the head writes it; more than one kind of sign is `mixed`. A market is known only where a sign means one market's currency. */
export type HeadCurrency =
  | { readonly is: 'known'; readonly sign: string; readonly code: string; readonly market: MarketCode | null }
  | { readonly is: 'unclear'; readonly sign: string }
  | { readonly is: 'mixed'; readonly signs: readonly string[] }
  | { readonly is: 'none' };

/** Why a table is not read. `names` are those of the columns that are missing, or the whole head. */
export interface HeadRefused {
  readonly why: 'unknownHead' | 'missingColumns' | 'empty';
  /** What it looks like. */
  readonly kind: ReportKind | null;
  readonly language: HeadLanguage | null;
  readonly row: number | null;
  readonly names: readonly string[];
  /** The whole head; empty where there is none. */
  readonly whole: readonly string[];
}

/** What people have said of heads, remembered by head (`headKey`). */
export interface HeadAnswer {
  readonly kind: ReportKind;
  /** Place of a column → its meaning; null: nothing that is wanted. */
  readonly columns: Readonly<Record<number, string | null>>;
}
export type HeadAnswers = ReadonlyMap<string, HeadAnswer>;
