import { useCallback } from 'react';
import type { Day } from '#lib/domain/day';
import type { Failure, FailureCode } from '#lib/domain/failure';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsAccount } from '#lib/domain/reports/earnings/question';
import { ok, type Result } from '#lib/domain/result';
import { allImports } from '#lib/records/reports/imports/imports';
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
  /** Days that all accounts have an answer or a file for. */
  readonly known: ReadonlySet<Day>;
  readonly holes: readonly EarningsHole[];
  /** When the last sync ended, or the newest file was made where there is none, Unix ms; of several accounts the one longest ago. Null: neither. */
  readonly endedAt: number | null;
  /** Whether a day was ever answered. */
  readonly begun: boolean;
}

const TABLES = ['reportDays', 'reportSyncs', 'imports'] as const;

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
  const imports = await allImports();
  if (!imports.ok) return imports;
  for (const accountId of accountIds) {
    const sync = await earningsSync(accountId);
    if (!sync.ok) return sync;
    const files = imports.value.filter((row) => row.accountId === accountId && row.kind === 'commission' && row.state === 'ready');
    const own = new Set(sync.value.days.flatMap(({ day, asOf }) => (asOf === null ? [] : [day])));
    for (const { first, last } of files) if (first !== null && last !== null) for (let day = first; day <= last; day++) own.add(day);
    for (const day of own) counts.set(dayOf(day), (counts.get(dayOf(day)) ?? 0) + 1);
    for (const { from, to, code } of holesOf(sync.value.days)) holes.push({ from: dayOf(from), to: dayOf(to), code, accountId });
    const ended = sync.value.sync.endedAt ?? files.reduce<number | null>((newest, { asOf }) => Math.max(newest ?? 0, asOf), null);
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
