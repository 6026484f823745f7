import { MARKETS, type MarketCode } from '#lib/domain/market';
import { momentReader } from './cells';

/** When Shopee made a file, Unix seconds: the newest has the last word on a line. */
export interface FileMoment {
  readonly asOf: number;
  readonly asOfBy: 'name' | 'modified';
}

/**
 * When a file was made: by the time in its name ("AffiliateCommissionReport202604150803.csv"), which is of its market; else when it was last
 * changed. It is not the period of its lines.
 *
 * @param modified Unix seconds; null: not known
 */
export function asOfFile(name: string, modified: number | null, market: MarketCode | null): FileMoment {
  const [, year, month, date, hour, minute, second = '00'] =
    /(?:^|\D)(20\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)/u.exec(name) ?? [];
  const made = momentReader(
    market === null ? 'UTC' : MARKETS[market].timeZone,
    'ymd',
  )(`${year}-${month}-${date} ${hour}:${minute}:${second}`);
  return made ? { asOf: made.time, asOfBy: 'name' } : { asOf: modified ?? 0, asOfBy: 'modified' };
}
