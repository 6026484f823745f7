import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { DayRange } from '#lib/domain/reports/sync/plan';
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
 * @param asked the days that were asked for: what cannot be read and is of none of them counts for the last
 * @param rule by which the account's market pays, as far as it is known
 * @param leftOut how many conversions the answer had besides that nobody could read at all
 */
export function readLines(
  nodes: readonly (ConversionNode | null)[],
  leftOut: number,
  market: MarketCode,
  asOf: number,
  asked: DayRange,
  rule?: CommissionRule,
): LinesRead {
  const lines: ReportLine[] = [];
  const unread: number[] = Array.from({ length: leftOut }, () => asked.to);
  for (const node of nodes) {
    const own = node && linesOfConversion(node, market, Math.floor(asOf / 1000), rule);
    if (own) for (const line of own) lines.push(line);
    else {
      const day = node?.purchaseTime == null ? asked.to : dayInZone(node.purchaseTime, MARKETS[market].timeZone);
      unread.push(day < asked.from || day > asked.to ? asked.to : day);
    }
  }
  return { lines, unread };
}
