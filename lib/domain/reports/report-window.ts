import { addDays, type Day, endOfMonth, weekday } from '#lib/domain/day';

/** The kinds of days that the performance calls of Affiliate Marketing Solutions take. */
export const WINDOW_KINDS = ['Day', 'Week', 'Month', 'Last7d', 'Last30d'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** First and last day. */
export interface ReportWindow {
  readonly kind: WindowKind;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The window of a kind that ends with, or holds, a day. A week runs from Sunday to Saturday; a month that is still running ends with the
 * latest published day.
 *
 * @param day the day wanted; for `Last7d` and `Last30d` the latest published day
 * @param latest the latest published day
 */
export function reportWindow(kind: WindowKind, day: Day, latest: Day): ReportWindow {
  switch (kind) {
    case 'Day':
      return { kind, from: day, to: day };
    case 'Week': {
      const from = addDays(day, -weekday(day));
      return { kind, from, to: addDays(from, 6) };
    }
    case 'Month': {
      const to = endOfMonth(day);
      return { kind, from: `${day.slice(0, 8)}01`, to: to > latest ? latest : to };
    }
    case 'Last7d':
      return { kind, from: addDays(day, -6), to: day };
    case 'Last30d':
      return { kind, from: addDays(day, -29), to: day };
  }
}

/** Whether first and last day suit the kind; a running month may end on any of its days. */
export function isReportWindow({ kind, from, to }: ReportWindow): boolean {
  const { from: first, to: last } = reportWindow(kind, kind === 'Day' || kind === 'Week' || kind === 'Month' ? from : to, to);
  return first === from && last === to;
}
