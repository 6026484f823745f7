/** Where lines are from: Shopee's API, or files. */
export type LineSource = 'api' | 'file';

/** Orders take up to a day to appear in a report of the API. */
const LATE = 86_400_000;

/** What is known of a day. Times are Unix ms. */
export interface DaySources {
  /** When the API's answer for the day was asked for; null: it was never answered to its end. */
  readonly api: number | null;
  /** When the newest file with a line of this day was made; null: no file has one. */
  readonly file: number | null;
  /** When the day was over. */
  readonly end: number;
}

/**
 * From which source a day counts: always from one. What the API has read whole counts from the API. Of a day that it was not asked for after
 * its end, or never, a file knows more, unless the file is the older of the two.
 */
export function sourceOfDay({ api, file, end }: DaySources): LineSource {
  if (file === null) return 'api';
  if (api === null) return 'file';
  return api >= end + LATE || api >= file ? 'api' : 'file';
}
