import { MARKETS, type MarketCode } from '#lib/domain/market';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { ordersOfSource } from '#lib/domain/reports/reconcile/orders-of-source';
import { type DifferenceRow, type Reconciled, reconcile } from '#lib/domain/reports/reconcile/reconcile';
import { answeredDays } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { clockOf } from '#lib/domain/time/zone-clock';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import { earningsSync } from '#lib/records/reports/sync-days';

/** Orders of an account as the API and its files have them. */
export interface SourcesQuestion {
  readonly accountId: string;
  readonly market: MarketCode;
  readonly period: DayRange;
  /** Unix ms. */
  readonly now: number;
  /** The most rows that are named. */
  readonly limit: number;
}
export interface ComparedSources extends Omit<Reconciled, 'rows'> {
  /** How many rows there are in all. */
  readonly count: number;
  readonly rows: readonly Difference[];
}
/** An order that the API and files say differently, as it is sent to a page: what only the worker needs stays there. */
export type Difference = Omit<DifferenceRow, 'key' | 'place'> & { readonly orderId: string };

/** @returns null where the account has no file */
export async function compareSources({ accountId, market, period, now, limit }: SourcesQuestion): Promise<Result<ComparedSources | null>> {
  const [report, sync] = await Promise.all([loadReport(accountId), earningsSync(accountId)]);
  if (!report.ok) return report;
  if (!sync.ok) return sync;
  const { segments, every, dictionary, numbers, files } = report.value;
  if (files.length === 0) return ok(null);
  const ofFiles = files.filter(({ first, last }) => first !== null && last !== null);
  const today = dayNumber(clockOf(now, MARKETS[market].timeZone).slice(0, 10));
  const { rows, ...sums } = reconcile(
    ordersOfSource(segments, every, dictionary, 0, numbers.length),
    ordersOfSource(segments, every, dictionary, numbers.length, segments.length),
    {
      period: { from: dayNumber(period.from), to: dayNumber(period.to) },
      asked: new Map(sync.value.days.map(({ day, asOf }) => [day, asOf])),
      reach: answeredDays(today, sync.value.sync.reach).from,
      files:
        ofFiles.length > 0
          ? { from: Math.min(...ofFiles.map(({ first }) => first as number)), to: Math.max(...ofFiles.map(({ last }) => last as number)) }
          : null,
      madeAt: Math.max(...files.map(({ asOf }) => asOf)),
    },
  );
  const named = rows.slice(0, limit);
  const lines = await readReportLines(
    report.value,
    named.map(({ place }) => place),
  );
  if (!lines.ok) return lines;
  // Made compact, or a file removed, meanwhile.
  if (lines.value === null) return compareSources({ accountId, market, period, now, limit });
  const { value } = lines;
  return ok({
    ...sums,
    count: rows.length,
    rows: named.map(({ key, place, ...row }, at) => ({ ...row, orderId: value[at]?.orderId ?? '' })),
  });
}
