import { useCallback } from 'react';
import type { Day } from '#lib/domain/day';
import type { Failure, FailureCode } from '#lib/domain/failure';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsAccount } from '#lib/domain/reports/earnings/question';
import { ok, type Result } from '#lib/domain/result';
import { earningsSync, holesOf } from '#lib/records/reports/sync-days';
import { useLive } from '#lib/stores/shell/use-live';

export interface EarningsHole {
  readonly from: Day;
  readonly to: Day;
  readonly code: FailureCode;
  readonly accountId: string;
}

/** How well the days of a market's accounts are known. */
export interface SyncStanding {
  /** Days that all accounts have an answer for. */
  readonly known: ReadonlySet<Day>;
  readonly holes: readonly EarningsHole[];
  /** When the last sync ended, Unix ms; of several accounts the one that is longest ago. Null: one was never read to its end. */
  readonly endedAt: number | null;
  /** Whether a day was ever answered. */
  readonly begun: boolean;
}

const TABLES = ['reportDays', 'reportSyncs'] as const;

/** Which days of these accounts are known, live; null until it has been read. */
export function useSyncStanding(accounts: readonly EarningsAccount[]): { standing: SyncStanding | null; failure: Failure | null } {
  const of = accounts.map(({ id }) => id).join(' ');
  const read = useCallback(() => standingOf(of.split(' ')), [of]);
  const { value, failure } = useLive(TABLES, read, of);
  return { standing: value, failure };
}

async function standingOf(accountIds: readonly string[]): Promise<Result<SyncStanding>> {
  const counts = new Map<Day, number>();
  const holes: EarningsHole[] = [];
  let endedAt: number | null = Number.POSITIVE_INFINITY;
  for (const accountId of accountIds) {
    const sync = await earningsSync(accountId);
    if (!sync.ok) return sync;
    for (const { day, asOf } of sync.value.days) if (asOf !== null) counts.set(dayOf(day), (counts.get(dayOf(day)) ?? 0) + 1);
    for (const { from, to, code } of holesOf(sync.value.days)) holes.push({ from: dayOf(from), to: dayOf(to), code, accountId });
    const ended = sync.value.sync.endedAt;
    endedAt = ended === null || endedAt === null ? null : Math.min(endedAt, ended);
  }
  const known = new Set([...counts].flatMap(([day, count]) => (count === accountIds.length ? [day] : [])));
  return ok({ known, holes, endedAt, begun: counts.size > 0 });
}

/** Whether all that was bought on a day has been read. While that is unknown, nothing counts as missing. */
export const knownDays =
  (standing: SyncStanding | null) =>
  (day: Day): boolean =>
    standing === null || standing.known.has(day);
