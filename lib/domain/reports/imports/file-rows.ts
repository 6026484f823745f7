/** Rows of files that are no commission report. Amounts as in `ReportLine`, days since 1970, times Unix seconds by the market's own clock. */
export interface ClickRow {
  readonly is: 'click';
  readonly clickId: string;
  readonly time: number;
  readonly day: number;
  readonly region: string;
  /** Five, '' where there is none. */
  readonly subIds: readonly string[];
  readonly referrer: string;
}

/** What an ad or a campaign cost in some days. */
export interface SpendRow {
  readonly is: 'spend';
  readonly campaign: string;
  /** The ad or the group of ads, where the file has one. */
  readonly ad: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  /** Clicks on its link; null: the file has none. */
  readonly clicks: number | null;
  /** ISO code. */
  readonly currency: string;
}

/** A row as it stands in the file: meaning → text. */
export interface PlainRow {
  readonly is: 'row';
  readonly cells: Readonly<Record<string, string>>;
}

export type FileRow = ClickRow | SpendRow | PlainRow;
