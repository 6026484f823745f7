import { addDays, type Day, endOfMonth } from '#lib/domain/day';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { Days } from '#lib/domain/reports/performance';
import { SERIES, type Series, seriesName, WHOLE_SERIES } from '#lib/domain/reports/performance/series';
import { type ReportWindow, reportWindow, type WindowKind } from '#lib/domain/reports/report-window';
import type { SyncReason } from '#lib/domain/reports/sync/plan';
import { SHOP_LIMITS } from './limits';

/** A window of performance, by its last day (since 1970): of a week its Saturday, of a month its last day, also while they are running. */
export interface PerformanceWindowKey {
  readonly kind: WindowKind;
  readonly day: number;
}

/** How well a window is known. */
export interface KnownWindow extends PerformanceWindowKey {
  /** The latest day with data when it was read. */
  readonly latest: number;
  /** Names of series that are still to be read to their end. */
  readonly left: readonly string[];
  readonly holes: Readonly<Record<string, { readonly code: string; readonly tries: number }>>;
}

/** The series that are read for windows of a kind: of weeks and months the whole, for what is no sum of days. */
const seriesFor = (kind: WindowKind): readonly Series[] => (kind === 'Week' || kind === 'Month' ? WHOLE_SERIES : SERIES);

/** What is asked for. */
export const windowAsked = ({ kind, day }: PerformanceWindowKey, latest: number): ReportWindow =>
  reportWindow(kind, dayOf(day), dayOf(latest));

/** Whether an answer for these days is one for the window: a running one ends with the latest day that there is. */
export function isAnswerFor({ kind, from, to }: ReportWindow, answered: Days | null): boolean {
  if (!answered) return true;
  const isRunning = kind === 'Week' || kind === 'Month';
  return answered.from === from && (answered.to === to || (isRunning && answered.to >= from && answered.to < to));
}

/**
 * The windows that have to be read, in this order. `now`: what is looked at first, and changes with each data day; `before`: the days of the
 * last three months, and full weeks and months.
 *
 * @param latest the latest day with data, since 1970
 */
export function windowsToRead(
  latest: number,
  known: readonly KnownWindow[],
  reason: SyncReason,
): { readonly now: readonly PerformanceWindowKey[]; readonly before: readonly PerformanceWindowKey[] } {
  const rows = new Map(known.map((row) => [keyOf(row), row]));
  const wanted = (key: PerformanceWindowKey): boolean => isWanted(key, rows.get(keyOf(key)), latest, reason);
  const today = dayOf(latest);
  const now: readonly PerformanceWindowKey[] = [
    { kind: 'Day', day: latest },
    { kind: 'Last30d', day: latest },
    { kind: 'Last7d', day: latest },
    { kind: 'Week', day: saturdayOf(today) },
    { kind: 'Month', day: dayNumber(endOfMonth(today)) },
  ];
  const full: PerformanceWindowKey[] = [];
  let month = today;
  for (let back = 1; back <= SHOP_LIMITS.fullBefore; back++) {
    full.push({ kind: 'Week', day: saturdayOf(addDays(today, -7 * back)) });
    month = addDays(`${month.slice(0, 8)}01`, -1);
    full.push({ kind: 'Month', day: dayNumber(month) });
  }
  const first = dayNumber(SHOP_LIMITS.firstDay(today));
  const days = Array.from({ length: latest - first }, (_, back): PerformanceWindowKey => ({ kind: 'Day', day: latest - 1 - back }));
  return { now: now.filter(wanted), before: [...full, ...days].filter(wanted) };
}

/** Which of its series are still to be read; null: it is read anew. */
export const seriesLeft = (key: PerformanceWindowKey, row: KnownWindow | undefined, latest: number): readonly string[] | null =>
  row && !isOutdated(key, row, latest) ? row.left : null;

/** Which series are read where a window is read anew: of a day that is known those that count confirmed orders, and what is missing. */
export function seriesAnew({ kind }: PerformanceWindowKey, before: Pick<KnownWindow, 'left'> | undefined): readonly string[] {
  const all = seriesFor(kind);
  if (kind !== 'Day' || !before) return all.map(seriesName);
  return all.flatMap((series) => {
    const name = seriesName(series);
    return series.orderType !== 'PlacedOrder' || before.left.includes(name) ? [name] : [];
  });
}

function isWanted(key: PerformanceWindowKey, row: KnownWindow | undefined, latest: number, reason: SyncReason): boolean {
  if (!row || isOutdated(key, row, latest)) return true;
  return row.left.some((series) => {
    const hole = row.holes[series];
    return !hole || (hole.code !== 'reportTooOld' && (reason === 'person' || hole.tries < SHOP_LIMITS.tries));
  });
}

/** A window that was running when it was read, and a day whose orders have settled since. */
const isOutdated = ({ kind, day }: PerformanceWindowKey, row: KnownWindow, latest: number): boolean => {
  if (kind === 'Week' || kind === 'Month') return row.latest < Math.min(day, latest);
  return kind === 'Day' && SHOP_LIMITS.settledDays.some((after) => row.latest < day + after && latest >= day + after);
};

const saturdayOf = (day: Day): number => dayNumber(reportWindow('Week', day, day).to);
const keyOf = ({ kind, day }: PerformanceWindowKey): string => `${kind} ${day}`;
