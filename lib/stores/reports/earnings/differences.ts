import type { MarketCode } from '#lib/domain/market';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import type { Reconciled } from '#lib/domain/reports/reconcile/reconcile';
import type { ComparedSources, Difference } from './compare-sources';

export interface DifferencesQuestion {
  readonly market: MarketCode;
  readonly accountIds: readonly string[];
  readonly period: DayRange;
  /** The most rows that are named; sums are of all. */
  readonly limit: number;
}

export type { Difference };

/** What the API and files say differently of orders of several accounts. */
export interface Differences extends Pick<Reconciled, 'api' | 'file'> {
  /** How many orders differ in all. */
  readonly count: number;
  /** Largest difference first. */
  readonly rows: readonly Difference[];
}

/** The answers of several accounts as one. @param found null: the account has no file, and nothing to compare */
export function joined(found: readonly (ComparedSources | null)[], limit: number): Differences {
  const all = found.filter((one) => one !== null);
  const total = (source: 'api' | 'file') => ({
    orders: all.reduce((sum, one) => sum + one[source].orders, 0),
    net: all.reduce((sum, one) => sum + one[source].net, 0n),
  });
  const rows = all.flatMap((one) => one.rows).sort((one, other) => Number(size(other.difference) - size(one.difference)));
  return { api: total('api'), file: total('file'), count: all.reduce((sum, { count }) => sum + count, 0), rows: rows.slice(0, limit) };
}

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
