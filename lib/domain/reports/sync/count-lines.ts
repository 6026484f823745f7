import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { added, type DayCounts } from './steps';

/** What lines say of their days. @param unread for each conversion that could not be read, its day */
export function countLines(lines: readonly ReportLine[], unread: readonly number[]): Readonly<Record<string, DayCounts>> {
  const counts: Record<string, DayCounts> = {};
  const add = (day: number, more: Partial<DayCounts>) => {
    counts[day] = added(counts[day] ?? NONE, { ...NONE, ...more });
  };
  for (const { day, state, fraud } of lines)
    add(day, {
      lines: 1,
      open: state === 'pending' || state === 'unpaid' ? 1 : 0,
      unjudged: state === 'completed' && fraud === 'unverified' ? 1 : 0,
    });
  for (const day of unread) add(day, { unread: 1 });
  return counts;
}

const NONE: DayCounts = { lines: 0, open: 0, unjudged: 0, unread: 0 };
