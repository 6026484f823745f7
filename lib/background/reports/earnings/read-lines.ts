import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { type ConversionNode, linesOfConversion } from './conversion-lines';
import { dayInZone } from './day-in-zone';

export interface LinesRead {
  readonly lines: readonly ReportLine[];
  /** The day of each conversion that could not be read. */
  readonly unread: readonly number[];
}

/**
 * The lines of a page of a report.
 *
 * @param asOf Unix ms of the answer
 * @param elsewhere the day of what has none
 * @param rule by which the account's market pays, as far as it is known
 * @param leftOut how many conversions the answer had besides that nobody could read at all
 */
export function readLines(
  nodes: readonly (ConversionNode | null)[],
  leftOut: number,
  market: MarketCode,
  asOf: number,
  elsewhere: number,
  rule?: CommissionRule,
): LinesRead {
  const lines: ReportLine[] = [];
  const unread: number[] = Array.from({ length: leftOut }, () => elsewhere);
  for (const node of nodes) {
    const own = node && linesOfConversion(node, market, Math.floor(asOf / 1000), rule);
    if (own) lines.push(...own);
    else unread.push(node?.purchaseTime == null ? elsewhere : dayInZone(node.purchaseTime, MARKETS[market].timeZone));
  }
  return { lines, unread };
}
