import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { FileImport } from '#lib/domain/reports/files/imports';
import { momentReader } from './cells';

/**
 * When a file was made: by the time in its name ("AffiliateCommissionReport202604150803.csv"), which is of its market; else when it was last
 * changed. It is not the period of its lines.
 *
 * @param modified Unix seconds; null: not known
 */
export function asOfFile(name: string, modified: number | null, market: MarketCode | null): Pick<FileImport, 'asOf' | 'asOfBy'> {
  const [, year, month, date, hour, minute, second = '00'] =
    /(?:^|\D)(20\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)/u.exec(name) ?? [];
  const made = momentReader(
    market === null ? 'UTC' : MARKETS[market].timeZone,
    'ymd',
  )(`${year}-${month}-${date} ${hour}:${minute}:${second}`);
  return made ? { asOf: made.time, asOfBy: 'name' } : { asOf: modified ?? 0, asOfBy: 'modified' };
}
